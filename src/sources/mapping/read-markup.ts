import { readHtml, type HtmlKind } from '../../posting/read/text/html.js';
import { isPresent } from '../../posting/read/json.js';
import { readListItem } from '../../posting/read/text/list-item.js';
import { escapeHtml } from '../../posting/read/text/plain-text.js';
import { isLeftover } from './is-leftover.js';

/** A piece of a description as HTML, not sanitised; empty for leftovers such as "null". */
export function readMarkup(value: unknown, kind: HtmlKind = 'auto'): string {
  return isLeftover(value) ? '' : readHtml(value, kind);
}

/** Several plain texts below one heading as a list: `["A licence", "Two hands"]`; `undefined` for any other values. */
export function listOfTexts(values: readonly unknown[]): string | undefined {
  const texts = values.filter(isPresent);
  const isPlain = (text: unknown): text is string =>
    typeof text === 'string' && !/[<>\n]/.test(text) && !/&\w+;/.test(text);
  if (texts.length < 2 || !texts.every(isPlain)) return undefined;
  const items = texts.map((text) => `<li>${escapeHtml(readListItem(text)?.text ?? text)}</li>`);
  return `<ul>${items.join('')}</ul>`;
}
