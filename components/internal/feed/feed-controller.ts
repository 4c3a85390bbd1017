import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedError } from '../../../src/errors/base-error.js';
import { isPartFailure, loadPart } from '../../../src/errors/load-part.js';
import { feedStoreFor, type FeedState, type FeedStore } from '../../../src/feed/feed-store.js';
import { nameEmployer } from '../../../src/feed/name-employer.js';
import type { HiringOrganization } from '../../../src/posting/model/posting.js';
import { JobsErrorEvent, JobsLoadEvent } from './feed-events.js';
import { reloadPage } from '../ui/reload-page.js';
import { type FeedAttributes, inlineFeed, readRequest } from './feed-request.js';

/** An element that shows a feed: its own, or one that a parent gives it. */
export type FeedHost = ReactiveControllerHost &
  HTMLElement &
  FeedAttributes & { readonly feed: FeedStore | undefined };

/** What the controller asks its element. */
export interface FeedControllerOptions {
  /** Whether the element needs the feed. */
  isNeeded: () => boolean;
  /** Whether the reader's language is loaded; until then the feed counts as loading. */
  isReadable: () => boolean;
  /** The language the page declares, for feeds that hold several. */
  language: () => string | undefined;
  /** The employer that the page states for postings that name none; an equal one is the same object. */
  organization: () => HiringOrganization | undefined;
}

const loading: FeedState = { status: 'loading' };

/**
 * Connects an element to the store of its feed while it is in a document. Equal requests keep the
 * store they have, so nothing that a page sets twice is fetched twice; a move within the document
 * keeps it as well.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #options: FeedControllerOptions;
  #connection: AbortController | undefined;
  #watchesPage = false;
  #store: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The request of the element's own attributes, as far as it is read. */
  #ownStore: FeedStore | undefined;
  #wrong: FeedState | undefined;
  #inputs: readonly unknown[] = [];
  #named: { from: FeedState; organization: HiringOrganization; state: FeedState } | undefined;
  #reported: unknown = loading;

  constructor(host: FeedHost, options: FeedControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get store(): FeedStore | undefined {
    return this.#store;
  }

  /**
   * Where the feed stands. What the page states about the employer is this element's alone: elements
   * that state another one share the store, and with it the request.
   */
  get state(): FeedState {
    const from = this.#shared;
    const organization = 'feed' in from ? this.#options.organization() : undefined;
    if (!organization || !('feed' in from)) return from;
    if (this.#named?.from !== from || this.#named.organization !== organization) {
      const state = { ...from, feed: nameEmployer(from.feed, organization) };
      this.#named = { from, organization, state };
    }
    return this.#named.state;
  }

  /** Where the feed stands for all elements that show it. */
  get #shared(): FeedState {
    const state = this.#store?.state ?? this.#wrong ?? loading;
    return this.#options.isReadable() ? state : loading;
  }

  /** Asks again; absent where that cannot help, as it is the attributes that are wrong. */
  get retry(): (() => void) | undefined {
    const { state } = this;
    const errors = 'error' in state ? [state.error] : 'feed' in state ? state.failures : [];
    if (errors.some(isPartFailure)) return reloadPage;
    return this.#store && (() => void this.#store?.reload());
  }

  hostConnected(): void {
    if (this.#connection) return;
    this.#connection = new AbortController();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Moves, also those of frameworks that sort keyed lists, end within the task they begin in.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  hostUpdated(): void {
    if (this.#connection) this.#report();
  }

  /** Brings the store up to date with the element's properties. Runs before each update. */
  follow(): void {
    if (!this.#connection) return;
    if (!this.#options.isNeeded()) {
      this.#forgetOwn();
      this.#use(undefined);
    } else if (this.#host.feed) {
      this.#forgetOwn();
      this.#use(this.#host.feed);
    } else {
      this.#followAttributes();
      this.#use(this.#ownStore);
    }
  }

  #followAttributes(): void {
    this.#watchPage();
    const { src, format, mapping, customFields, locationAliases, maxFeedSize } = this.#host;
    const attributes = { src, format, mapping, customFields, locationAliases, maxFeedSize };
    const language = this.#options.language();
    const inline = inlineFeed(this.#host);
    const inputs = [language, ...Object.values(attributes), inline, document.baseURI];
    const [former, ...others] = this.#inputs;
    const isSameFeed =
      others.length > 0 && others.every((input, index) => input === inputs[index + 1]);
    if (isSameFeed && former === language) return;
    this.#inputs = inputs;
    void this.#read(inputs, attributes, language, isSameFeed);
  }

  async #read(
    inputs: readonly unknown[],
    attributes: FeedAttributes,
    language: string | undefined,
    isSameFeed: boolean,
  ): Promise<void> {
    // A framework may set the address a moment after it inserts the element: that is no mistake.
    if (!attributes.src && inlineFeed(this.#host) === undefined) await nextTask();
    if (this.#inputs !== inputs) return;
    const reading = await readRequest(this.#host, attributes, language);
    const store =
      reading.status === 'ready' ? feedStoreFor(reading.request, reading.limits) : undefined;
    // In another language it takes the place of what is shown, and of what has the focus, once it is there.
    const leave = isSameFeed ? store?.subscribe(() => {}) : undefined;
    if (leave) await store?.firstLoad();
    if (this.#inputs === inputs && this.#connection) {
      this.#ownStore = store;
      this.#wrong = reading.status === 'wrong' ? failed(reading.error) : undefined;
      if (leave) this.#use(store); // before its first subscription ends: a failure would be asked for again
      this.#host.requestUpdate();
    }
    leave?.();
  }

  #use(store: FeedStore | undefined): void {
    if (store === this.#store) return;
    // The new one first: where both share a load it must not be aborted between them.
    const unsubscribe = store?.subscribe(() => this.#host.requestUpdate());
    this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#store = store;
  }

  #stop(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#watchesPage = false;
    this.#use(undefined);
    this.#forgetOwn();
    this.#reported = loading;
  }

  #forgetOwn(): void {
    this.#inputs = [];
    this.#ownStore = undefined;
    this.#wrong = undefined;
  }

  #forgetInputs(): void {
    this.#inputs = [];
    this.#host.requestUpdate();
  }

  /** Tells the page once about each settled state; the owner of a given feed tells about it instead. */
  #report(): void {
    const shared = this.#shared;
    // A search that adds to a feed is no other feed.
    const outcome = 'error' in shared ? shared.error : 'report' in shared ? shared.report : shared;
    if (outcome === this.#reported) return;
    this.#reported = outcome;
    const { state } = this;
    if (this.#host.feed || state.status === 'loading') return;
    void this.#explain(state);
    const event =
      state.status === 'ready'
        ? new JobsLoadEvent(state.feed, state.report, state.failures)
        : new JobsErrorEvent(state.error);
    this.#host.dispatchEvent(event);
  }

  /** What helps is often in the hands of the page author, whom the notice to readers does not tell. */
  async #explain(state: FeedState): Promise<void> {
    if (!('error' in state) && !('failures' in state && state.failures.length > 0)) return;
    try {
      const { explainFailures } = await loadPart(import('./explain-failures.js'));
      explainFailures(state, this.#host);
    } catch {
      // told by what loads
    }
  }

  /** Only where the element has a feed of its own: a list holds many cards that have none. */
  #watchPage(): void {
    const signal = this.#connection?.signal;
    if (this.#watchesPage || !signal) return;
    this.#watchesPage = true;
    addEventListener('pageshow', (event) => this.#handlePageShow(event), { signal });
    if (document.readyState === 'loading') {
      const retry = (): void => this.#forgetInputs();
      document.addEventListener('DOMContentLoaded', retry, { signal, once: true });
    }
    // What the parser had not reached yet, or what the page changes in an inline feed.
    const observer = new MutationObserver(() => this.#host.requestUpdate());
    observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** A page that comes back from the back/forward cache asks again for what had failed. */
  #handlePageShow(event: PageTransitionEvent): void {
    if (event.persisted && this.#store?.state.status === 'failed') void this.#store.reload();
  }
}

function failed(error: FeedError): FeedState {
  return { status: 'failed', error };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
