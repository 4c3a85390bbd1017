import { readText } from '../posting/text.js';
import { listOf } from './json.js';

/** What programs write where nothing was stated. */
const nothingStated = /^(?:undefined|null|nan|\[object object\]|invalid date|[-\u2013\u2014]+)$/i;

/** One line of text as a feed words it; `undefined` for what is no text and for leftovers such as "null" or "-". */
export function readLabel(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = readText(value);
  return text === undefined || nothingStated.test(text) ? undefined : text;
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
