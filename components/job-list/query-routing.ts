import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrlState, type UrlStateOptions, writeUrlState } from '../../src/search/url-state.js';
import {
  entryHref,
  followAddress,
  isJump,
  noteScroll,
  pushEntry,
  replaceEntry,
  restoreScroll,
} from '../internal/routing/page-history.js';

/** What routing needs from its list. */
export interface QueryRoutingOptions {
  /** Where the query is in the address. */
  where: () => UrlStateOptions;
  /** The address has another query now; none where the start query holds. */
  follow: (query: string | undefined) => void;
  /** Whether the postings are there. */
  isListed: () => boolean;
}

/** Keeps the query of a list in the address of the page, and follows it. */
export class QueryRouting implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QueryRoutingOptions;
  #connection: AbortController | undefined;
  #readFor = '';
  /** Whether the list is new in the page, and the reader has not begun to move about in it. */
  #isArriving = false;
  /** Whether it is the reader who scrolls; after a step through the history it is the browser. */
  #isMoved = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: QueryRoutingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection ??= new AbortController();
    this.#readFor = '';
    const { signal } = this.#connection;
    followAddress(() => void this.#handleAddress(), signal);
    // A reload keeps what was noted before it began; where browsers do not tell the end of scrolling,
    // leaving the page is at least noted for Back.
    for (const moment of ['scrollend', 'pagehide']) {
      addEventListener(moment, () => this.#note(), { signal, capture: true });
    }
    for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'pointermove']) {
      addEventListener(act, () => this.#handleAct(act), { signal, passive: true });
    }
    this.#isArriving = true;
    this.#isMoved = false;
  }

  hostUpdated(): void {
    if (this.#isArriving && this.#options.isListed()) void this.#arrive();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#connection = undefined;
  }

  /** Reads the address when the element is new in the page or is routed differently, before anything is derived from it. */
  follow(): void {
    const { routing, prefix } = this.#options.where();
    const readFor = `${routing} ${prefix}`;
    if (!this.#connection || readFor === this.#readFor) return;
    this.#readFor = readFor;
    if (routing !== 'none') this.#read();
  }

  /** Writes the query. Typing changes the current entry; each other step can be gone back. */
  write(query: string, typing: boolean): void {
    const options = this.#options.where();
    if (options.routing === 'none') return;
    const href = writeUrlState(entryHref(), { query }, options);
    if (href === entryHref()) return;
    if (typing) replaceEntry(href);
    else pushEntry(href, this.#host, `${options.prefix} query`);
  }

  #read(): void {
    this.#options.follow(readUrlState(entryHref(), this.#options.where()).query);
    this.#host.requestUpdate();
  }

  /**
   * A page that is loaded again, by the reader or by Back, was too short for the place it was left at
   * until now. A reader who has begun to move about since is left alone.
   */
  async #arrive(): Promise<void> {
    this.#isArriving = false;
    await this.#host.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve)); // the cards are rendered
    if (this.#isShown) restoreScroll(this.#host);
  }

  #handleAct(act: string): void {
    this.#isMoved = true;
    if (act !== 'pointermove') this.#isArriving = false;
  }

  #note(): void {
    if (this.#isMoved && this.#isShown) noteScroll(this.#host);
  }

  /** Whether the address tells of this list, and the list of the page. */
  get #isShown(): boolean {
    return this.#options.where().routing !== 'none' && this.#isVisible;
  }

  /** Unlike `checkVisibility` known where applications are tested, in documents that lay nothing out. */
  get #isVisible(): boolean {
    return this.#host.getClientRects().length > 0;
  }

  async #handleAddress(): Promise<void> {
    this.#isMoved = false;
    const { routing } = this.#options.where();
    if (routing === 'none' || (routing === 'hash' && isJump())) return;
    const hadFocus = this.#host.matches(':focus-within');
    this.#read();
    await this.#host.updateComplete;
    if (!this.#isVisible) return;
    if (hadFocus && !this.#host.matches(':focus-within')) this.#host.focus({ preventScroll: true });
    restoreScroll(this.#host);
  }
}
