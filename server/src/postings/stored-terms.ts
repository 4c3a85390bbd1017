import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  atStart,
  betweenSpellings,
  type Fitting,
  isLetter,
  longestCompound,
  type MatchMode,
  NearWords,
  noMatch,
  type PositionSet,
  rankCount,
  RankedPositions,
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
import { addPositions } from './position-list.js';

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
  /** Two words of a posting that make up one: “front end” for `frontend`. The second may still be typed. */
  readonly compounds: [first: string, rest: string][] = [];

  override match(word: string, mode: MatchMode): WordMatch {
    for (const needle of spellingsOf(word)) {
      if (needle === '') continue;
      this.parts.add(needle);
      if (mode !== 'within' || word.length > longestCompound) continue;
      for (let cut = 1; cut < needle.length; cut += 1) {
        const first = needle.slice(0, cut);
        this.wholes.add(first);
        this.compounds.push([first, needle.slice(cut)]);
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

interface FoundWord {
  id: number;
  spellings: string;
}

/**
 * The words of the import that may fit a search. The same rules then decide as in a browser, so these
 * are only to be enough.
 */
async function readWords(
  { db, table }: TermSource,
  { parts, wholes, compounds }: AskedWords,
): Promise<FoundWord[]> {
  // One letter is looked for at beginnings only: nearly every word has it somewhere.
  const patterns = [...parts].map((part) =>
    part.length === 1 ? `${escaped(part)}%` : `%${escaped(part)}%`,
  );
  const afterSign = [...parts]
    .filter((part) => part.length === 1)
    .map((part) => `%${escaped(part)}%`);
  const { rows: words } = await sql<FoundWord>`
    select id, spellings from ${table('words')} where id in (
      select word from ${table('spellings')} where spelling like any (${patterns}::text[])
      union select word from ${table('spellings')} where spelling = any (${[...wholes]}::text[])
      union select word from ${table('spellings')}
        where spelling like any (${afterSign}::text[]) and spelling ~ '^[^[:alnum:]]'
    )`.execute(db);
  // Many words begin like a rest, so only those are read whose first word there is.
  const spelled = new Set(words.flatMap(({ spellings }) => spellings.split(betweenSpellings)));
  const rests = compounds.filter(([first]) => spelled.has(first)).map(([, rest]) => rest);
  if (rests.length === 0) return words;
  const beginnings = rests.map((rest) => `${escaped(rest)}%`);
  const { rows: seconds } = await sql<FoundWord>`
    select id, spellings from ${table('words')} where id in (
      select word from ${table('spellings')} where spelling like any (${beginnings}::text[])
    )`.execute(db);
  return [...new Map([...words, ...seconds].map((word) => [word.id, word])).values()];
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

/** What a search asks of postings; `undefined` where it asks nothing. */
export async function readTerms(
  source: TermSource,
  search: string,
  synonyms: Synonyms | undefined,
): Promise<{ fitting: (some: PositionSet) => Fitting } | undefined> {
  const asked = new AskedWords();
  const noRank = (): number => noMatch;
  if (new SearchTerms(search, { matcher: asked, rank: noRank }, synonyms).isEmpty) return undefined;
  const words = await readWords(source, asked);
  const matcher = new WordMatcher(words.map(({ spellings }) => spellings));
  const { terms } = new SearchTerms(search, { matcher, rank: noRank }, synonyms);
  const ids = words.map(({ id }) => id);
  return combineTerms(terms, (match) => readFitting(source, ids, match));
}

/**
 * What `SearchTerms.fitting` gives, put together of whole sets: far faster than to ask each posting for all words.
 * However many words there are, no more than three of them are in memory.
 */
async function combineTerms(
  terms: readonly Term[],
  read: (match: WordMatch) => Promise<Fitting>,
): Promise<{ fitting: (some: PositionSet) => Fitting }> {
  let wanted: Fitting | undefined;
  let excluded: PositionSet | undefined;
  for (const { any, isExcluded } of terms) {
    let best: Fitting | undefined;
    for (const words of any) {
      let way: Fitting | undefined;
      for (const word of words) way = combine('intersection', way, await read(word));
      if (way) best = combine('union', best, way);
    }
    const all = best?.at(-1);
    if (!best || !all) continue;
    if (isExcluded) excluded = excluded ? excluded.union(all) : all;
    else wanted = combine('intersection', wanted, best);
  }
  return {
    fitting: (some) => {
      const all = wanted ?? atEveryRank(some);
      return excluded ? combine('difference', all, atEveryRank(excluded)) : all;
    },
  };
}

const atEveryRank = (set: PositionSet): Fitting => Array<PositionSet>(rankCount).fill(set);

/** Puts sets of the same rank together. Ranks that share a set, as those do that nothing has, share the outcome. */
function combine(
  how: 'union' | 'intersection' | 'difference',
  one: Fitting | undefined,
  other: Fitting,
): Fitting {
  if (!one) return other;
  const combined: PositionSet[] = [];
  one.forEach((set, rank) => {
    const against = other[rank] ?? set;
    const before = combined.at(-1);
    const isSame = set === one[rank - 1] && against === other[rank - 1];
    combined.push(before && isSame ? before : set[how](against));
  });
  return combined;
}

/** Which postings fit, and how well, as `TextIndex` ranks them. */
async function readFitting(
  { db, table, size }: TermSource,
  ids: readonly number[],
  { flags, sequences }: WordMatch,
): Promise<Fitting> {
  const ranked = new RankedPositions(size);
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
      addPositions(positions, ranked.at(field * 2 + (offsets.get(word) ?? 0)));
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
    for (const { position, field } of rows) ranked.at(field * 2).add(position);
  }
  return ranked.finish();
}
