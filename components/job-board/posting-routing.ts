import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withoutAttribution } from '../../src/apply/attribution.js';
import type { Posting } from '../../src/posting/model/posting.js';
import {
  readUrlState,
  type UrlStateOptions,
  writeSaved,
  writeUrlState,
} from '../../src/search/url-state.js';
import {
  entryHref,
  followAddress,
  isEntryOf,
  isJump,
  pushEntry,
  readScroll,
  restoreScroll,
} from '../internal/routing/page-history.js';
import { urlStateOptions } from '../job-list/list-settings.js';

/** A board that shows one posting at a time in place of its list. */
export type RoutedBoard = ReactiveControllerHost &
  HTMLElement & {
    readonly routing: string;
    readonly paramPrefix: string;
    /** Whether the reader has begun to apply for a posting, whose form is then shown with it. */
    hasBegun(id: string): boolean;
    /** The reader went from one posting, or the list, to another, or between a posting and its form; ids, absent for the list. */
    postingMoved(before: string | undefined, now: string | undefined): Promise<void>;
  };

/** Knows which posting is open, keeps it in the address of the page, and follows it. */
export class PostingRouting implements ReactiveController {
  readonly #host: RoutedBoard;
  #connection: AbortController | undefined;
  #readFor = '';
  #openId: string | undefined;
  #isApplying = false;
  #isPrinting = false;
  /** Where the list was left, for boards without an address. */
  #listScroll: number[] | undefined;

  constructor(host: RoutedBoard) {
    this.#host = host;
    host.addController(this);
  }

  /** The id of the open posting; absent while the list is shown. */
  get openId(): string | undefined {
    return this.#openId;
  }

  /** Whether the application form of the open posting is shown. */
  get isApplying(): boolean {
    return this.#isApplying;
  }

  hostConnected(): void {
    this.#connection ??= new AbortController();
    const { signal } = this.#connection;
    followAddress(() => this.#handleAddress(), signal);
    // Before the list, which stands in the board, shows itself as it is printed.
    for (const moment of ['beforeprint', 'afterprint'])
      addEventListener(moment, () => (this.#isPrinting = moment === 'beforeprint'), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#readFor = '';
  }

  /** Reads the address when the board is new in the page or is routed differently. */
  follow(): void {
    const { routing, prefix } = this.#options;
    const readFor = `${routing} ${prefix}`;
    if (!this.#connection || readFor === this.#readFor) return;
    this.#readFor = readFor;
    if (routing === 'none') return;
    const { posting, isApplying = false } = this.#read();
    this.#openId = posting;
    this.#isApplying = isApplying || (posting !== undefined && this.#host.hasBegun(posting));
  }

  /** The address of a posting, on paper without what the reader searched; where postings have none in this page, its own page. */
  hrefOf = (posting: Posting): string => {
    if (this.#hasAddresses && !this.#isPrinting) return this.#entryHrefOf(posting);
    return this.addressOf(posting) ?? pageHref();
  };

  /** What an entry of the history stands for in which a posting is open, or its form. */
  #entryHrefOf({ id, title }: Pick<Posting, 'id' | 'title'>, isApplying?: true): string {
    const { query } = this.#read();
    const state = {
      posting: { id, title },
      ...(isApplying && { isApplying }),
      ...(query !== undefined && { query }),
    };
    return writeUrlState(entryHref(), state, this.#options);
  }

  /** The one address that stands for a posting, whatever the reader searched and whoever they are; none where this page has none. */
  addressOf({ id, title, url }: Posting): string | undefined {
    if (!this.#hasAddresses) return url;
    const page = writeSaved(withoutAttribution(location.href), undefined, this.#options);
    return writeUrlState(page, { posting: { id, title } }, this.#options);
  }

  /** The address of the list with the query as the reader left it. */
  get listHref(): string {
    return this.listHrefFor(this.#read().query);
  }

  /** The address of the list with another query. */
  listHrefFor(query: string | undefined): string {
    return writeUrlState(pageHref(), query === undefined ? {} : { query }, this.#options);
  }

  /** Opens a posting for the reader. */
  async open(posting: Posting): Promise<void> {
    if (this.#openId === undefined) this.#listScroll = readScroll(this.#host);
    // From another posting there is no list one step back.
    const name = this.#openId === undefined ? this.#entryName : `${this.#entryName} beside`;
    if (this.#isRouted) pushEntry(this.#entryHrefOf(posting), this.#host, name);
    await this.#move(posting.id);
  }

  /** Shows the form of the open posting, which has an address of its own: Back leads to the posting. */
  async apply(posting: Posting): Promise<void> {
    if (this.#isRouted && !this.#read().isApplying) {
      const name = isEntryOf(this.#entryName)
        ? this.#formEntryName
        : `${this.#formEntryName} alone`;
      pushEntry(this.#entryHrefOf(posting, true), this.#host, name);
    }
    await this.#move(posting.id, true);
  }

  /** Goes back to the list: the way the reader came, or, from a direct visit, forward to it. */
  async close(): Promise<void> {
    const steps = isEntryOf(this.#entryName) ? 1 : isEntryOf(this.#formEntryName) ? 2 : 0;
    if (steps > 0) {
      window.history.go(-steps); // the posting closes when the address has changed
      return;
    }
    if (this.#isRouted) this.#pushList();
    await this.#move(undefined);
  }

  /** Shows the list, whose query the reader has just changed. */
  async leave(): Promise<void> {
    if (this.#isRouted && this.#read().posting !== undefined) this.#pushList();
    this.#listScroll = undefined;
    await this.#move(undefined);
  }

  #pushList(): void {
    const { query } = this.#read();
    const href = writeUrlState(entryHref(), query === undefined ? {} : { query }, this.#options);
    pushEntry(href, this.#host, `${this.#host.paramPrefix} list`);
  }

  /** Scrolls to where the list was left. */
  restoreScroll(): void {
    restoreScroll(this.#host, this.#isRouted ? undefined : this.#listScroll);
  }

  #handleAddress(): void {
    if (!this.#isRouted || (this.#options.routing === 'hash' && isJump())) return;
    const { posting, isApplying } = this.#read();
    void this.#move(posting, isApplying);
  }

  async #move(id: string | undefined, isApplying = false): Promise<void> {
    const before = this.#openId;
    const isShown = isApplying || (id !== before && id !== undefined && this.#host.hasBegun(id));
    if (id === before && isShown === this.#isApplying) return;
    this.#openId = id;
    this.#isApplying = isShown;
    this.#host.requestUpdate();
    await this.#host.postingMoved(before, id);
  }

  #read(): ReturnType<typeof readUrlState> {
    return readUrlState(entryHref(), this.#options);
  }

  get #options(): UrlStateOptions {
    return urlStateOptions(this.#host, 'query');
  }

  get #isRouted(): boolean {
    return this.#options.routing !== 'none';
  }

  /** Whether links can lead to what is open here. */
  get #hasAddresses(): boolean {
    return this.#isRouted && hasAddress();
  }

  /** That of a form above the posting that it was reached from. */
  get #formEntryName(): string {
    return `${this.#host.paramPrefix} application`;
  }

  get #entryName(): string {
    return `${this.#host.paramPrefix} posting`;
  }
}

/** Whether the page has an address at all; one that was written into a frame, as builders do, has not. */
function hasAddress(): boolean {
  return location.protocol.startsWith('http');
}

/** What links within the page lead to. In a frame without an address they are those of the page around it, or its site. */
function pageHref(): string {
  const known = [location.href, document.baseURI, document.referrer, location.origin];
  return known.find((href) => href.startsWith('http')) ?? location.href;
}
