import { decodeEntities } from './entities.js';
import { markupOf } from './html-markup.js';
import { foldSpaces } from './text.js';
import { textToHtml } from './plain-text.js';

/** What a description is written in. `auto` finds out. */
export type HtmlKind = 'html' | 'escaped-html' | 'text' | 'auto';

const tags =
  'a|article|b|blockquote|br|center|code|div|em|figure|font|h[1-6]|header|hr|i|img|li|main|ol|p|pre|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const tag = new RegExp(`</?(?:${tags})(?:[\\s/][^<>]*)?>`, 'i');
const escapedTag = new RegExp(
  `&(?:amp;)?(?:lt|#0*60|#x0*3c);/?(?:${tags})(?:[\\s/]|&(?:amp;)?(?:gt|#))`,
  'i',
);

/**
 * A description as HTML, decoded once and not sanitised. Finds out whether the feed sent HTML,
 * escaped it once or twice, or sent plain text, which becomes paragraphs and lists.
 */
export function readHtml(value: unknown, kind: HtmlKind = 'auto'): string {
  if (typeof value === 'number' && Number.isFinite(value)) return textToHtml(String(value));
  if (typeof value !== 'string' || value.trim() === '') return '';
  if (kind === 'html') return value.trim();
  if (kind === 'escaped-html') return decodeEntities(value).trim();
  if (kind === 'text') return textToHtml(value);
  let html = value;
  for (let level = 0; level < 3 && isMostlyEscaped(html); level += 1) html = decodeEntities(html);
  return tag.test(html) ? html.trim() : textToHtml(decodeEntities(html));
}

/**
 * Whether more tags are escaped than are not. Some feeds escape the description and add a line of their own
 * in real HTML; a posting about web work has a few escaped tags in the middle of many real ones.
 */
function isMostlyEscaped(html: string): boolean {
  if (!escapedTag.test(html)) return false;
  return count(html, escapedTag) > count(html, tag);
}

function count(text: string, pattern: RegExp): number {
  return text.split(pattern).length - 1;
}

const breaking =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/;

/**
 * The visible text of HTML, a line per block, for summaries and as the last resort where HTML cannot be shown.
 * It reads for people; it is no sanitiser, and its result is text, never HTML.
 */
export function htmlToText(html: string): string {
  let text = '';
  let position = 0;
  for (const { start, end, name } of markupOf(html)) {
    text += html.slice(position, start);
    if (breaking.test(name)) text += '\n';
    position = end;
  }
  const lines = decodeEntities(text + html.slice(position)).split('\n');
  return lines
    .map(foldSpaces)
    .filter((line) => line !== '')
    .join('\n');
}
