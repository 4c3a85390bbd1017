import type { Localizer } from '../../i18n/localizer.js';
import type { PostingTexts } from '../../i18n/posting-texts.js';
import type { Area, Place, Posting, Salary } from '../../posting/model/posting.js';
import { regionName } from '../../posting/read/places/region-code.js';
import { IncrementalTask, eachInSteps } from '../incremental-task.js';
import { fieldMask, fieldShift, PostingWords, startsText, wordMask } from './posting-words.js';
import { type Fitting, RankedPositions } from './ranked-positions.js';
import { WordLists } from './word-lists.js';
import {
  betweenSpellings,
  countryWord,
  ranksOfWords,
  type WordMatch,
  WordMatcher,
} from './word-matcher.js';
import { isAmount, isLetter, spellingsOf, wordsOf } from './words.js';

/** What a card shows of a posting. */
export type TextsOf = (posting: Posting) => PostingTexts;

/** Where a word stands: the earlier, the more it says of a posting. */
const fields = { title: 0, facts: 1, places: 2, rest: 3 } as const;

/** The words of all postings of a feed in one language: each word once, and which of them each posting has. */
export class TextIndex {
  readonly #postings: readonly Posting[];
  readonly #texts: TextsOf;
  readonly #localizer: Localizer;
  readonly matcher = new WordMatcher();
  /** Each word as the feed writes it first. */
  readonly #written: string[] = [];
  readonly #byWritten = new Map<string, number>();
  readonly #bySpellings = new Map<string, number>();
  readonly #byText = new Map<string, readonly number[]>();
  readonly mainWords: PostingWords;
  readonly amountWords: PostingWords;
  /** All that cards show but amounts of money. */
  readonly main: IncrementalTask<void>;
  /** The postings that have each word of `main`. */
  readonly lists: IncrementalTask<WordLists>;
  #amountLists: IncrementalTask<WordLists> | undefined;
  /** Amounts of money: few readers look for one, and there may be as many as postings. */
  readonly amounts: IncrementalTask<void>;

  constructor(postings: readonly Posting[], texts: TextsOf, localizer: Localizer) {
    this.#postings = postings;
    this.#texts = texts;
    this.#localizer = localizer;
    this.mainWords = new PostingWords(postings.length);
    this.amountWords = new PostingWords(postings.length);
    this.main = new IncrementalTask(this.#readMain());
    this.lists = new IncrementalTask(this.#readLists());
    this.amounts = new IncrementalTask(this.#readAmounts());
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
      this.mainWords.end(position);
    });
    this.mainWords.words.trim();
    this.#byText.clear();
  }

  *#readLists(): Generator<undefined, WordLists> {
    this.main.finish();
    return yield* WordLists.of(this.mainWords, this.matcher.words.length);
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
          this.#push(this.amountWords, words, fields.rest);
        }
      }
      this.amountWords.end(position);
    });
    this.amountWords.words.trim();
    this.matcher.forget();
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
    this.#push(this.mainWords, ids, fields.rest);
  }

  /** What a place is called beside the words of the feed. */
  #addPlace({ country, region }: Place | Area): void {
    if (country === undefined) return;
    this.#addText(this.#localizer.country(country), fields.places);
    this.#addText(englishName(country), fields.places);
    const state = region === undefined ? undefined : regionName(country, region);
    if (state !== undefined) this.#addText(state, fields.places);
    this.#push(this.mainWords, [this.#idOfSpellings([countryWord(country)])], fields.places);
  }

  #addText(text: string, field: number): void {
    let ids = this.#byText.get(text);
    if (!ids) this.#byText.set(text, (ids = this.#idsOf(text)));
    this.#push(this.mainWords, ids, field);
  }

  #addWords(text: string, field: number): void {
    this.#push(this.mainWords, this.#idsOf(text), field);
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
      this.#bySpellings.set(spellings, (id = this.matcher.words.length));
      this.matcher.words.push(spellings);
      this.#written.push(written);
    }
    return id;
  }

  /** A word as the feed writes it. */
  written(id: number): string {
    return this.#written[id] ?? '';
  }

  /** The postings that fit one word: the best field first, in it the start of a word. */
  fitting(match: WordMatch): Fitting {
    const ranked = new RankedPositions(this.#postings.length);
    rankIn(ranked, this.mainWords, this.lists.finish(), match);
    if (this.amounts.isDone) {
      this.#amountLists ??= new IncrementalTask(
        WordLists.of(this.amountWords, this.matcher.words.length),
      );
      rankIn(ranked, this.amountWords, this.#amountLists.finish(), match);
    }
    return ranked.finish();
  }

  /** Whether some posting has a word. */
  has(word: string): boolean {
    const { flags } = this.matcher.match(word, isLetter(word) ? 'start' : 'within');
    return flags.some((flag) => flag !== 0);
  }
}

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

function rankIn(
  ranked: RankedPositions,
  words: PostingWords,
  lists: WordLists,
  match: WordMatch,
): void {
  for (const [word, offset] of ranksOfWords(match)) {
    lists.each(word, (position, field) => {
      ranked.at(field * 2 + offset).add(position);
    });
  }
  for (const sequence of match.sequences) {
    const [first] = sequence;
    if (!first || sequence.length === 1) continue;
    for (const word of first) {
      lists.each(word, (position, field) => {
        if (hasSequence(words, position, field, sequence)) ranked.at(field * 2).add(position);
      });
    }
  }
}

/** Whether a posting has words that follow one another in a text of a field. */
function hasSequence(
  { starts, words: { values } }: PostingWords,
  position: number,
  field: number,
  sequence: readonly ReadonlySet<number>[],
): boolean {
  const end = starts[position + 1] ?? 0;
  for (let at = starts[position] ?? 0; at < end; at += 1) {
    const isHere = (((values[at] ?? 0) >>> fieldShift) & fieldMask) === field;
    if (isHere && follows(values, at, end, sequence)) return true;
  }
  return false;
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
