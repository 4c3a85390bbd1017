import { html, nothing, type ReactiveController } from 'lit';
import { BaseError } from '../../../src/errors/base-error.js';
import { loadPart } from '../../../src/errors/load-part.js';
import type { FeedState, FeedStore } from '../../../src/feed/feed-store.js';
import { savedMessages } from '../../../src/i18n/saved-messages.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { currentStatus } from '../../../src/posting/model/time.js';
import { hasFilters } from '../../../src/search/query.js';
import { readSaved, writeSaved } from '../../../src/search/url-state.js';
import { AnnouncerController } from '../../internal/a11y/announcer-controller.js';
import { Loader } from '../../internal/loader.js';
import { memoize } from '../../internal/memoize.js';
import { entryHref, followAddress, pushEntry } from '../../internal/routing/page-history.js';
import { adoptSheet, SaveButtons, savedIcon } from '../../internal/saved/save-button.js';
import type { SavedPostings } from '../../internal/saved/saved-postings.js';
import { text } from '../../internal/ui/text.js';
import type { ListInputs } from '../list-search.js';
import { urlStateOptions } from '../list-settings.js';
import type * as count from './saved-count.js';
import { savedListStyles } from './saved-list.styles.js';
import type { SavedView, SavingList } from './saved-view.js';

/** A list that has read its feed. */
interface Known {
  inputs: ListInputs;
  store: FeedStore;
  state: FeedState;
}

/** All postings that are known of a feed, in whatever language a vacancy was saved. */
const allOf = (state: FeedState): readonly Posting[] =>
  'feed' in state ? state.feed.postings : noPostings;
const noPostings: readonly Posting[] = [];

/** Those of some postings that are open, and those ids that none of them has. */
interface Found {
  open: readonly Posting[];
  missing: readonly string[];
}

function find(postings: readonly Posting[], ids: readonly string[]): Found {
  const wanted = new Set(ids);
  const open = postings.filter((one) => wanted.has(one.id) && currentStatus(one) !== 'closed');
  for (const { id } of open) wanted.delete(id);
  return { open, missing: [...wanted] };
}

/**
 * Lets the readers of a list save postings, and look at those alone: their own, or those that an address
 * names. The list then searches, counts and sorts these as if the feed had no others.
 */
export class SavedList implements ReactiveController {
  readonly #list: SavingList;
  readonly #announcer: AnnouncerController;
  readonly #buttons: SaveButtons;
  readonly #count: Loader<typeof count>;
  readonly #view: Loader<SavedView>;
  readonly #findSaved = memoize(find);
  readonly #findShown = memoize(find);
  #connection: AbortController | undefined;
  #known: Known | undefined;
  /** The ids that the address names; none where the reader's own are shown, `undefined` where all postings are. */
  #named: readonly string[] | undefined;
  /** What was saved when the reader began to look at it: a card whose button is pressed again stays. */
  #before: readonly string[] = [];
  /** What the server of a feed was or is to be asked for, and what it does not have. */
  #asked = new Set<string>();
  #gone = new Set<string>();
  #queue: string[] = [];
  #isAsking = false;

  constructor(list: SavingList) {
    this.#list = list;
    this.#announcer = new AnnouncerController(list);
    this.#buttons = new SaveButtons(list, this.#announcer);
    this.#count = new Loader(list, () => loadPart(import('./saved-count.js')));
    this.#view = new Loader(list, async () => {
      const { SavedView } = await loadPart(import('./saved-view.js'));
      return new SavedView(list, this.#announcer);
    });
    adoptSheet(list, savedListStyles.styleSheet);
    list.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    followAddress(() => this.#readAddress(), this.#connection.signal);
    this.#readAddress();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** Whether the saved postings are shown alone. */
  get isOn(): boolean {
    return this.#named !== undefined;
  }

  /**
   * What the list is to look for: in all of its feed, or in the saved postings alone; `undefined` while what
   * stands above these is yet to come.
   */
  narrow(
    inputs: ListInputs,
    store: FeedStore | undefined,
    state: FeedState,
  ): ListInputs | undefined {
    if (!store) return inputs;
    this.#known = { inputs, store, state };
    if (!this.isOn) return inputs;
    if (this.#view.status === 'loading') return undefined;
    const { open, missing } = this.#findShown(allOf(state), this.#shown(store));
    if (inputs.searched) this.#ask(store, missing);
    return { ...inputs, postings: open, searched: undefined, total: undefined, isSaved: true };
  }

  /** The button on a card. */
  readonly renderButton = (posting: Posting): unknown => {
    const { store, inputs } = this.#known ?? {};
    if (!store || !inputs) return nothing;
    return this.#buttons.renderButton(store, posting, inputs.localizer, 'save', 'heard');
  };

  /** The button that shows the saved postings alone, where there are any. */
  renderFilter(): unknown {
    if (!this.#known) return nothing;
    const { inputs, store } = this.#known;
    const { localizer } = inputs;
    const { ids } = this.#buttons.of(store);
    const saved = this.#countSaved(this.#known);
    if ((ids.length === 0 && !this.isOn) || saved === undefined) return nothing;
    return html`<button
      class="button saved-filter"
      part="saved"
      type="button"
      aria-pressed=${this.#named?.length === 0}
      @click=${() => void this.show(this.#named?.length === 0 ? undefined : [])}
    >
      ${savedIcon}<span
        >${localizer.extend(savedMessages).text('saved')}
        <span aria-hidden="true">${text(localizer.number(saved))}</span
        ><span class="visually-hidden"
          >${text(localizer.text('resultCount', { count: saved }))}</span
        ></span
      >
    </button>`;
  }

  /** What stands above the saved postings; nothing where all are shown. */
  renderNotes(): unknown {
    if (!this.#known) return nothing;
    const { inputs, store, state } = this.#known;
    const saved = this.#buttons.of(store);
    const unkept = this.#buttons.renderUnkept(inputs.localizer);
    const view = this.#view.value;
    if (!this.isOn || !view) return unkept;
    const { localizer } = inputs;
    const postings = allOf(state);
    const isNamed = this.#isNamed;
    const shown = this.#findShown(postings, this.#shown(store));
    const kept = isNamed ? shown : this.#findSaved(postings, saved.ids);
    const gone = this.#goneOf(kept, this.#known);
    return html`${view.render({
      isNamed,
      open: kept.open,
      gone: gone.length,
      localizer,
      forget: () => saved.forget(gone),
      leave: () => void this.show(undefined),
    })}
    ${unkept}`;
  }

  /** Shows postings by their ids, the reader's own where there are none, or all postings of the feed. */
  async show(named: readonly string[] | undefined): Promise<void> {
    if (named) await this.#view.load();
    this.#turn(named);
    const options = urlStateOptions(this.#list, 'none');
    const href = writeSaved(entryHref(), named, options);
    if (href !== entryHref()) pushEntry(href, this.#list, `${options.prefix} saved`);
    const hadFocus = this.#list.matches(':focus-within');
    await this.#list.updateComplete;
    // The button that was pressed may be gone.
    if (hadFocus && !this.#list.matches(':focus-within'))
      this.#list.renderRoot.querySelector<HTMLElement>('.results')?.focus();
    const { localizer } = this.#known?.inputs ?? {};
    if (localizer)
      this.#announcer.announce(localizer.text('resultCount', { count: this.#list.total }));
  }

  #readAddress(): void {
    const named = readSaved(entryHref(), urlStateOptions(this.#list, 'none'));
    if (named?.join('\n') === this.#named?.join('\n')) return;
    if (named) void this.#view.load();
    this.#turn(named);
  }

  #turn(named: readonly string[] | undefined): void {
    this.#named = named;
    this.#before = [];
    this.#list.requestUpdate();
  }

  get #isNamed(): boolean {
    return this.#named !== undefined && this.#named.length > 0;
  }

  #shown(store: FeedStore): readonly string[] {
    if (this.#named && this.#isNamed) return this.#named;
    const { ids }: SavedPostings = this.#buttons.of(store);
    if (ids.some((id) => !this.#before.includes(id)))
      this.#before = [...new Set([...this.#before, ...ids])];
    return this.#before;
  }

  /** How many of the saved postings the list has; `undefined` while that is found out. */
  #countSaved({ inputs, store, state }: Known): number | undefined {
    const { preset, localizer, searched } = inputs;
    const { ids } = this.#buttons.of(store);
    if (searched) return ids.filter((id) => !this.#gone.has(id)).length;
    const { open } = this.#findSaved(allOf(state), ids);
    if (!hasFilters(preset) || open.length === 0) return open.length;
    void this.#count.load();
    const module = this.#count.value;
    return module ? module.countWithin(open, preset, localizer) : undefined;
  }

  /** Which of some postings are no longer open: not those that could not be looked for. */
  #goneOf({ missing }: Found, { inputs, state }: Known): readonly string[] {
    if (inputs.searched) return missing.filter((id) => this.#gone.has(id));
    const isWhole = state.status === 'ready' && state.failures.length === 0;
    return isWhole ? missing : [];
  }

  /** Asks the server of a feed, once, for each posting that the page does not have. */
  #ask(store: FeedStore, ids: readonly string[]): void {
    const asked = ids.filter((id) => !this.#asked.has(id));
    for (const id of asked) this.#asked.add(id);
    this.#queue.push(...asked);
    if (asked.length > 0 && !this.#isAsking) void this.#askEach(store);
  }

  async #askEach(store: FeedStore): Promise<void> {
    this.#isAsking = true;
    for (let id = this.#queue.shift(); id !== undefined; id = this.#queue.shift()) {
      try {
        await store.loadPosting(id);
      } catch (error) {
        // What could not be asked for is not shown, and not said to be gone.
        if (error instanceof BaseError && error.code === 'posting-not-found') this.#gone.add(id);
      }
    }
    this.#isAsking = false;
    this.#list.requestUpdate();
  }
}
