import type { Block } from '../prose/blocks.js';
import { blocksOf } from '../prose/blocks.js';
import type { BodyFormat } from './body-format.js';
import { attribute, elementsOf, isElement, parsePage, parsePart, textOf } from './html-tree.js';
import type { LinedText } from './lined-text.js';
import type { PostingIssues } from '../posting-issues.js';
import { renderHtml } from './render-html.js';
import { renderMarkdown } from './render-markdown.js';
import { renderText } from './render-text.js';
import { mainPart, resolveLinks, tidyTree } from './tidy-tree.js';

/** The text of a posting file as blocks, and what the head of a page says. */
export interface Body {
  blocks: Block[];
  pageTitle?: string;
  pageLanguage?: string;
}

const renderers = { markdown: renderMarkdown, html: renderHtml, text: renderText } as const;

/** Reads the text below front matter, in any notation, as one kind of blocks. */
export function readBody(
  text: LinedText,
  format: BodyFormat,
  issues: PostingIssues,
  base: URL | undefined,
): Body {
  const { html, lineAt } = renderers[format](text);
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html);
  const root = isPage ? parsePage(html) : parsePart(html);
  const elements = isPage ? [...elementsOf(root)] : [];
  const title = elements.find((element) => isElement(element, 'title'));
  const page = elements.find((element) => isElement(element, 'html'));
  const pageTitle = title && textOf(title);
  const pageLanguage = page && attribute(page, 'lang');
  const part = isPage ? mainPart(root) : root;
  tidyTree(part);
  const relative = resolveLinks(part, base);
  const [first] = relative;
  if (first) {
    const line = lineAt(first.element.sourceCodeLocation?.startOffset ?? 0);
    const links = relative.length === 1 ? 'One link is' : `${relative.length} links are`;
    const message = `${links} relative ("${first.href}") and would lead nowhere. Give the address of their site with --base-url URL.`;
    issues.add('warning', 'link-relative', message, issues.locate(first.href, line));
  }
  return {
    blocks: blocksOf(part, lineAt),
    ...(pageTitle && { pageTitle }),
    ...(pageLanguage && { pageLanguage }),
  };
}
