import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrlState, type UrlStateOptions, writeUrlState } from '../../src/search/url-state.js';
import { pushEntry, replaceEntry, restoreScroll } from '../internal/page-history.js';

/** What routing needs from its list. */
export interface QueryRoutingOptions {
  /** Where the query is in the address. */
  where: () => UrlStateOptions;
  /** The address has another query now; none where the start query holds. */
  follow: (query: string | undefined) => void;
}

/** Keeps the query of a list in the address of the page, and follows Back and Forward. */
export class QueryRouting implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QueryRoutingOptions;
  #connection: AbortController | undefined;
  #readFor = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: QueryRoutingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection ??= new AbortController();
    this.#readFor = '';
    const { signal } = this.#connection;
    addEventListener('popstate', () => void this.#handlePopState(), { signal });
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
    const href = writeUrlState(location.href, { query }, options);
    if (href === location.href) return;
    if (typing) replaceEntry(href);
    else pushEntry(href, this.#host, `${options.prefix} query`);
  }

  #read(): void {
    this.#options.follow(readUrlState(location.href, this.#options.where()).query);
    this.#host.requestUpdate();
  }

  async #handlePopState(): Promise<void> {
    if (this.#options.where().routing === 'none') return;
    const hadFocus = this.#host.matches(':focus-within');
    this.#read();
    await this.#host.updateComplete;
    if (!this.#host.checkVisibility()) return;
    if (hadFocus && !this.#host.matches(':focus-within')) this.#host.focus({ preventScroll: true });
    restoreScroll(this.#host);
  }
}
