import type { ReactiveControllerHost } from 'lit';
import { closingTime } from '../../src/posting/model/time.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { listPostings } from '../../src/search/list-postings.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { hasFilters, type Query } from '../../src/search/query.js';
import { ExpiryController } from '../internal/feed/expiry-controller.js';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import type { PostingSearchInputs } from '../internal/feed/posting-search.js';
import type { ListInputs, ListResult, ListSearch } from './list-search.js';

type ListDemand = Pick<PostingSearchInputs, 'query' | 'preset' | 'groupBy'>;

/**
 * What a list needs so that its reader can search: it comes beside the feed, and the first cards do not
 * wait for it. Imported here rather than by a module of its own, which bundlers would look through
 * without a look at what it registers.
 */
async function loadSearch() {
  const [filters, search] = await loadPart(
    Promise.all([
      import('./job-list.filters.js'),
      import('./list-search.js'),
      import('../job-filters/define.js'), // rendered inside <job-list>
    ]),
  );
  return { ...filters, ...search };
}

type SearchModule = Awaited<ReturnType<typeof loadSearch>>;

/** Finds what a list shows: all its postings at once, anything else when the search is there. */
export class ListResults extends Loader<SearchModule> {
  readonly #list: ReactiveControllerHost & HTMLElement;
  #search: ListSearch | undefined;
  #plain: { postings: readonly Posting[]; result: ListResult } | undefined;
  #last: ListResult | undefined;
  #askedPlaces: readonly string[] | undefined;
  #arranged = new WeakMap<Posting, Posting>();
  /** When the first posting of the last result closes, in milliseconds since the epoch. */
  #closingTime = Infinity;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, loadSearch);
    this.#list = host;
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
  run(inputs: ListInputs, isTold: boolean): ListResult | undefined {
    if (Date.now() >= this.#closingTime) this.hostDisconnected();
    const result = this.#find(inputs, isTold);
    if (result !== this.#last) this.#closingTime = soonest(result?.postings ?? []);
    this.#last = result;
    return result;
  }

  /** What was found is let go of. */
  hostDisconnected(): void {
    this.#search?.stop();
    this.#search = this.#plain = undefined;
  }

  /** What the reader searches with, as soon as it is there. */
  get search(): ListSearch | undefined {
    if (this.value) this.#search ??= new this.value.ListSearch(this.#list);
    return this.#search;
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

  #find(inputs: ListInputs, isTold: boolean): ListResult | undefined {
    const { query, preset, postings } = inputs;
    if (inputs.searched) void this.load();
    const plain = this.#plain?.postings === postings ? this.#plain.result : undefined;
    const result = this.search?.run(inputs, plain);
    if (result) return result;
    const showsAll =
      this.status === 'failed' && !hasFilters(preset) && (isTold || !hasFilters(query));
    return showsAll || isPlain(inputs) ? this.#listAll(postings, inputs.total) : undefined;
  }

  #listAll(postings: readonly Posting[], total?: number): ListResult {
    if (this.#plain?.postings !== postings) {
      const listed = listPostings(postings);
      this.#plain = { postings, result: { postings: listed, total: total ?? listed.length } };
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
