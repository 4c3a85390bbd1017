import { readHtml } from './html.js';

/**
 * HTML of a Markdown text. The converter is loaded when the first Markdown text needs it.
 * HTML inside the Markdown passes through: the result is not sanitised.
 */
export async function markdownToHtml(markdown: string): Promise<string> {
  if (markdown.trim() === '') return '';
  const { marked } = await import('marked');
  try {
    return (await marked.parse(markdown, { gfm: true })).trim();
  } catch {
    return readHtml(markdown, 'text');
  }
}
