import { isObject } from '../../posting/read/json.js';
import { fold } from './fold.js';
import { parseSearch } from './parse-search.js';
import { type Synonyms, wordsKey } from './search-terms.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads `{ "HR": ["People Operations", "Human Resources"], "dev": "developer" }`, as JSON too; `undefined` for anything else. */
export function readSynonyms(value: unknown): Synonyms | undefined {
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

/** Those that can matter to some searches, as JSON that `readSynonyms` reads; `''` where none can. */
export function formatSynonyms(synonyms: Synonyms, searches: readonly string[]): string {
  const asked = searches.map((search) => {
    const words = parseSearch(search).flatMap((part) => part.words.map(fold));
    return ` ${words.join(' ')} `;
  });
  const needed = [...synonyms].filter(([words]) => asked.some((all) => all.includes(` ${words} `)));
  return needed.length > 0 ? JSON.stringify(Object.fromEntries(needed)) : '';
}
