import { idleTime } from '../idle-time.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { type PostingTexts, postingTexts } from '../../../src/i18n/posting-texts.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { feedIndex } from '../../../src/search/feed-index.js';
import type { IncrementalTask } from '../../../src/search/incremental-task.js';
import { joinChains } from '../../../src/search/facets/join-chains.js';
import { type FacetName, hasFilters, type Query } from '../../../src/search/query.js';
import type { Synonyms } from '../../../src/search/text/search-terms.js';
import {
  searchPostings,
  searchWork,
  type SearchOptions,
  type SearchResult,
} from '../../../src/search/search-postings.js';

/** What an element looks for in its feed. */
export interface PostingSearchInputs {
  postings: readonly Posting[];
  query: Query;
  preset: Query;
  /** The facets that the reader can use. */
  facets: readonly FacetName[];
  groupBy: FacetName | undefined;
  localizer: Localizer;
  /** What the page says that readers write for something else. */
  synonyms?: Synonyms | undefined;
}

/** The same as `searchPostings` takes it. Chosen facets are counted beside the wanted ones: their labels are needed. */
export function searchOptions(inputs: PostingSearchInputs): SearchOptions {
  const { query, preset, facets, groupBy, localizer, synonyms } = inputs;
  return {
    query,
    preset,
    facets: [...new Set([...facets, ...query.facets.keys()])],
    ...(groupBy === undefined ? {} : { groupBy }),
    texts: (posting): PostingTexts => postingTexts(posting, localizer),
    localizer,
    synonyms,
  };
}

/** What a feed of so many postings takes to be searched is not felt. */
const fewPostings = 500;

/** How long a reader may wait for the page meanwhile, in milliseconds: half a frame. */
const sliceTime = 8;

/**
 * Searches when something it depends on has changed, and else has the answer at hand. What a large feed
 * needs for it is made ready in slices, between which the page answers its reader.
 */
export class PostingSearch {
  readonly #ready: () => void;
  #inputs: readonly unknown[] = [];
  #result: SearchResult | undefined;
  /** What is to be made ready, whether `run` has no answer without it, and whether a reader waits for that. */
  #work: readonly IncrementalTask<unknown>[] = [];
  #isNeeded = false;
  #isUrgent = false;
  #isRunning = false;
  /** What reads the words of the last feed, and whether the reader may soon look for one. */
  #words: IncrementalTask<unknown> | undefined;
  #isExpected = false;

  /** `ready` is called when what `run` had no answer for has one. */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** What matches; `undefined` while what is needed for the answer is made ready. */
  run(asked: PostingSearchInputs): SearchResult | undefined {
    const { postings, query, preset, facets, groupBy, localizer, synonyms } = asked;
    const inputs = [postings, query, preset, facets, groupBy, localizer, synonyms];
    if (this.#result && inputs.every((input, index) => input === this.#inputs[index])) {
      return this.#result;
    }
    const options = searchOptions(asked);
    const missing = searchWork(postings, options).filter(({ isDone }) => !isDone);
    if (missing.length > 0 && postings.length > fewPostings) {
      // Cards without counts stand there meanwhile.
      const isPlain = !hasFilters(query) && !hasFilters(preset) && groupBy === undefined;
      this.#makeReady(missing, true, !isPlain);
      return undefined;
    }
    this.#inputs = inputs;
    const found = searchPostings(postings, options);
    this.#result = { ...found, facets: joinChains(found.facets) };
    this.#words = feedIndex(postings, localizer).text(options.texts).main;
    if (this.#isExpected) this.#makeReady([this.#words], false, true);
    return this.#result;
  }

  /**
   * The reader comes near the controls: the words of the feed are read, so that the first letter waits for
   * none. Most readers look for no word, and their devices are spared it.
   */
  expect(): void {
    if (this.#isExpected) return;
    this.#isExpected = true;
    if (this.#words && this.#work.every(({ isDone }) => isDone))
      this.#makeReady([this.#words], false, true);
  }

  /** The last answer. */
  get result(): SearchResult | undefined {
    return this.#result;
  }

  /** Lets go of what nobody waits for any more. */
  stop(): void {
    this.#inputs = [];
    this.#result = undefined;
    this.#words = undefined;
    this.#work = [];
  }

  #makeReady(
    work: readonly IncrementalTask<unknown>[],
    isNeeded: boolean,
    isUrgent: boolean,
  ): void {
    this.#work = work;
    this.#isNeeded = isNeeded;
    this.#isUrgent = isUrgent;
    if (!this.#isRunning) void this.#runSlices();
  }

  async #runSlices(): Promise<void> {
    this.#isRunning = true;
    // The cards are painted first; then the pauses between the slices do for the reader.
    if (!this.#isUrgent) await idleTime();
    for (let next = this.#next; next; next = this.#next) {
      await nextTask();
      const end = performance.now() + sliceTime;
      while (performance.now() < end) this.#next?.advance();
    }
    this.#isRunning = false;
    if (this.#isNeeded && this.#work.length > 0) this.#ready();
  }

  get #next(): IncrementalTask<unknown> | undefined {
    return this.#work.find(({ isDone }) => !isDone);
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
