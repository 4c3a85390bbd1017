import {
  betweenSpellings,
  type feedIndex,
  type FacetName,
  sorts,
  visitWords,
} from 'open-roles/internal';
import { hiddenVersions, type Version, versionLanguages } from '../versions.js';
import { type EngineDocument, forever, orderField, textFields } from './search-engine.js';

/** The field with the kind of a posting in a facet: engines take letters, digits and `_` in names. */
export const kindField = (name: FacetName) =>
  `kind_${name.replace(/[^a-z0-9]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}_`)}` as const;

/** What documents are made of. */
export interface DocumentParts {
  index: ReturnType<typeof feedIndex>;
  text: ReturnType<ReturnType<typeof feedIndex>['text']>;
  /** By facet: the kind of each posting. */
  kinds: ReadonlyMap<FacetName, Uint32Array>;
  versions: readonly { position: number; of: Version }[];
}

/** The documents of all postings that are open, or will be until their time is over. */
export function* engineDocuments({
  index,
  text,
  kinds,
  versions,
}: DocumentParts): Generator<EngineDocument> {
  const { closing, pools } = index;
  const orders = sorts.map(
    (sort) => [orderField(sort), placesIn(index.order(sort), pools)] as const,
  );
  const fields = [...kinds].map(([name, all]) => [kindField(name), all] as const);
  const hidden = hiddenIn(versions);
  for (const [position, time] of closing.entries()) {
    if (time === -Infinity) continue;
    const document: EngineDocument = {
      id: String(position),
      ...textsAt(text, position),
      closes: Number.isNaN(time) ? forever : time,
      pool: pools[position] ?? 0,
      hidden: hidden.get(position) ?? [],
    };
    for (const [field, places] of orders) document[field] = places[position] ?? 0;
    for (const [field, all] of fields) document[field] = all[position] ?? 0;
    yield document;
  }
}

/** By position: the place in an order, talent pools last. */
function placesIn(order: Uint32Array, pools: Uint8Array): Uint32Array {
  const places = new Uint32Array(order.length);
  let next = 0;
  for (const isPool of [0, 1]) {
    for (const position of order) {
      if (pools[position] !== isPool) continue;
      places[position] = next;
      next += 1;
    }
  }
  return places;
}

/** By position: numbers of the languages in which another version is listed. */
function hiddenIn(versions: DocumentParts['versions']): Map<number, number[]> {
  const all = new Map<number, number[]>();
  const own = versions.map(({ of }) => of);
  versionLanguages(own).forEach((language, number) => {
    const hidden = hiddenVersions(own, language);
    for (const { position, of } of versions)
      if (hidden.has(of)) all.set(position, [...(all.get(position) ?? []), number]);
  });
  return all;
}

/** The words of a posting by field, as they are written; the other ways to write them in a field of their own. */
function textsAt(
  text: DocumentParts['text'],
  position: number,
): Pick<EngineDocument, (typeof textFields)[number]> {
  const words: string[][] = textFields.map(() => []);
  const spellings = new Set<string>();
  visitWords(text, position, (word, field) => {
    const written = text.written(word);
    const [, ...others] = (text.matcher.words[word] ?? '').split(betweenSpellings);
    if (written !== '') words[field]?.push(written);
    // The word of a country is its code, after a sign that no text has.
    else spellings.add((text.matcher.words[word] ?? '').slice(1));
    for (const other of others) spellings.add(other);
  });
  const [title = [], facts = [], places = [], rest = []] = words;
  return {
    title: title.join(' '),
    facts: facts.join(' '),
    places: places.join(' '),
    rest: rest.join(' '),
    spellings: [...spellings].join(' '),
  };
}
