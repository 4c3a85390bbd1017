import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/model/posting.js';
import { closingTime } from '../posting/model/time.js';
import { type FacetIndex, indexFacet } from './facet-index.js';
import { Gradual } from './gradual.js';
import type { FacetName, Sort } from './query.js';
import { sortedPositions } from './sort-postings.js';
import { TextIndex, type TextsOf } from './text-index.js';

/** What is found out once about the postings of a feed in one language. Each part when it is asked for. */
export class FeedIndex {
  readonly #postings: readonly Posting[];
  readonly #localizer: Localizer;
  readonly #facets = new Map<FacetName, Gradual<FacetIndex>>();
  readonly #orders = new Map<Sort, Uint32Array>();
  #text: TextIndex | undefined;
  #closing: Float64Array | undefined;

  constructor(postings: readonly Posting[], localizer: Localizer) {
    this.#postings = postings;
    this.#localizer = localizer;
  }

  /** By position: when a posting closes, in milliseconds since the epoch; `-Infinity` where it is closed, `NaN` where it does not. */
  get closing(): Float64Array {
    this.#closing ??= Float64Array.from(this.#postings, ({ status, validThrough }) => {
      if (status === 'closed') return -Infinity;
      return validThrough === undefined ? Number.NaN : closingTime(validThrough);
    });
    return this.#closing;
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
  facet(name: FacetName): Gradual<FacetIndex> {
    let facet = this.#facets.get(name);
    if (!facet) {
      facet = new Gradual(indexFacet(this.#postings, name, this.#localizer));
      this.#facets.set(name, facet);
    }
    return facet;
  }

  /** The words of the postings, to be read step by step. */
  text(texts: TextsOf): TextIndex {
    this.#text ??= new TextIndex(this.#postings, texts, this.#localizer);
    return this.#text;
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
