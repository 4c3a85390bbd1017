import { isObject } from '../../src/posting/read/json.js';
import { type Synonyms, wordsKey } from '../../src/search/search-terms.js';
import { contentOf } from '../internal/read-content.js';
import { memoizeEqual } from '../internal/memoize.js';
import { warn } from '../internal/warn.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** `{ "HR": ["People Operations", "Human Resources"], "dev": "developer" }`; `undefined` for anything else. */
function readSynonyms(value: unknown): Synonyms | undefined {
  let table = value;
  try {
    if (isText(value)) table = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (!isObject(table)) return undefined;
  const synonyms = new Map<string, readonly string[]>();
  for (const [words, given] of Object.entries(table)) {
    const others: unknown[] = Array.isArray(given) ? given : [given];
    if (!others.every(isText) || wordsKey(words) === '') return undefined;
    synonyms.set(wordsKey(words), others);
  }
  return synonyms;
}

/** Reads the `synonyms` of a list, and tells the page author where they cannot be read. The same for the same. */
export function synonymsReader(list: HTMLElement): (given: unknown) => Synonyms | undefined {
  const same = memoizeEqual<unknown>();
  let last: { value: unknown; synonyms: Synonyms | undefined } | undefined;
  return (given) => {
    const content = contentOf(list, given);
    if (!content) return undefined;
    const value = same(content.value);
    if (last?.value === value && last !== undefined) return last.synonyms;
    const synonyms = readSynonyms(value);
    last = { value, synonyms };
    if (!synonyms && !(content.missing && document.readyState === 'loading')) {
      const what = content.missing
        ? `finds no element ${content.missing} in the page`
        : 'cannot read them';
      const message = `${what}, its synonyms: give a JSON object like {"HR": ["People Operations", "Human Resources"]}, or the #id of a script with one.`;
      warn('synonyms-unknown', message, list);
    }
    return synonyms;
  };
}
