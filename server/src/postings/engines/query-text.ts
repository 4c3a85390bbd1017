import type { SearchPart } from 'open-roles/internal';

/** A search in the signs that most engines read: quotes, and a hyphen before what is left out. */
export const queryText = (parts: readonly SearchPart[]): string =>
  parts
    .map(({ words, isPhrase, isExcluded }) => {
      const text = words.join(' ');
      const isQuoted = isPhrase || (isExcluded && words.length > 1);
      return (isExcluded ? '-' : '') + (isQuoted ? `"${text}"` : text);
    })
    .join(' ');
