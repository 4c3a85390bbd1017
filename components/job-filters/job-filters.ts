import { html, nothing, type PropertyValues, type ReactiveElement } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toggleFacet, withRemote, withSearch } from '../../src/search/change-filters.js';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import {
  clearFilters,
  type FacetName,
  formatQuery,
  parseQuery,
  type Query,
} from '../../src/search/query.js';
import type { FacetResult, RemoteOffer } from '../../src/search/facets/count-choices.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { baseStyles } from '../internal/ui/base-styles.js';
import { FeedElement } from '../internal/feed/feed-element.js';
import { JobsQueryEvent } from '../internal/feed/feed-events.js';
import { PostingSearch } from '../internal/feed/posting-search.js';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import { property } from '../internal/property.js';
import { memoize } from '../internal/memoize.js';
import { tokens } from '../internal/ui/tokens.js';
import { warn } from '../internal/warn.js';
import { PageDialog } from '../internal/ui/page-dialog.js';
import { text } from '../internal/ui/text.js';
import type { FilterBar } from './bar/filter-bar.js';
import { controlsBar } from './controls-bar.styles.js';
import { headingAbove } from './heading-above.js';
import { renderChips } from './job-filters.chips.js';
import { type FilterLocalizer, renderFacet } from './job-filters.facet.js';
import { styles } from './job-filters.styles.js';
import { defaultControls, readControls } from './read-controls.js';
import { isBar } from './filters-layout.js';
import { renderSearch } from './job-filters.search.js';
import { renderSheet } from './job-filters.sheet.js';
import { SearchShortcut } from './search-shortcut.js';

/**
 * What a list gives its controls, whether it renders them itself or they stand elsewhere in the page: what
 * they show, and how they act on the list. There are no facets while the feed loads.
 */
export interface FiltersView {
  readonly query: Query;
  readonly facets: readonly FacetResult[] | undefined;
  /** How many postings match. */
  readonly total?: number | undefined;
  /** Remote postings that can be taken in beside the chosen places. */
  readonly remote?: RemoteOffer | undefined;
  /** The reader asks for something else; `typing` where this is one of many changes. */
  change(query: Query, typing: boolean): void;
  /** The reader comes near the controls, and may soon use them. */
  expect(): void;
  /** The reader goes past the controls: the results take the focus. */
  skip(): void;
  /** The last chosen filter was lifted and its button is gone: the list has a place for the focus. */
  leave(): void;
  /** The controls show something else now, or no longer drive the list. */
  release(): void;
}

type ShownFilters = Pick<FiltersView, 'query' | 'facets' | 'remote' | 'total'>;

/**
 * The controls of a list: a search field, facets with counts, and the chosen filters.
 * `<job-list>` renders one itself; elsewhere in a page it drives the list that `for` names.
 *
 * ```html
 * <job-filters for="jobs" filters="search location"></job-filters>
 * <job-list id="jobs" src="/jobs.json"></job-list>
 * ```
 *
 * @tagname job-filters
 * @fires {JobsQueryEvent} jobs-query - The reader changed the query of controls that stand alone.
 * @fires {JobsLoadEvent} jobs-load - The feed of controls that stand alone was read.
 * @fires {JobsErrorEvent} jobs-error - The feed of controls that stand alone could not be read.
 * @csspart search - The search field.
 * @csspart clear-search - The button that empties it.
 * @csspart skip - The button that leads past the facets to the results; seen while it has the focus.
 * @csspart filter-button - The button that opens the facets where there is no room for them.
 * @csspart sheet - The dialog with the facets where there is no room for them.
 * @csspart facet-search - The field to search among many choices.
 * @csspart facet - The fieldset of one facet.
 * @csspart option - The checkbox of one choice, or of remote postings to include.
 * @csspart option-count - The number of postings of one choice.
 * @csspart chip - The button that lifts one chosen filter.
 * @csspart clear - The button that lifts all filters.
 */
export class JobFiltersElement extends FeedElement {
  static override styles = [tokens, baseStyles, controlsBar, styles];

  /** The `id` of the `<job-list>` in the same document or shadow root that these controls drive. */
  @property({ attribute: 'for', useDefault: true }) htmlFor = '';

  /** The controls to show, in order, separated by spaces. */
  @property({ useDefault: true }) filters = defaultControls;

  /** Where the facets stand: in a column (`side`), or each behind a button of a row (`bar`). */
  @property({ attribute: 'filters-layout', useDefault: true }) filtersLayout: 'side' | 'bar' =
    'side';

  /** Filters that always hold, as a query string; for controls that stand alone. */
  @property({ useDefault: true }) preset = '';

  /**
   * Given by the list that the controls belong to.
   *
   * @internal
   */
  @property({ attribute: false }) view: FiltersView | undefined;

  /**
   * Which part of them a list wants here; `all` where they stand in one place.
   *
   * @internal
   */
  @property({ attribute: false, useDefault: true }) shows: 'all' | 'controls' | 'chosen' = 'all';

  @state() private _query: Query = parseQuery('');
  @state() private _typed = '';
  @state() private _heading: string | undefined;
  @state() private _folded: ReadonlySet<FacetName> = new Set();
  /** In the sheet, where all facets are folded at first. */
  @state() private _unfolded: ReadonlySet<FacetName> = new Set();
  @state() private _complete: ReadonlySet<FacetName> = new Set();
  @state() private _within: ReadonlyMap<FacetName, string> = new Map();

  #controls = memoize(readControls);
  #preset = memoize((text: string) => parseQuery(text));
  #postings = new PostingSearch(() => {
    if (this.isConnected) this.requestUpdate();
  });
  #shown: ShownFilters = { query: this._query, facets: undefined };
  /** Whether the page is yet to be told of a changed query. */
  #isChanged = false;
  #chosenInSheet: Query | undefined;
  #bar = new Loader(this, async () => {
    const { FilterBar } = await loadPart(import('./bar/filter-bar.js'));
    return new FilterBar(this);
  });
  #sheet = new PageDialog(this, {
    leave: () => this.#sheetButton?.focus(),
    // A wider window has room for the facets beside the list.
    isNeeded: () => Boolean(this.#sheetButton?.getClientRects().length),
    restore: () => {
      if (this.#chosenInSheet) this.#change(this.#chosenInSheet);
    },
  });

  /** The query string that the reader has made; the starting one until then. */
  @property()
  get query(): string {
    return formatQuery(this.view?.query ?? this._query);
  }

  set query(text: string | undefined) {
    this._query = parseQuery(text ?? '');
  }

  constructor() {
    super();
    new SearchShortcut(this, () => this.#searchField);
    const expect = (): void => (this.view ?? this.#postings).expect();
    for (const type of ['focusin', 'pointerenter']) this.addEventListener(type, expect);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._heading = headingAbove(this);
    this.#callList();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#postings.stop();
    this.#leaveList();
  }

  /** Puts the focus on the first control. */
  override focus(options?: FocusOptions): void {
    const control =
      this.#searchField ?? this.renderRoot.querySelector<HTMLElement>('button, input');
    control?.focus(options);
  }

  protected override get needsFeed(): boolean {
    return this.htmlFor === '' && this.view === undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('htmlFor') && this.hasUpdated) this.#leaveList();
    if (changed.has('htmlFor') || changed.has('filters')) this.#callList();
    for (const word of this.#controls(this.filters).unknown) {
      warn('filters-unknown', `cannot read "${word}" in its filters.`, this);
    }
    if (this.#isBar) void this.#bar.load();
    this.#find();
    // The field keeps the spaces that the reader is about to type after.
    const hasNews = changed.has('view') || changed.has('_query');
    const { search } = this.#shown.query;
    if (hasNews && search !== this._typed.trim()) this._typed = search;
  }

  protected override updated(): void {
    this.#tellChange();
  }

  protected override render(): unknown {
    if (this.shows === 'chosen') return this.#renderChosen();
    const { names } = this.#controls(this.filters);
    const searchLast = names.length > 1 && names.at(-1) === 'search';
    const search = names.includes('search') ? this.#renderSearch() : nothing;
    const label = this.localizer.text('filtersLabel');
    return html`<div
      class=${this.#isBar ? 'controls-bar facet-bar' : 'controls-bar'}
      role="search"
      lang=${this.localizer.ownLanguage ?? nothing}
      dir=${this.direction ?? nothing}
      aria-label=${this._heading ? `${label}: ${this._heading}` : label}
    >
      ${searchLast ? nothing : search} ${this.#renderFacets(this.#shown)}
      ${searchLast ? search : nothing} ${this.shows === 'all' ? this.#renderChosen() : nothing}
    </div>`;
  }

  #renderChosen(): unknown {
    const { query, facets = [], remote } = this.#shown;
    return renderChips({
      query,
      facets,
      remote,
      localizer: this.#texts,
      direction: this.direction,
      lift: (without, chip) => void this.#liftChip(without, chip),
      clear: () => void this.#clear(),
    });
  }

  #renderSearch(): unknown {
    return renderSearch({
      typed: this._typed,
      localizer: this.#texts,
      handleInput: (event) => this.#handleSearch(event),
      clear: () => this.#clearSearch(),
    });
  }

  #renderFacets({ query, facets, remote }: ShownFilters): unknown {
    const { facets: wanted } = this.#controls(this.filters);
    const shown = wanted.flatMap((name) =>
      (facets ?? []).filter((facet) => facet.name === name && isUseful(facet)),
    );
    if (wanted.length === 0 || (facets && shown.length === 0)) return nothing;
    const values = [...query.facets.values(), ...query.exclude.values()].flat();
    const chosen = values.length + (remote?.selected ? 1 : 0);
    const bar = this.#isBar ? this.#bar.value : undefined;
    const isWhole = bar && !bar.leavesOut(shown);
    const toggle = html`<button
      class=${isWhole ? 'button toggle spare' : 'button toggle'}
      part="filter-button"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${this.#sheet.isOpen}
      @click=${this.#openSheet}
    >
      <span>${this.#texts.text(bar && !isWhole ? 'allFilters' : 'filtersLabel')}</span>
      ${chosen > 0 ? this.#renderBadge(chosen) : nothing}
    </button>`;
    const sheet = this.#sheet.isOpen ? this.#renderSheet(shown) : undefined;
    if (!this.#isBar)
      return html`${toggle}
      ${sheet ?? html`<div class="panel">${this.#renderSkip(shown)}${this.#renderEach(shown)}</div>`}`;
    const inBar = sheet
      ? nothing
      : bar?.render(shown, (facet) => this.#renderFacet(facet, shown.indexOf(facet)));
    return html`<div class="bar-row"><div class="bar-line">${inBar ?? nothing} ${toggle}</div></div>
      ${sheet ?? nothing}`;
  }

  /** Many choices stand between the search and what it found (WCAG 2.4.1). */
  #renderSkip(facets: readonly FacetResult[]): unknown {
    const { view } = this;
    return view && facets.length > 0
      ? html`<button
          class="button primary skip visually-hidden"
          part="skip"
          type="button"
          @click=${() => view.skip()}
        >
          <span>${this.#texts.text('skipToResults')}</span>
        </button>`
      : nothing;
  }

  #renderEach(facets: readonly FacetResult[]): unknown {
    return repeat(
      facets,
      ({ name }) => name,
      (facet, index) => this.#renderFacet(facet, index),
    );
  }

  #renderSheet(facets: readonly FacetResult[]): unknown {
    const { query, total = 0 } = this.#shown;
    return renderSheet({
      facets: this.#renderEach(facets),
      total,
      localizer: this.#texts,
      close: () => this.shadowRoot?.querySelector('dialog')?.close(),
      handleClose: this.#sheet.handleClose,
      clear: () => this.#change(clearFilters(query)),
    });
  }

  #openSheet(): void {
    this.#chosenInSheet = undefined;
    this._unfolded = new Set(this.#shown.query.facets.keys());
    void this.#sheet.open();
  }

  #renderBadge(count: number): unknown {
    const localizer = this.#texts;
    return html`<span class="badge" aria-hidden="true">${text(localizer.number(count))}</span>
      <span class="visually-hidden">${text(localizer.text('chosenCount', { count }))}</span>`;
  }

  #renderFacet(facet: FacetResult, index: number): unknown {
    const { name } = facet;
    const { query, remote } = this.#shown;
    const bar = this.#openBar;
    return renderFacet({
      facet,
      id: `facet-${index}`,
      isOpen: this.#isFacetOpen(name),
      chosen: bar?.renderChosen(facet, this.#texts),
      showsAll: this._complete.has(name),
      remote: name === 'location' ? remote : undefined,
      localizer: this.#texts,
      toggleOpen: () => {
        if (bar) bar.toggle(name);
        else if (this.#sheet.isOpen) this._unfolded = toggled(this._unfolded, name);
        else this._folded = toggled(this._folded, name);
      },
      within: this._within.get(name) ?? '',
      searchWithin: (words) => (this._within = new Map(this._within).set(name, words)),
      toggleAll: () => (this._complete = toggled(this._complete, name)),
      choose: ({ value, spellings = [value] }) =>
        this.#change(toggleFacet(query, name, value, spellings)),
      toggleRemote: () => this.#change(withRemote(query, !query.includeRemote)),
    });
  }

  #isFacetOpen(name: FacetName): boolean {
    if (this.#openBar) return this.#openBar.isOpen(name);
    return this.#sheet.isOpen ? this._unfolded.has(name) : !this._folded.has(name);
  }

  #handleSearch(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this._typed = event.target.value;
    const { query } = this.#shown;
    const search = this._typed.trim();
    if (search !== query.search) this.#change(withSearch(query, search), true);
  }

  /** The button goes with the text that it cleared. */
  #clearSearch(): void {
    this._typed = '';
    this.#change(withSearch(this.#shown.query, ''));
    this.#searchField?.focus();
  }

  /** The chip is gone afterwards: the next one takes its focus, or else the first control. */
  async #liftChip(without: Query, chip: EventTarget | null): Promise<void> {
    const chips = (): HTMLElement[] => [...this.renderRoot.querySelectorAll<HTMLElement>('.chip')];
    const index = chips().findIndex((candidate) => candidate === chip);
    this.#change(without);
    await this.#settled();
    const left = chips();
    const next = left[Math.min(index, left.length - 1)];
    if (next) next.focus();
    else this.#leaveChips();
  }

  async #clear(): Promise<void> {
    this._typed = '';
    this.#change(clearFilters(this.#shown.query));
    await this.#settled();
    this.#leaveChips();
  }

  /** The first control takes the focus; a list has it elsewhere. */
  #leaveChips(): void {
    if (this.shows === 'chosen') this.view?.leave();
    else this.focus();
  }

  /** Controls of a list are up to date after their list is. */
  async #settled(): Promise<void> {
    await this.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.updateComplete;
  }

  /** Tells the list, or, standing alone, the page. */
  #change(query: Query, typing = false): void {
    this.#chosenInSheet = query;
    if (!this.needsFeed) {
      // One step of the history for all that is chosen in the sheet.
      this.view?.change(query, typing || this.#sheet.isOpen);
      return;
    }
    this._query = query;
    this.#isChanged = true;
    this.#find();
    this.#tellChange();
  }

  /** Tells the page as soon as it is known how many postings match. */
  #tellChange(): void {
    const { total } = this.#shown;
    if (!this.#isChanged || total === undefined) return;
    this.#isChanged = false;
    const event = new JobsQueryEvent(this.query, total);
    this.dispatchEvent(event);
  }

  /** Brings up to date what is shown: what the list gave, or, standing alone, what the own feed has. */
  #find(): void {
    const { facets, remote, total } = this.#search() ?? {};
    this.#shown = this.view ?? { query: this._query, facets, remote, total };
  }

  #search(): SearchResult | undefined {
    const state = this.feedState;
    if (!this.needsFeed || !('feed' in state)) return undefined;
    return this.#postings.run({
      postings: state.feed.postings,
      query: this._query,
      preset: this.#preset(this.preset),
      facets: this.#controls(this.filters).facets,
      groupBy: undefined,
      localizer: this.localizer,
    });
  }

  /** The list that `for` names, in the same document or shadow root, looks for its controls when it updates. */
  #callList(): void {
    const root = this.getRootNode();
    if (this.htmlFor === '' || !(root instanceof Document || root instanceof ShadowRoot)) return;
    const list = root.getElementById(this.htmlFor);
    if (list && 'requestUpdate' in list) (list as ReactiveElement).requestUpdate();
  }

  #leaveList(): void {
    const { view } = this;
    this.view = undefined;
    view?.release();
  }

  get #isBar(): boolean {
    return isBar(this);
  }

  /** The bar, where the facets stand in it now. */
  get #openBar(): FilterBar | undefined {
    return this.#isBar && !this.#sheet.isOpen ? this.#bar.value : undefined;
  }

  get #texts(): FilterLocalizer {
    return this.localizer.extend(filterMessages);
  }

  get #sheetButton(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.toggle');
  }

  get #searchField(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]');
  }
}

/** Whether there is something to choose between, or to take back. */
function isUseful({ options }: FacetResult): boolean {
  return options.length > 1 || options.some(({ selected }) => selected);
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const others = new Set(items);
  if (!others.delete(item)) others.add(item);
  return others;
}
