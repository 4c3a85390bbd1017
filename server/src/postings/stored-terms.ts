import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  atStart,
  isLetter,
  longestCompound,
  type MatchMode,
  NearWords,
  noMatch,
  SearchTerms,
  toleratedEdits,
  type SpelledWord,
  spellingsOf,
  type Synonyms,
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
    if (mode === 'within' && word.length <= longestCompound) {
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

/** Whether some posting has a word. */
export async function hasWord(source: TermSource, word: string): Promise<boolean> {
  const mode = isLetter(word) ? 'start' : 'within';
  const asked = new AskedWords();
  asked.match(word, mode);
  const words = await readWords(source, asked);
  const { flags } = new WordMatcher(words.map(({ spellings }) => spellings)).match(word, mode);
  return flags.some((flag) => flag !== 0);
}

/**
 * The words of the import that are spelled nearly like a folded one. In a word with so many slips one part of one
 * more is as it should be: those are read that have such a part, and the rules that a browser has then decide.
 */
export async function readNearWords(
  { db, table }: TermSource,
  word: string,
): Promise<readonly string[]> {
  const letters = Array.from(word);
  const slips = toleratedEdits(word);
  const size = Math.ceil(letters.length / (slips + 1));
  const parts = Array.from({ length: slips + 1 }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
  const patterns = parts.map((part) => `%${escaped(part)}%`);
  const { rows } = await sql<SpelledWord>`
    select spelling, written from ${table('spellings')} join ${table('words')} on id = word
    where spelling like any (${patterns}::text[])
      and length(spelling) between ${letters.length - slips}::integer and ${letters.length + slips}::integer
    order by word`.execute(db);
  return (await NearWords.of(rows)).find(word);
}

/** What a search asks of each posting; `undefined` where it asks nothing. */
export async function readTerms(
  source: TermSource,
  search: string,
  synonyms: Synonyms | undefined,
): Promise<{ rank: (position: number) => number } | undefined> {
  const asked = new AskedWords();
  const noRank = (): number => noMatch;
  if (new SearchTerms(search, { matcher: asked, rank: noRank }, synonyms).isEmpty) return undefined;
  const words = await readWords(source, asked);
  const matcher = new WordMatcher(words.map(({ spellings }) => spellings));
  const { terms } = new SearchTerms(search, { matcher, rank: noRank }, synonyms);
  const ids = words.map(({ id }) => id);
  const all = await rankAll(terms, (match) => readRanks(source, ids, match));
  return all && { rank: (position) => all[position] ?? noMatch };
}

/**
 * By position: how well a posting fits, as `SearchTerms.rank` says of one. To go through all of them once for
 * each word takes far less time than to ask each of them for all words; however many words there are, no more than
 * three ranks of each posting are in memory.
 */
async function rankAll(
  terms: readonly Term[],
  read: (match: WordMatch) => Promise<Uint8Array>,
): Promise<Uint8Array | undefined> {
  let all: Uint8Array | undefined;
  for (const { any, isExcluded } of terms) {
    let best: Uint8Array | undefined;
    for (const words of any) {
      let way: Uint8Array | undefined;
      for (const word of words) way = combine(way, await read(word), Math.max);
      if (way) best = combine(best, way, Math.min);
    }
    if (!best) continue;
    const rank = isExcluded ? best.map((one) => (one === noMatch ? 0 : noMatch)) : best;
    all = combine(all, rank, Math.max);
  }
  return all;
}

/** Of two ranks of each posting one. */
function combine(
  ranks: Uint8Array | undefined,
  others: Uint8Array,
  choose: (one: number, other: number) => number,
): Uint8Array {
  if (!ranks) return others;
  for (let position = 0; position < ranks.length; position += 1)
    ranks[position] = choose(ranks[position] ?? 0, others[position] ?? 0);
  return ranks;
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
