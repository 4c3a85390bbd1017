import type { ReactiveControllerHost } from 'lit';
import { closingTime } from '../../src/posting/model/time.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { listPostings } from '../../src/search/list-postings.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { hasFilters, type Query } from '../../src/search/query.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { ExpiryController } from '../internal/feed/expiry-controller.js';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import type { PostingSearch, PostingSearchInputs } from '../internal/feed/posting-search.js';
import type { PresetCheck } from './no-match.js';

/** What a list shows; without facets and groups while the search is not there. */
export type ListResult = Pick<SearchResult, 'postings' | 'total'> & Partial<SearchResult>;

type ListDemand = Pick<PostingSearchInputs, 'query' | 'preset' | 'groupBy'>;

/**
 * What a list needs so that its reader can search: it comes beside the feed, and the first cards do not
 * wait for it. Imported here rather than by a module of its own, which bundlers would look through
 * without a look at what it registers.
 */
async function loadSearch() {
  const [filters, noMatch, search, asked] = await loadPart(
    Promise.all([
      import('./job-list.filters.js'),
      import('./no-match.js'),
      import('../internal/feed/posting-search.js'),
      import('../../src/search/asked-first.js'),
      import('../job-filters/define.js'), // rendered inside <job-list>
    ]),
  );
  return { ...filters, ...noMatch, ...search, ...asked };
}

type SearchModule = Awaited<ReturnType<typeof loadSearch>>;

/** Finds what a list shows: all its postings at once, anything else when the search is there. */
export class ListResults extends Loader<SearchModule> {
  #search: PostingSearch | undefined;
  #presetCheck: PresetCheck | undefined;
  #plain: { postings: readonly Posting[]; result: ListResult } | undefined;
  #last: ListResult | undefined;
  /** The postings that the last result is of. */
  #of: readonly Posting[] | undefined;
  #askedPlaces: readonly string[] | undefined;
  #arranged = new WeakMap<Posting, Posting>();
  /** When the first posting of the last result closes, in milliseconds since the epoch. */
  #closingTime = Infinity;

  readonly #ready: () => void;
  /** Whether the last result is of what was asked for before: the search is not there, or not ready. */
  isOutdated = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, loadSearch);
    this.#ready = () => {
      if (host.isConnected) host.requestUpdate();
    };
    new ExpiryController(host, () => this.#closingTime);
  }

  /** Loads the search if the reader has controls or something else than all postings is asked for. */
  prepare(hasControls: boolean, demand: ListDemand): void {
    if (hasControls || !isPlain(demand)) void this.load();
  }

  /**
   * `undefined` while what is asked for needs a search that is not there; the last result of the same feed
   * while the search makes ready what it needs. Where it does not come and the reader `isTold` of that, all
   * postings stand for those that a query would find.
   */
  run(inputs: PostingSearchInputs, isTold: boolean): ListResult | undefined {
    if (Date.now() >= this.#closingTime) this.hostDisconnected();
    const { postings } = inputs;
    let result = this.#find(inputs, isTold);
    this.isOutdated = !result && this.value !== undefined && this.#of === postings;
    if (this.isOutdated) result = this.#last;
    this.#of = postings;
    if (result !== this.#last) this.#closingTime = soonest(result?.postings ?? []);
    this.#last = result;
    return result;
  }

  /** What was found is let go of. */
  hostDisconnected(): void {
    this.#search?.stop();
    this.#search = this.#plain = undefined;
  }

  /** A posting with the places first that the reader asks for. */
  arrange(posting: Posting, { facets }: Query, localizer: Localizer): Posting {
    const values = facets.get('location');
    if (!values || !this.value) return posting;
    if (values !== this.#askedPlaces) this.#arranged = new WeakMap();
    this.#askedPlaces = values;
    const arranged =
      this.#arranged.get(posting) ?? this.value.askedFirst(posting, values, localizer);
    this.#arranged.set(posting, arranged);
    return arranged;
  }

  /** Tells the page author where the preset fits no posting. */
  checkPreset(list: { readonly localName: string }, inputs: PostingSearchInputs): void {
    if (!this.value || !hasFilters(inputs.preset)) return;
    (this.#presetCheck ??= new this.value.PresetCheck()).run(list, inputs);
  }

  #find(inputs: PostingSearchInputs, isTold: boolean): ListResult | undefined {
    const { query, preset, postings } = inputs;
    if (this.value) {
      this.#search ??= new this.value.PostingSearch(this.#ready);
      const result = this.#search.run(inputs);
      if (result) return result;
    }
    const showsAll =
      this.status === 'failed' && !hasFilters(preset) && (isTold || !hasFilters(query));
    return showsAll || isPlain(inputs) ? this.#list(postings) : undefined;
  }

  #list(postings: readonly Posting[]): ListResult {
    if (this.#plain?.postings !== postings) {
      const listed = listPostings(postings);
      this.#plain = { postings, result: { postings: listed, total: listed.length } };
    }
    return this.#plain.result;
  }
}

function soonest(postings: readonly Posting[]): number {
  const times = postings.flatMap(({ validThrough }) =>
    validThrough === undefined ? [] : closingTime(validThrough),
  );
  return times.reduce((one, other) => (other < one ? other : one), Infinity);
}

/** Whether all postings are asked for, in the default order: that needs no search. */
function isPlain({ query, preset, groupBy }: ListDemand): boolean {
  return (
    groupBy === undefined && query.sort === 'featured' && !hasFilters(query) && !hasFilters(preset)
  );
}
