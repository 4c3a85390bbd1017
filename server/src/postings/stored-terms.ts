import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  atStart,
  type MatchMode,
  noMatch,
  SearchTerms,
  spellingsOf,
  type Term,
  within,
  type WordMatch,
  WordMatcher,
} from 'open-roles/internal';
import type { Schema } from '../database/schema.js';
import { eachPosition } from './position-list.js';

/** What terms are read from: the tables of an import, and how many postings it has. */
export interface TermSource {
  db: Kysely<Schema>;
  table: (name: string) => RawBuilder<unknown>;
  size: number;
}

/** Takes note of the words that a search will look for. */
class AskedWords extends WordMatcher {
  readonly parts = new Set<string>();
  readonly wholes = new Set<string>();

  override match(word: string, mode: MatchMode): WordMatch {
    for (const needle of spellingsOf(word)) if (needle !== '') this.parts.add(needle);
    // Two words of a posting make up one: “front end” for `frontend`.
    if (mode === 'within') {
      for (const needle of spellingsOf(word)) {
        for (let cut = 1; cut < needle.length; cut += 1) {
          this.wholes.add(needle.slice(0, cut));
          this.wholes.add(needle.slice(cut));
        }
      }
    }
    return super.match(word, mode);
  }

  override matchExactly(word: string): WordMatch {
    this.wholes.add(word);
    return super.matchExactly(word);
  }
}

const escaped = (text: string): string => text.replace(/[\\%_]/gu, String.raw`\$&`);

/**
 * The words of the import that may fit a search. The same rules then decide as in a browser, so these
 * are only to be enough.
 */
async function readWords(
  { db, table }: TermSource,
  { parts, wholes }: AskedWords,
): Promise<{ id: number; spellings: string }[]> {
  // One letter is looked for at beginnings only: nearly every word has it somewhere.
  const patterns = [...parts].map((part) =>
    part.length === 1 ? `${escaped(part)}%` : `%${escaped(part)}%`,
  );
  const afterSign = [...parts]
    .filter((part) => part.length === 1)
    .map((part) => `%${escaped(part)}%`);
  // The second of two words may still be typed.
  const beginnings = [...wholes]
    .filter((whole) => whole.length > 1)
    .map((whole) => `${escaped(whole)}%`);
  const { rows } = await sql<{ id: number; spellings: string }>`
    select id, spellings from ${table('words')} where id in (
      select word from ${table('spellings')} where spelling like any (${patterns}::text[])
      union select word from ${table('spellings')} where spelling = any (${[...wholes]}::text[])
      union select word from ${table('spellings')} where spelling like any (${beginnings}::text[])
      union select word from ${table('spellings')}
        where spelling like any (${afterSign}::text[]) and spelling ~ '^[^[:alnum:]]'
    )`.execute(db);
  return rows;
}

/** What a search asks of each posting; `undefined` where it asks nothing. */
export async function readTerms(
  source: TermSource,
  search: string,
): Promise<{ rank: (position: number) => number } | undefined> {
  const asked = new AskedWords();
  const noRank = (): number => noMatch;
  if (new SearchTerms(search, { matcher: asked, rank: noRank }).isEmpty) return undefined;
  const words = await readWords(source, asked);
  const matcher = new WordMatcher(words.map(({ spellings }) => spellings));
  const { terms } = new SearchTerms(search, { matcher, rank: noRank });
  const ids = words.map(({ id }) => id);
  const ranks = new Map<WordMatch, Uint8Array>();
  for (const match of new Set(terms.flatMap(({ any }) => any.flat())))
    ranks.set(match, await readRanks(source, ids, match));
  const all = rankAll(terms, ranks, source.size);
  return { rank: (position) => all[position] ?? noMatch };
}

/**
 * By position: how well a posting fits, as `SearchTerms.rank` says of one. To go through all of them once for
 * each word takes far less time than to ask each of them for all words.
 */
function rankAll(
  terms: readonly Term[],
  ranks: ReadonlyMap<WordMatch, Uint8Array>,
  size: number,
): Uint8Array {
  const worst = new Uint8Array(size);
  for (const { any, isExcluded } of terms) {
    const best = new Uint8Array(size).fill(noMatch);
    for (const words of any) {
      const all = new Uint8Array(size);
      for (const word of words) keepGreater(all, ranks.get(word) ?? all);
      for (let position = 0; position < size; position += 1) {
        const rank = all[position] ?? noMatch;
        if (rank < (best[position] ?? 0)) best[position] = rank;
      }
    }
    keepGreater(worst, isExcluded ? best.map((rank) => (rank === noMatch ? 0 : noMatch)) : best);
  }
  return worst;
}

function keepGreater(ranks: Uint8Array, others: Uint8Array): void {
  for (let position = 0; position < ranks.length; position += 1) {
    const other = others[position] ?? 0;
    if (other > (ranks[position] ?? 0)) ranks[position] = other;
  }
}

/** By position: how well a posting fits, as `TextIndex` ranks it. */
async function readRanks(
  { db, table, size }: TermSource,
  ids: readonly number[],
  { flags, sequences }: WordMatch,
): Promise<Uint8Array> {
  const ranks = new Uint8Array(size).fill(noMatch);
  const better = (position: number, rank: number): void => {
    if (rank < (ranks[position] ?? 0)) ranks[position] = rank;
  };
  const offsets = new Map<number, number>();
  ids.forEach((id, index) => {
    const flag = flags[index] ?? 0;
    const isAlone = sequences.some((one) => one.length === 1 && one[0]?.has(index));
    if (flag & atStart || isAlone) offsets.set(id, 0);
    else if (flag & within) offsets.set(id, 1);
  });
  if (offsets.size > 0) {
    const { rows } = await sql<{ word: number; field: number; positions: Uint8Array }>`
      select word, field, positions from ${table('lists')}
      where word = any (${[...offsets.keys()]}::integer[])`.execute(db);
    for (const { word, field, positions } of rows) {
      const rank = field * 2 + (offsets.get(word) ?? 0);
      eachPosition(positions, (position) => better(position, rank));
    }
  }
  for (const sequence of sequences.filter(({ length }) => length > 1)) {
    const query = (weight: string): string =>
      sequence
        .map((all) => `(${[...all].map((index) => `${ids[index] ?? -1}${weight}`).join('|')})`)
        .join('<->');
    if (sequence.some((all) => all.size === 0)) continue;
    const { rows } = await sql<{ position: number; field: number }>`
      select position, case
        when words @@ ${query(':A')}::tsquery then 0
        when words @@ ${query(':B')}::tsquery then 1
        when words @@ ${query(':C')}::tsquery then 2 else 3 end as field
      from ${table('sequences')} where words @@ ${query('')}::tsquery`.execute(db);
    for (const { position, field } of rows) better(position, field * 2);
  }
  return ranks;
}
