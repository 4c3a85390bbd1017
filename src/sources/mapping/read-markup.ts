import { readHtml, type HtmlKind } from '../../posting/read/text/html.js';
import { isLeftover } from './is-leftover.js';

/** A piece of a description as HTML, not sanitised; empty for leftovers such as "null". */
export function readMarkup(value: unknown, kind: HtmlKind = 'auto'): string {
  return isLeftover(value) ? '' : readHtml(value, kind);
}
