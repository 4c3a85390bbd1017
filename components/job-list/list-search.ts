import type { ReactiveControllerHost } from 'lit';
import { loadPart } from '../../src/errors/load-part.js';
import type { FeedStore } from '../../src/feed/feed-store.js';
import { hasFilters, type Query } from '../../src/search/query.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { PostingSearch, type PostingSearchInputs } from '../internal/feed/posting-search.js';
import { Loader } from '../internal/loader.js';
import { MatchMarks } from './match-marks.js';
import { NearSpellings, PresetCheck, renderNoMatch } from './no-match.js';
import { synonymsReader } from './read-synonyms.js';
import type { RemoteSearch } from './remote-search.js';
import type { NothingListed } from './job-list.states.js';

export { askedFirst } from '../../src/search/asked-first.js';

/** What a list shows; without facets and groups while the search is not there. */
export type ListResult = Pick<SearchResult, 'postings' | 'total'> & Partial<SearchResult>;

/** What a list looks for; the synonyms as the page has them. */
export type ListInputs = Omit<PostingSearchInputs, 'synonyms'> & {
  synonyms: unknown;
  pageSize: number;
  /** The store of a feed of which the page has some postings only, and how many there are: it is searched at its server. */
  searched: FeedStore | undefined;
  total: number | undefined;
  /** Whether the postings are no more than those that the reader saved, or that an address names. */
  isSaved?: boolean;
};

/** The search of a list and what helps its readers: all that the first cards do not wait for. */
export class ListSearch {
  readonly #list: ReactiveControllerHost & HTMLElement;
  readonly #search: PostingSearch;
  readonly #near: NearSpellings;
  readonly #readSynonyms: ReturnType<typeof synonymsReader>;
  readonly #remote: Loader<RemoteSearch>;
  #last: { of: unknown; result: SearchResult } | undefined;
  /** Whether the last answer is to what was asked before. */
  isOutdated = false;
  #shown: SearchResult | undefined;
  #marks = new MatchMarks();
  #presetCheck = new PresetCheck();

  constructor(list: ReactiveControllerHost & HTMLElement) {
    this.#list = list;
    const ready = (): void => {
      if (list.isConnected) list.requestUpdate();
    };
    this.#search = new PostingSearch(ready);
    this.#remote = new Loader({ addController() {}, requestUpdate: ready }, async () => {
      const { RemoteSearch } = await loadPart(import('./remote-search.js'));
      return new RemoteSearch(list, ready);
    });
    this.#near = new NearSpellings(ready);
    this.#readSynonyms = synonymsReader(list);
  }

  /**
   * What matches. While what is needed for the answer is made ready, the last one of the same feed, or
   * what is shown `instead`.
   */
  run(inputs: ListInputs, instead: ListResult | undefined): ListResult | undefined {
    const { searched, postings } = inputs;
    const of = searched ?? postings;
    const result = searched
      ? this.#runRemote(searched, inputs)
      : this.#search.run(this.#read(inputs));
    const last = this.#last?.of === of ? this.#last.result : instead;
    this.isOutdated = !result && last !== undefined;
    if (result) this.#last = { of, result };
    return result ?? last;
  }

  /** The reader comes near the controls. */
  expect(): void {
    this.#search.expect();
  }

  #runRemote(store: FeedStore, inputs: ListInputs): SearchResult | undefined {
    void this.#remote.load();
    return this.#remote.value?.run(store, this.#read(inputs));
  }

  /** Settles when the server has answered what was asked last; absent where nothing is asked of one. */
  get answered(): Promise<void> | undefined {
    return this.#remote.value?.answered;
  }

  /** The list shows so many cards, or why there is none: marks what matches, and tells the author what does not. */
  follow(inputs: ListInputs, limit: number, nothing: NothingListed | undefined): void {
    const { query, preset, localizer } = inputs;
    const result = inputs.searched ? this.#last?.result : this.#search.result;
    const root = this.#list.shadowRoot;
    if (result !== this.#shown) this.#fadeIn(root);
    this.#shown = result;
    if (root) this.#marks.update(root, query.search, [result, limit, localizer]);
    const isUnmatched = nothing === 'noMatch' || nothing === 'noMatchPreset';
    if (!isUnmatched || !hasFilters(preset) || inputs.isSaved) return;
    if (!inputs.searched) this.#presetCheck.run(this.#list, this.#read(inputs));
    else if (nothing === 'noMatchPreset') this.#remote.value?.checkPreset(inputs.searched, inputs);
  }

  /** What changes under the eye is seen to change; the first results are just there. */
  #fadeIn(root: ShadowRoot | null): void {
    if (!this.#shown || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const cards of root?.querySelectorAll('.cards') ?? [])
      cards.animate({ opacity: [0.3, 1] }, { duration: 150, easing: 'ease-out' });
  }

  /** Says why nothing is listed, and what would be. */
  renderNothing(
    reason: 'noMatch' | 'noMatchPreset',
    inputs: ListInputs,
    ask: (query: Query) => void,
  ): unknown {
    const near = inputs.searched
      ? (this.#remote.value?.result?.near ?? [])
      : this.#near.of(this.#read(inputs));
    return renderNoMatch(reason, inputs, near, ask);
  }

  /** Lets go of all that is shown and kept. */
  stop(): void {
    this.#search.stop();
    this.#remote.value?.stop();
    this.#last = undefined;
    this.#marks.clear();
  }

  #read(inputs: ListInputs): PostingSearchInputs & { pageSize: number } {
    return { ...inputs, synonyms: this.#readSynonyms(inputs.synonyms) };
  }
}
