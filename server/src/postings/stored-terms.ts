import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  betweenSpellings,
  combineTerms,
  type Fitting,
  isLetter,
  longestCompound,
  type MatchMode,
  NearWords,
  type PositionSet,
  RankedPositions,
  ranksOfWords,
  SearchTerms,
  toleratedEdits,
  type SpelledWord,
  spellingsOf,
  type Synonyms,
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
  if (new SearchTerms(search, asked, synonyms).isEmpty) return undefined;
  const words = await readWords(source, asked);
  const matcher = new WordMatcher(words.map(({ spellings }) => spellings));
  const ids = words.map(({ id }) => id);
  const steps = combineTerms(new SearchTerms(search, matcher, synonyms).terms);
  let step = steps.next();
  while (!step.done) step = steps.next(await readFitting(source, ids, step.value));
  return { fitting: step.value };
}

/** Which postings fit, and how well, as `TextIndex` ranks them. */
async function readFitting(
  { db, table, size }: TermSource,
  ids: readonly number[],
  match: WordMatch,
): Promise<Fitting> {
  const ranked = new RankedPositions(size);
  const { sequences } = match;
  const offsets = new Map(
    Array.from(ranksOfWords(match), ([word, offset]) => [ids[word] ?? -1, offset]),
  );
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
