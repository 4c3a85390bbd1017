import { loadPart } from '../../src/errors/load-part.js';
import { asFeedError } from '../../src/errors/base-error.js';
import type { AnswerCounts, SearchedStore } from '../../src/feed/search-feed.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { formatQuery, isFacetName, withPage } from '../../src/search/query.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { warn } from '../internal/warn.js';
import type { PostingSearchInputs } from '../internal/feed/posting-search.js';

/** What a list looks for at a server. */
export type RemoteInputs = Omit<PostingSearchInputs, 'postings' | 'synonyms'> & {
  synonyms: unknown;
  pageSize: number;
};

/** As many postings as a server gives at once. */
const largestPage = 100;

/** So many requests, one for each hundred, bring what an address asks for; who wants more shows more. */
const mostPages = 20;

/** How long a reader may go on typing before a server is asked, in milliseconds. */
const typingTime = 150;

/**
 * Searches a feed at its server, where a page has some of its postings only: a page of results with the counts of
 * facets comes back. A newer question ends an older one, whose answer then counts for nothing.
 */
export class RemoteSearch {
  readonly #list: HTMLElement;
  readonly #ready: () => void;
  #key: readonly unknown[] = [];
  #wanted = 0;
  #request: AbortController | undefined;
  #result: SearchResult | undefined;
  /** Settles when what was asked last is answered, or will not be. */
  answered: Promise<void> = Promise.resolve();

  /** `ready` is called when there is an answer. */
  constructor(list: HTMLElement, ready: () => void) {
    this.#list = list;
    this.#ready = ready;
  }

  /** What the server found; `undefined` until it has answered. With more postings wanted, those that are there. */
  run(store: SearchedStore, inputs: RemoteInputs): SearchResult | undefined {
    this.#warn(inputs);
    const { query, preset, facets, localizer, pageSize } = inputs;
    const parameters = new URLSearchParams(formatQuery(withPage(query, 1)));
    const always = formatQuery(preset);
    if (always !== '') parameters.append('preset', always);
    const names = [...new Set([...facets, ...query.facets.keys()])].join(' ');
    const { language } = localizer;
    // What was loaded anew is asked for anew.
    const key = [store.loaded?.report, parameters.toString(), names, language];
    const wanted = Math.min(query.page * pageSize, mostPages * largestPage);
    const isKnown = key.every((part, index) => part === this.#key[index]);
    if (!isKnown || wanted > this.#wanted) {
      if (!isKnown) this.#result = undefined;
      this.#key = key;
      this.#wanted = wanted;
      this.#request?.abort();
      this.#request = new AbortController();
      this.answered = this.#ask(store, { parameters, names, language, wanted }, this.#request);
    }
    return this.#result;
  }

  /** Ends what nobody waits for any more. */
  stop(): void {
    this.#request?.abort();
    this.#key = [];
    this.#result = undefined;
  }

  async #ask(
    store: SearchedStore,
    asked: { parameters: URLSearchParams; names: string; language: string; wanted: number },
    { signal }: AbortController,
  ): Promise<void> {
    const { parameters, names, language, wanted } = asked;
    const size = Math.min(wanted, largestPage);
    const found: Posting[] = [];
    let counts: AnswerCounts | undefined;
    try {
      await new Promise((resolve) => setTimeout(resolve, typingTime));
      signal.throwIfAborted();
      const { searchFeed } = await loadPart(import('../../src/feed/search-feed.js'));
      for (let page = 1; found.length < Math.min(wanted, counts?.total ?? wanted); page += 1) {
        const own = new URLSearchParams(parameters);
        own.append('facets', page === 1 ? names : '');
        own.append('page-size', String(size));
        own.append('page', String(page));
        const answer = await searchFeed(store, own, { signal, language });
        signal.throwIfAborted();
        counts ??= answer;
        found.push(...answer.postings);
        if (answer.postings.length === 0) break;
      }
    } catch (error) {
      const { loaded } = store;
      if (!signal.aborted && loaded) store.update(loaded, asFeedError(error));
      return;
    }
    if (!counts) return;
    const { total, remote } = counts;
    const facets = counts.facets.flatMap(({ name, options }) =>
      isFacetName(name) ? [{ name, options }] : [],
    );
    // A posting that came twice stood on two pages, since another import came between them.
    const postings = [...new Map(found.map((posting) => [posting.id, posting])).values()];
    this.#result = { postings, total, facets, ...(remote && { remote }) };
    this.#ready();
  }

  #warn({ groupBy, synonyms }: RemoteInputs): void {
    const given = [groupBy && 'group-by', synonyms && 'synonyms'].filter(Boolean).join(' and ');
    if (given === '') return;
    const message = `cannot apply ${given} to a feed that is searched at its server.`;
    warn('search-unsupported', message, this.#list);
  }
}
