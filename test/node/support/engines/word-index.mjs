// What the stand-ins of search engines have in common: documents in memory, words found by their beginnings,
// filters that are tests, an order, counts.

/** Words as engines fold them. */
export const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text: what `separators` matches is between them. */
export const wordsIn = (text, separators) => fold(text).split(separators).filter(Boolean);

/** Takes `-word`, `"a phrase"` and `-"a phrase"` apart, as Meilisearch, Typesense and Algolia document them. */
export function readQuery(query, separators) {
  return [...query.matchAll(/(-?)(?:"([^"]*)"|(\S+))/gu)].map(([, hyphen, quoted, word]) => ({
    words: wordsIn(quoted ?? word, separators),
    isPhrase: quoted !== undefined,
    isExcluded: hyphen === '-',
  }));
}

/**
 * By field: where the part stands in a document. Words are to be whole, but `isPrefix`: the last of a search that is not quoted.
 */
function fieldWith(texts, { words, isPhrase }, isPrefix) {
  if (isPhrase) {
    return texts.findIndex((all) =>
      all.some((_, at) => words.every((word, index) => all[at + index] === word)),
    );
  }
  return texts.findIndex((all) =>
    words.every((word, index) =>
      all.some((one) =>
        isPrefix && index === words.length - 1 ? one.startsWith(word) : one === word,
      ),
    ),
  );
}

/** How well a document fits, 0 the best; `undefined` where it does not. */
export function rankOf(texts, parts) {
  let worst = 0;
  for (const [index, part] of parts.entries()) {
    const field = fieldWith(texts, part, !part.isExcluded && index === parts.length - 1);
    if (part.isExcluded ? field >= 0 : field < 0) return undefined;
    if (!part.isExcluded) worst = Math.max(worst, field);
  }
  return worst;
}

/** By field, then by value: how many documents have it. */
export function countValues(documents, fields) {
  return Object.fromEntries(
    fields.map((field) => {
      const counts = new Map();
      for (const document of documents)
        for (const value of [document[field]].flat())
          counts.set(value, (counts.get(value) ?? 0) + 1);
      return [field, counts];
    }),
  );
}

/** Compares two documents by several functions, the first that tells them apart. */
export const byAll = (compares) => (one, other) => {
  for (const compare of compares) {
    const order = compare(one, other);
    if (order !== 0) return order;
  }
  return 0;
};
