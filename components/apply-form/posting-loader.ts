import type { ReactiveControllerHost } from 'lit';
import type { FeedState, FeedStore } from '../../src/feed/feed-store.js';
import { BaseError } from '../../src/errors/base-error.js';
import type { Posting } from '../../src/posting/model/posting.js';

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
  #store: FeedStore | undefined;
  #id = '';
  #state: PostingState = { status: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The state for this posting; starts to load it where it is another one than before. */
  follow(store: FeedStore | undefined, feedStatus: FeedState['status'], id: string): PostingState {
    if (id !== this.#id) this.reset();
    this.#id = id;
    const isOther = store !== undefined && store !== this.#store;
    const isWaiting = feedStatus === 'loading' || feedStatus === 'failed';
    if (isOther && !isWaiting) {
      this.#store = store;
      void this.#load(store, id);
    }
    const stays = this.#state.status === 'ready' && !(isOther && feedStatus === 'failed');
    return isWaiting && !stays ? { status: feedStatus } : this.#state;
  }

  /** Forgets what was loaded, so that the next look loads again. */
  reset(): void {
    this.#store = undefined;
    this.#state = { status: 'loading' };
  }

  async #load(store: FeedStore, id: string): Promise<void> {
    let next: PostingState;
    try {
      next = { status: 'ready', posting: await store.loadPosting(id) };
    } catch (error) {
      const isMissing = error instanceof BaseError && error.code === 'posting-not-found';
      next = isMissing ? { status: 'missing' } : { status: 'failed', error };
    }
    if (store !== this.#store || id !== this.#id) return;
    this.#state = next;
    this.#host.requestUpdate();
  }
}
