import type { Localizer } from '../i18n/localizer.js';
import type { PostingTexts } from '../i18n/posting-texts.js';
import type { Area, Place, Posting, Salary } from '../posting/model/posting.js';
import { regionName } from '../posting/read/places/region-code.js';
import { Gradual, eachInSteps } from './gradual.js';
import { beginsAt, isAmount, isLetter, spellingsOf, wordsOf } from './words.js';

/** What a card shows of a posting. */
export type TextsOf = (posting: Posting) => PostingTexts;

/** Where a word stands: the earlier, the more it says of a posting. */
const fields = { title: 0, facts: 1, places: 2, rest: 3 } as const;

/** A word of a posting is one number: which word, in which field, and whether a text begins with it. */
const wordMask = 0x0fffffff;
const fieldShift = 28;
const fieldMask = 3;
const startsText = 0x40000000;

/** How a word of the feed fits a word of a search. */
const atStart = 1;
const within = 2;
const startsSequence = 4;

/** The rank of what does not match. */
export const noMatch = 255;

/** How many ranks there are: two for each field. */
export const rankCount = 8;

/** The last rank of postings whose title has all the words. */
export const lastTitleRank = 1;

/** Words of the feed that fit one word of a search. */
export interface WordMatch {
  /** By word: how it fits; 0 where it does not. */
  flags: Uint8Array;
  /** Words that fit where they follow one another. */
  sequences: readonly ReadonlySet<number>[][];
}

/** How a word of a search is to be found. */
export type MatchMode = 'within' | 'start' | 'whole';

/** Stands between the spellings of one word, where no search has a sign. */
export const betweenSpellings = '\u0001';

/** The word of every posting in a country: no text has it. */
export const countryWord = (code: string): string => `\u0002${code}`;

/** Numbers, read one after the other. */
class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  get values(): Uint32Array {
    return this.#values;
  }

  /** Gives back the room that was not needed. */
  trim(): void {
    this.#values = this.#values.slice(0, this.length);
  }
}

/** Words by posting, and where each posting begins. */
class PostingWords {
  readonly starts: Uint32Array;
  readonly words = new Growing();

  constructor(postings: number) {
    this.starts = new Uint32Array(postings + 1);
  }

  /** Ends the words of a posting: they are given in order. */
  end(position: number): void {
    this.starts[position + 1] = this.words.length;
  }
}

/** The words of all postings of a feed in one language: each word once, and which of them each posting has. */
export class TextIndex {
  readonly #postings: readonly Posting[];
  readonly #texts: TextsOf;
  readonly #localizer: Localizer;
  /** The spellings of each word. */
  readonly words: string[] = [];
  /** Each word as the feed writes it first. */
  readonly #written: string[] = [];
  readonly #byWritten = new Map<string, number>();
  readonly #bySpellings = new Map<string, number>();
  /** Words by each of their spellings, once somebody searches. */
  #bySpelling: Map<string, number[]> | undefined;
  readonly #byText = new Map<string, readonly number[]>();
  readonly #main: PostingWords;
  readonly #amounts: PostingWords;
  /** All that cards show but amounts of money. */
  readonly main: Gradual<void>;
  /** Amounts of money: few readers look for one, and there may be as many as postings. */
  readonly amounts: Gradual<void>;
  readonly #matches = new Map<string, WordMatch>();

  constructor(postings: readonly Posting[], texts: TextsOf, localizer: Localizer) {
    this.#postings = postings;
    this.#texts = texts;
    this.#localizer = localizer;
    this.#main = new PostingWords(postings.length);
    this.#amounts = new PostingWords(postings.length);
    this.main = new Gradual(this.#readMain());
    this.amounts = new Gradual(this.#readAmounts());
  }

  *#readMain(): Generator<undefined, void> {
    const wordings = new Map<string, string[]>();
    yield* eachInSteps(this.#postings, (posting, position) => {
      const { title, organization, department, team, locations, allLocations, tags, ...rest } =
        this.#texts({ ...posting, salaries: [] });
      this.#addWords(title, fields.title);
      for (const text of [department, team, organization, ...tags])
        if (text) this.#addText(text, fields.facts);
      for (const text of allLocations) this.#addText(text, fields.places);
      if (locations && locations !== allLocations[0]) this.#addText(locations, fields.places);
      for (const place of posting.locations) this.#addPlace(place);
      for (const area of posting.applicantLocationRequirements) this.#addPlace(area);
      for (const text of Object.values(rest)) this.#addText(text, fields.rest);
      if (posting.salaries.length > 0) this.#addWording(posting.salaries, wordings);
      this.#main.end(position);
    });
    this.#main.words.trim();
    this.#byText.clear();
  }

  *#readAmounts(): Generator<undefined, void> {
    this.main.finish();
    const known = new Map<string, readonly number[]>();
    yield* eachInSteps(this.#postings, ({ salaries }, position) => {
      if (salaries.length > 0) {
        for (const one of salaries.flatMap(amountsOf)) {
          const key = Object.values(one).join('\0');
          let words = known.get(key);
          if (!words) known.set(key, (words = this.#idsOf(this.#salaryText([one]))));
          this.#push(this.#amounts, words, fields.rest);
        }
      }
      this.#amounts.end(position);
    });
    this.#amounts.words.trim();
    this.#matches.clear();
    this.#bySpelling = undefined;
  }

  #salaryText(salaries: readonly Salary[]): string {
    const [first] = this.#postings;
    if (!first) return '';
    return this.#texts({ ...first, salaries: [...salaries] }).salary ?? '';
  }

  /** The words of pay beside its amounts: “per hour”, “EUR”. Alike where only amounts differ, so that few are formatted. */
  #addWording(salaries: readonly Salary[], known: Map<string, string[]>): void {
    const key = salaries
      .map(({ currency, min, max, unit, label, text }) =>
        [currency, unit, label, text, min === undefined, max === undefined, min === max].join('\0'),
      )
      .join('\n');
    let words = known.get(key);
    if (!words) {
      words = wordsOf(this.#salaryText(salaries)).filter((word) => !isAmount(word));
      known.set(key, words);
    }
    const ids = words.map((word) => this.#idOf(word));
    this.#push(this.#main, ids, fields.rest);
  }

  /** What a place is called beside the words of the feed. */
  #addPlace({ country, region }: Place | Area): void {
    if (country === undefined) return;
    this.#addText(this.#localizer.country(country), fields.places);
    this.#addText(englishName(country), fields.places);
    const state = region === undefined ? undefined : regionName(country, region);
    if (state !== undefined) this.#addText(state, fields.places);
    this.#push(this.#main, [this.#idOfSpellings([countryWord(country)])], fields.places);
  }

  #addText(text: string, field: number): void {
    let ids = this.#byText.get(text);
    if (!ids) this.#byText.set(text, (ids = this.#idsOf(text)));
    this.#push(this.#main, ids, field);
  }

  #addWords(text: string, field: number): void {
    this.#push(this.#main, this.#idsOf(text), field);
  }

  #push({ words }: PostingWords, ids: readonly number[], field: number): void {
    let start = startsText;
    for (const id of ids) {
      words.push(id | (field << fieldShift) | start);
      start = 0;
    }
  }

  #idsOf(text: string): number[] {
    return wordsOf(text).map((word) => this.#idOf(word));
  }

  #idOf(written: string): number {
    const known = this.#byWritten.get(written);
    if (known !== undefined) return known;
    const id = this.#idOfSpellings(spellingsOf(written), written);
    this.#byWritten.set(written, id);
    return id;
  }

  #idOfSpellings(all: readonly string[], written = ''): number {
    const spellings = all.join(betweenSpellings);
    let id = this.#bySpellings.get(spellings);
    if (id === undefined) {
      this.#bySpellings.set(spellings, (id = this.words.length));
      this.words.push(spellings);
      this.#written.push(written);
    }
    return id;
  }

  /** The words with exactly this spelling. */
  #spelled(spelling: string): readonly number[] {
    if (!this.#bySpelling) {
      const words = new Map<string, number[]>();
      this.words.forEach((spellings, id) => {
        for (const one of spellings.split(betweenSpellings)) {
          const known = words.get(one);
          if (known) known.push(id);
          else words.set(one, [id]);
        }
      });
      this.#bySpelling = words;
    }
    return this.#bySpelling.get(spelling) ?? [];
  }

  /** A word as the feed writes it. */
  written(id: number): string {
    return this.#written[id] ?? '';
  }

  /** What of the feed fits a word of a search. */
  match(word: string, mode: MatchMode): WordMatch {
    const key = mode + word;
    const known = this.#matches.get(key);
    if (known) return known;
    const match = this.#find(word, mode);
    if (this.#matches.size >= keptMatches) this.#matches.clear();
    this.#matches.set(key, match);
    return match;
  }

  #find(word: string, mode: MatchMode): WordMatch {
    const flags = new Uint8Array(this.words.length);
    const sequences: ReadonlySet<number>[][] = [];
    for (const needle of spellingsOf(word)) {
      if (needle === '') continue;
      this.words.forEach((spellings, id) => {
        const fit = fitOf(spellings, needle, mode);
        if (fit !== 0 && flags[id] !== atStart) flags[id] = fit;
      });
      if (mode === 'within') sequences.push(...this.#compounds(needle));
    }
    for (const [first = new Set<number>()] of sequences) mark(flags, first);
    return { flags, sequences };
  }

  /** One word of the feed, as it is: that of a country. */
  matchExactly(word: string): WordMatch {
    const flags = new Uint8Array(this.words.length);
    for (const id of this.#spelled(word)) flags[id] = atStart;
    return { flags, sequences: [] };
  }

  /** Whole words that follow one another; of the last its beginning where the reader still types it. */
  matchPhrase(words: readonly string[], isOpen: boolean): WordMatch {
    const flags = new Uint8Array(this.words.length);
    const sequence = words.map((word, index) => {
      const mode = isOpen && index === words.length - 1 ? 'start' : 'whole';
      const { flags: fits } = this.match(word, mode);
      const ids = new Set<number>();
      fits.forEach((fit, id) => {
        if (fit !== 0) ids.add(id);
      });
      return ids;
    });
    const [first = new Set<number>()] = sequence;
    mark(flags, first);
    return { flags, sequences: [sequence] };
  }

  /** Two words of the feed that make up one of the search: “front end” for `frontend`. */
  #compounds(word: string): ReadonlySet<number>[][] {
    const found: ReadonlySet<number>[][] = [];
    for (let cut = 1; cut < word.length; cut += 1) {
      const first = this.#spelled(word.slice(0, cut));
      const rest = word.slice(cut);
      const shortest = cut === 1 ? 3 : 2; // “e-commerce”, yet no “care” in “car e-bike”
      if (first.length === 0 || rest.length < shortest) continue;
      // The reader may still be typing the second one.
      const isTyped = rest.length > 2 || cut > 3;
      const second = isTyped ? this.#beginningWith(rest) : this.#spelled(rest);
      if (second.length > 0) found.push([new Set(first), new Set(second)]);
    }
    return found;
  }

  #beginningWith(start: string): number[] {
    return this.words.flatMap((spellings, id) => (spellings.startsWith(start) ? [id] : []));
  }

  /** How well a posting fits one word: the best field first, in it the start of a word; `noMatch` where it does not. */
  rank(position: number, match: WordMatch): number {
    const rank = rankIn(this.#main, position, match);
    if (rank !== noMatch || !this.amounts.isDone) return rank;
    return rankIn(this.#amounts, position, match);
  }

  /** Whether some posting has a word. */
  has(word: string): boolean {
    const { flags } = this.match(word, isLetter(word) ? 'start' : 'within');
    return flags.some((flag) => flag !== 0);
  }
}

/** How many words of searches are remembered: those that somebody types one letter at a time. */
const keptMatches = 32;

/** A range as its two ends, since many share an end: formatting each range would take long. */
function amountsOf(salary: Salary): Salary[] {
  const { currency, unit, min, max } = salary;
  const isWorded = currency === undefined || unit === undefined;
  if (isWorded || min === undefined || max === undefined) return [salary];
  if (!Number.isInteger(min) || !Number.isInteger(max)) return [salary];
  return [min, max].map((end) => ({ currency, unit, min: end, max: end }));
}

const englishNames = new Map<string, string>();
let english: Intl.DisplayNames | undefined;

function englishName(country: string): string {
  const known = englishNames.get(country);
  if (known !== undefined) return known;
  let name = country;
  try {
    english ??= new Intl.DisplayNames('en', { type: 'region' });
    name = english.of(country) ?? country;
  } catch {
    // no code
  }
  englishNames.set(country, name);
  return name;
}

function mark(flags: Uint8Array, ids: ReadonlySet<number>): void {
  for (const id of ids) flags[id] = (flags[id] ?? 0) | startsSequence;
}

function fitOf(spellings: string, needle: string, mode: MatchMode): number {
  let at = spellings.indexOf(needle);
  if (at < 0) return 0;
  if (mode === 'whole') {
    return spellings.split(betweenSpellings).includes(needle) ? atStart : 0;
  }
  for (; at >= 0; at = spellings.indexOf(needle, at + 1)) {
    if (beginsAt(spellings, at)) return atStart;
  }
  return mode === 'within' ? within : 0;
}

function rankIn(
  { starts, words }: PostingWords,
  position: number,
  { flags, sequences }: WordMatch,
): number {
  const { values } = words;
  const end = starts[position + 1] ?? 0;
  let best = noMatch;
  for (let at = starts[position] ?? 0; at < end; at += 1) {
    const value = values[at] ?? 0;
    const flag = flags[value & wordMask] ?? 0;
    if (flag === 0) continue;
    const rank = ((value >>> fieldShift) & fieldMask) * 2;
    if (rank > best) break;
    if (flag & atStart) return rank;
    if (flag & within) best = Math.min(best, rank + 1);
    else if (sequences.some((sequence) => follows(values, at, end, sequence))) return rank;
  }
  return best;
}

/** Whether the words from a place on are those of a sequence, in one text. */
function follows(
  values: Uint32Array,
  start: number,
  end: number,
  sequence: readonly ReadonlySet<number>[],
): boolean {
  if (start + sequence.length > end) return false;
  return sequence.every((ids, index) => {
    const value = values[start + index] ?? 0;
    return ids.has(value & wordMask) && (index === 0 || (value & startsText) === 0);
  });
}
