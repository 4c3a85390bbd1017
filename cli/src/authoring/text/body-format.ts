/** How the text of a posting file is written. */
export type BodyFormat = 'markdown' | 'html' | 'text';

const htmlBlock = /<(?:!doctype|html|body|main|article|section|div|p|h[1-6]|ul|ol|table)\b[^<>]*>/i;
const markdownBlock =
  /^ {0,3}(?:#{1,6} +\S|[*+-] +\S|>|```)|^.+\n(?:={3,}|-{3,}) *$|\*\*\S|\]\((?:https?:|mailto:|\/)/m;
const markdownHeading = /^#{1,6} +\S|\*\*\S.*\*\*|\]\((?:https?:|mailto:|\/)/m;

/** Finds out how a body is written. Job boards keep Markdown in `.html` files, and files without extension hold anything. */
export function bodyFormat(extension: string, body: string, hasFrontMatter: boolean): BodyFormat {
  if (/^(?:md|mdx|markdown)/.test(extension) || extension === 'astro') return 'markdown';
  if (/^html?$/.test(extension)) return htmlBlock.test(body) ? 'html' : 'markdown';
  if (/^\s*<(?:!doctype|html|body|main|article|div|p|h[1-6])\b/i.test(body)) return 'html';
  if (hasFrontMatter) return 'markdown';
  const signs = extension === 'txt' || extension === 'text' ? markdownHeading : markdownBlock;
  return signs.test(body) ? 'markdown' : 'text';
}
