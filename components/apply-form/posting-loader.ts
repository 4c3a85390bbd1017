import type { ReactiveControllerHost } from 'lit';
import type { FeedState, FeedStore } from '../../src/feed/feed-store.js';
import { BaseError } from '../../src/errors/base-error.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { Loader } from '../internal/loader.js';

/** Where the posting of a form stands. */
export type PostingState =
  | { status: 'loading' }
  | { status: 'ready'; posting: Posting }
  | { status: 'missing' }
  | { status: 'failed'; error?: unknown };

/**
 * Loads one posting with its questions from a feed. A posting that is there stays until another feed
 * has answered, and whatever becomes of its own: somebody may be filling in the form.
 */
export class PostingLoader {
  readonly #host: ReactiveControllerHost;
  #loader: Loader<Posting, [FeedStore, string]>;
  #store: FeedStore | undefined;
  #id = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#loader = this.#createLoader();
  }

  /** The state for this posting; starts to load it where it is another one than before. */
  follow(store: FeedStore | undefined, feedStatus: FeedState['status'], id: string): PostingState {
    if (id !== this.#id) this.reset();
    this.#id = id;
    const isOther = store !== undefined && store !== this.#store;
    const isWaiting = feedStatus === 'loading' || feedStatus === 'failed';
    if (isOther && !isWaiting) {
      this.#store = store;
      void this.#loader.load(store, id);
    }
    const state = this.#state;
    const stays = state.status === 'ready' && !(isOther && feedStatus === 'failed');
    return isWaiting && !stays ? { status: feedStatus } : state;
  }

  /** Forgets what was loaded, so that the next look loads again. */
  reset(): void {
    this.#store = undefined;
    this.#loader = this.#createLoader();
  }

  #createLoader(): Loader<Posting, [FeedStore, string]> {
    const host = { addController() {}, requestUpdate: () => this.#host.requestUpdate() };
    return new Loader(host, (store, id) => store.loadPosting(id));
  }

  get #state(): PostingState {
    const { status, value, error } = this.#loader;
    if (value) return { status: 'ready', posting: value };
    if (status !== 'failed') return { status: 'loading' };
    const isMissing = error instanceof BaseError && error.code === 'posting-not-found';
    return isMissing ? { status: 'missing' } : { status, error };
  }
}
