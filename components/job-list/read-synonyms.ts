import type { Synonyms } from '../../src/search/text/search-terms.js';
import { readSynonyms } from '../../src/search/text/synonyms.js';
import { contentOf } from '../internal/read-content.js';
import { memoizeEqual } from '../internal/memoize.js';
import { warn } from '../internal/warn.js';

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
