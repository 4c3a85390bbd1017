import { readText } from '../../posting/read/text/text.js';
import { isLeftover } from './is-leftover.js';
import { listOf } from '../../posting/read/json.js';

/** One line of text as a feed words it; `undefined` for what is no text and for leftovers such as "null" or "-". */
export function readLabel(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = readText(value);
  return text === undefined || isLeftover(text) ? undefined : text;
}

/** Every readable text of a list, each once; a single text may hold several between commas or semicolons. */
export function readLabels(value: unknown): string[] {
  const values = listOf(value);
  const texts =
    values.length === 1 && typeof values[0] === 'string' ? values[0].split(/[,;]/) : values;
  return [...new Set(texts.map(readLabel).filter((text) => text !== undefined))];
}

/** Every readable text of a list as it stands, each once. */
export function readLabelList(value: unknown): string[] {
  return [
    ...new Set(
      listOf(value)
        .map(readLabel)
        .filter((text) => text !== undefined),
    ),
  ];
}
