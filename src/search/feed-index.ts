import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/model/posting.js';
import { closingTime } from '../posting/model/time.js';
import { type FacetIndex, indexFacet } from './facets/facet-index.js';
import { IncrementalTask } from './incremental-task.js';
import { type Grouping, placeGrouping, valueGrouping } from './group-postings.js';
import type { FacetName, Sort } from './query.js';
import type { Ranking, SearchIndex } from './search-index.js';
import { combineTerms } from './text/combine-terms.js';
import { SearchTerms, type Synonyms } from './text/search-terms.js';
import { sortedPositions } from './sort-postings.js';
import { TextIndex, type TextsOf } from './text/text-index.js';
import { isAmount } from './text/words.js';

/** What is found out once about the postings of a feed in one language. Each part when it is asked for. */
export class FeedIndex implements SearchIndex {
  readonly #postings: readonly Posting[];
  readonly #localizer: Localizer;
  readonly #facets = new Map<FacetName, IncrementalTask<FacetIndex>>();
  readonly #orders = new Map<Sort, Uint32Array>();
  #text: TextIndex | undefined;
  #closing: Float64Array | undefined;
  #pools: Uint8Array | undefined;

  constructor(postings: readonly Posting[], localizer: Localizer) {
    this.#postings = postings;
    this.#localizer = localizer;
  }

  get closing(): Float64Array {
    this.#closing ??= Float64Array.from(this.#postings, ({ status, validThrough }) => {
      if (status === 'closed') return -Infinity;
      return validThrough === undefined ? Number.NaN : closingTime(validThrough);
    });
    return this.#closing;
  }

  get pools(): Uint8Array {
    this.#pools ??= Uint8Array.from(this.#postings, ({ status }) =>
      Number(status === 'talent-pool'),
    );
    return this.#pools;
  }

  /** All positions in an order, talent pools last. */
  order(sort: Sort): Uint32Array {
    let order = this.#orders.get(sort);
    if (!order) {
      order = sortedPositions(this.#postings, sort, this.#localizer);
      this.#orders.set(sort, order);
    }
    return order;
  }

  /** The choices of a facet, to be read step by step. */
  facet(name: FacetName): IncrementalTask<FacetIndex> {
    let facet = this.#facets.get(name);
    if (!facet) {
      facet = new IncrementalTask(indexFacet(this.#postings, name, this.#localizer));
      this.#facets.set(name, facet);
    }
    return facet;
  }

  /** What groups by a facet are made of: places are not read for it. */
  grouping(name: FacetName): Grouping {
    return name === 'location'
      ? placeGrouping((position) => this.#postings[position], this.#localizer)
      : valueGrouping(this.facet(name).finish(), this.#localizer);
  }

  /** The words of the postings, to be read step by step. */
  text(texts: TextsOf): TextIndex {
    this.#text ??= new TextIndex(this.#postings, texts, this.#localizer);
    return this.#text;
  }

  /** What the words of a search ask of each posting; `undefined` where they ask nothing. */
  terms(
    search: string,
    { texts, synonyms }: { texts: TextsOf; synonyms?: Synonyms | undefined },
  ): Ranking | undefined {
    if (search.trim() === '') return undefined;
    const text = this.text(texts);
    text.lists.finish();
    if (isAmount(search)) text.amounts.finish();
    const { terms, isEmpty } = new SearchTerms(search, text.matcher, synonyms);
    if (isEmpty) return undefined;
    const steps = combineTerms(terms);
    let step = steps.next();
    while (!step.done) step = steps.next(text.fitting(step.value));
    return { fitting: step.value };
  }
}

const indexes = new WeakMap<Localizer, WeakMap<readonly Posting[], FeedIndex>>();

/** The index of a feed, made once for each language and kept for as long as both are. */
export function feedIndex(postings: readonly Posting[], localizer: Localizer): FeedIndex {
  const feeds = indexes.get(localizer) ?? new WeakMap<readonly Posting[], FeedIndex>();
  indexes.set(localizer, feeds);
  const index = feeds.get(postings) ?? new FeedIndex(postings, localizer);
  feeds.set(postings, index);
  return index;
}
