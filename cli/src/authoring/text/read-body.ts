import type { Position } from '../../position.js';
import type { IssueCollector } from '../issue-collector.js';
import { type Block, blocksOf } from '../prose/blocks.js';
import type { SourceText } from '../source-text.js';
import { attribute, elementsOf, isElement, parsePage, parsePart, textOf } from './html-tree.js';
import { lineCounter, type LinedText } from './lined-text.js';
import { renderMarkdown } from './render-markdown.js';
import { renderText } from './render-text.js';
import type { Rendering } from './rendering.js';
import { mainPart, nameBold, resolveLinks, tidyTree } from './tidy-tree.js';

/** How the text of a posting file is written. */
export type BodyFormat = 'markdown' | 'html' | 'text';

/** A link to a file beside the posting, as it is written. */
export interface RelativeLink {
  href: string;
  at: Position;
}

/** The text of a posting file as blocks, and what the head of a page says. */
export interface Body {
  blocks: Block[];
  format: BodyFormat;
  links: RelativeLink[];
  pageTitle?: string;
  pageLanguage?: string;
}

/** What the text of a posting file is read with. */
export interface BodyContext {
  source: SourceText;
  issues: IssueCollector;
  base: URL | undefined;
}

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

/** HTML as it is, with its lines. */
function renderHtml({ text, lines }: LinedText): Rendering {
  const lineOf = lineCounter(text);
  return { html: text, lineAt: (offset) => lines[lineOf(offset)] ?? 1 };
}

const renderers = { markdown: renderMarkdown, html: renderHtml, text: renderText } as const;

/** Reads the text below front matter, in any notation, as one kind of blocks. */
export function readBody(text: LinedText, format: BodyFormat, context: BodyContext): Body {
  const { html, lineAt } = renderers[format](text);
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html);
  const root = isPage ? parsePage(html) : parsePart(html);
  const elements = isPage ? [...elementsOf(root)] : [];
  const title = elements.find((element) => isElement(element, 'title'));
  const page = elements.find((element) => isElement(element, 'html'));
  const pageTitle = title && textOf(title);
  const pageLanguage = page && attribute(page, 'lang');
  nameBold(root);
  const part = isPage ? mainPart(root) : root;
  tidyTree(part);
  const links = resolveLinks(part, context.base).map(({ element, ...link }) => ({
    ...link,
    line: lineAt(element.sourceCodeLocation?.startOffset ?? 0),
  }));
  reportUnresolved(links, context);
  return {
    blocks: blocksOf(part, lineAt),
    format,
    links: links.flatMap((link) => placed(link, context.source) ?? []),
    ...(pageTitle && { pageTitle }),
    ...(pageLanguage && { pageLanguage }),
  };
}

interface LinkOnLine {
  href: string;
  isResolved: boolean;
  line: number;
}

function reportUnresolved(all: readonly LinkOnLine[], { source, issues }: BodyContext): void {
  const links = all.filter(({ isResolved }) => !isResolved);
  const [first] = links;
  if (!first) return;
  const subject = links.length === 1 ? 'One link is' : `${links.length} links are`;
  const message = `${subject} relative ("${first.href}") and would lead nowhere. Give the address of their site with --base-url URL.`;
  issues.add('warning', 'link-relative', message, source.locate(first.href, first.line));
}

/** The link where it is written; `undefined` for links of what the posting includes. */
function placed({ href, line }: LinkOnLine, source: SourceText): RelativeLink | undefined {
  const at = source.find(href, line) ?? source.find(decoded(href), line);
  return at && { href, at };
}

/** Markdown encodes what an address cannot hold: "the team.md". */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
