import type { Feed, Posting } from '../posting/model/posting.js';
import type { FeedReport } from '../report/report.js';
import { defaultPlatform, type FeedLimits } from '../http/platform.js';
import { asFeedError, type FeedError, BaseError } from '../errors/base-error.js';
import { loadFeed } from './load-feed.js';
import { loadPart } from '../errors/load-part.js';
import type { PostingDetails } from './load-details.js';
import type { FeedOptions, FeedRequest, LoadedFeed } from './loaded-feed.js';

/** What is known of a feed. `stale`: the last good copy stands, but asking for news failed. */
export type FeedState =
  | { status: 'loading' }
  | { status: 'ready'; feed: Feed; report: FeedReport; failures: FeedError[] }
  | { status: 'failed'; error: FeedError }
  | { status: 'stale'; feed: Feed; report: FeedReport; failures: FeedError[]; error: FeedError };

/** A feed this old is shown at once and asked for news when an element appears. */
const maxAge = 5 * 60_000;

/** How many feeds that nothing shows are kept in memory. */
const keptFeeds = 8;

/**
 * The one owner of a feed's state, shared by everything on the page that shows the feed.
 * Loading starts with the first subscriber and is aborted when the last one leaves; an answer
 * of an older request never replaces that of a newer one.
 */
export class FeedStore {
  readonly request: FeedRequest;
  #options: FeedOptions;
  #state: FeedState = { status: 'loading' };
  #listeners = new Set<() => void>();
  #details: PostingDetails | undefined;
  #loaded: LoadedFeed | undefined;
  #loadedAt = 0;
  /** Of the newest request; aborted by the next one. */
  #load: AbortController | undefined;
  /** Of everything on behalf of the present subscribers. */
  #session = new AbortController();
  #running: Promise<void> | undefined;
  #stopWaiting: (() => void) | undefined;

  constructor(request: FeedRequest, options: FeedOptions = {}) {
    this.request = request;
    this.#options = options;
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Whether nothing shows the feed. */
  get idle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Calls back whenever the state changes, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    const own = (): void => listener(); // the same function may subscribe twice
    this.#listeners.add(own);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (!this.#listeners.delete(own) || !this.idle) return;
      // An element that is moved leaves and returns within one task: that is no end.
      queueMicrotask(() => {
        if (this.idle) this.#stop();
      });
    };
  }

  /** What was loaded last. */
  get loaded(): LoadedFeed | undefined {
    return this.#loaded;
  }

  /** There is more of the feed now, or none could be had because of an error. */
  update(loaded: LoadedFeed, error?: FeedError): void {
    this.#loaded = loaded;
    const { feed, report, failures } = loaded;
    const known = { feed, report, failures };
    this.#set(error ? { status: 'stale', ...known, error } : { status: 'ready', ...known });
  }

  /** Asks for the feed again; the present one stays shown until the answer. Never rejects. */
  reload(): Promise<void> {
    this.#load?.abort();
    const controller = new AbortController();
    this.#load = controller;
    const running = this.#run(controller).finally(() => {
      if (this.#running === running) this.#running = undefined;
      if (this.#load === controller) this.#load = undefined; // its signal may hold what the page has taken out
    });
    this.#running = running;
    return running;
  }

  /** Ends when it is known what became of the feed that a subscriber waits for. Never rejects. */
  async firstLoad(): Promise<void> {
    while (this.#running && !this.#loaded) await this.#running;
  }

  /**
   * A posting with all its details, requested once where the list has none.
   * @throws FeedError; BaseError `posting-not-found`; the abort when everything left the page.
   */
  async loadPosting(id: string): Promise<Posting> {
    const { feed, origins } = this.#loaded ?? (await this.#whenLoaded());
    const { signal } = this.#session;
    const posting = feed.postings.find((candidate) => candidate.id === id);
    if (!posting && feed.total !== undefined) {
      const { findPosting } = await loadPart(import('./search-feed.js'));
      return findPosting(this, id, { ...this.#options, signal });
    }
    if (!posting) {
      throw new BaseError(
        'posting-not-found',
        `The feed has no posting "${id}". It may be closed.`,
      );
    }
    const origin = origins.get(id);
    if (!origin || !(origin.details ?? origin.source.detailUrl)) return posting;
    const { PostingDetails } = await loadPart(import('./load-details.js'));
    this.#details ??= new PostingDetails(this.request, this.#options);
    return this.#details.load(posting, origin, signal);
  }

  async #whenLoaded(): Promise<LoadedFeed> {
    const leave = this.subscribe(() => {});
    try {
      await this.firstLoad();
    } finally {
      leave();
    }
    if (this.#loaded) return this.#loaded;
    throw this.#state.status === 'failed' ? this.#state.error : this.#session.signal.reason;
  }

  #start(): void {
    const { now, online } = { ...defaultPlatform, ...this.#options };
    this.#stopWaiting ??= online(() => {
      if (this.#state.status === 'failed' || this.#state.status === 'stale') void this.reload();
    });
    const fresh = this.#state.status === 'ready' && now() - this.#loadedAt < maxAge;
    if (!this.#running && !(fresh || (this.#loaded && this.request.inline !== undefined)))
      void this.reload();
  }

  #stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#load?.abort();
    this.#running = undefined; // who subscribes before the aborted load has ended waits for another
    this.#session.abort();
    this.#session = new AbortController();
    if (!this.#loaded) this.#state = { status: 'loading' }; // failures are never cached
  }

  async #run(controller: AbortController): Promise<void> {
    const previous = this.#loaded;
    if (!previous) this.#set({ status: 'loading' });
    const { signal } = controller;
    try {
      const loaded = await loadFeed(this.request, {
        ...this.#options,
        signal,
        ...(previous && { previous }),
      });
      if (this.#load !== controller || signal.aborted) return;
      this.#loadedAt = (this.#options.now ?? defaultPlatform.now)();
      this.#details = undefined;
      this.update(loaded);
    } catch (caught) {
      // An aborted request has nobody to tell, a superseded one nothing to say.
      if (this.#load !== controller || signal.aborted) return;
      const error = asFeedError(caught);
      if (previous) this.update(previous, error);
      else this.#set({ status: 'failed', error });
    }
  }

  #set(state: FeedState): void {
    if (state.status === 'loading' && this.#state.status === 'loading') return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new Map<string, FeedStore>();

/** A text that only equal values share. `JSON.stringify` would not do: pages replace `toJSON`. */
export function keyOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .map(([key, child]) => keyOf(key) + keyOf(child));
    return `{${(Array.isArray(value) ? parts : parts.sort()).join('')}}`;
  }
  const text = String(value);
  return `${typeof value}${text.length}:${text}`;
}

/** The store of a request: an equal request with equal limits, from wherever on the page, gets the same one. */
export function feedStoreFor(request: FeedRequest, limits: Partial<FeedLimits> = {}): FeedStore {
  const key = keyOf({ ...request, limits });
  let store = stores.get(key);
  if (!store) {
    const idle = [...stores].filter(([, kept]) => kept.idle);
    for (const [old] of idle.slice(0, Math.max(0, idle.length - keptFeeds))) stores.delete(old);
    store = new FeedStore(request, { limits });
    stores.set(key, store);
  }
  return store;
}
