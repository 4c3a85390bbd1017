import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Feed, Posting } from '../../src/posting/model/posting.js';
import type { Routing } from '../../src/search/url-state.js';
import { oneVersionEach } from '../../src/search/list-postings.js';
import {
  type FacetName,
  hasFilters,
  parseQuery,
  type Query,
  withPage,
  withSort,
} from '../../src/search/query.js';
import { hasStandIn } from '../internal/stand-in.js';
import { baseStyles } from '../internal/ui/base-styles.js';
import { renderLoadFailure, type ErrorActions } from '../internal/ui/error-actions.js';
import { loadPart } from '../../src/errors/load-part.js';
import { type PostingTexts, postingTexts } from '../../src/i18n/posting-texts.js';
import { Loader } from '../internal/loader.js';
import { reloadPage } from '../internal/ui/reload-page.js';
import { JobsQueryEvent } from '../internal/feed/feed-events.js';
import { property } from '../internal/property.js';
import { memoize } from '../internal/memoize.js';
import { ownWidth, tokens } from '../internal/ui/tokens.js';
import { controlsBar } from '../job-filters/controls-bar.styles.js';
import type { FiltersView, JobFiltersElement } from '../job-filters/job-filters.js';
import { type Controls, defaultControls, readControls } from '../job-filters/read-controls.js';
import { cardStyles } from '../job-card/job-card.styles.js';
import { readFields } from '../job-card/card-fields.js';
import { isAlike, sharedFacts } from '../job-card/shared-facts.js';
import { focusCard, linkOf, selectPosting } from '../job-card/posting-link.js';
import { RowsLoader } from '../job-card/rows-loader.js';
import { renderBar } from './job-list.bar.js';
import { type ControlsView, renderControls } from './job-list.controls.js';
import { renderResults } from './job-list.results.js';
import {
  renderEmpty,
  renderFailed,
  renderLoading,
  renderWarning,
  ListAnnouncer,
  type ListState,
  listState,
  type NothingListed,
  nothingOpen,
} from './job-list.states.js';
import { styles } from './job-list.styles.js';
import { ListAddress } from './list-address.js';
import { ListQuery } from './list-query.js';
import { ListResults } from './list-results.js';
import { PrintController } from './print-controller.js';
import type { ListInputs, ListResult } from './list-search.js';
import type { SavedList } from './saved/saved-list.js';
import {
  type ListSettings,
  ownCardTemplate,
  readListSettings,
  urlStateOptions,
  warnOfUnknown,
} from './list-settings.js';
import { ListingElement } from './listing-element.js';

export type { ListState };

/**
 * Lists the postings of a feed, with search, filters, sorting and groups.
 *
 * ```html
 * <job-list src="/jobs.json" filters="search department location"></job-list>
 * ```
 *
 * @tagname job-list
 * @slot - Stands there until there is a list, and where scripts are off: a link to the postings, or the first of them as a server wrote them.
 * @slot header - Stands above the list.
 * @slot empty - Shown when the feed has no open postings.
 * @slot no-match - Shown when nothing fits the reader's query, or the preset.
 * @slot error - Shown when the feed could not be read.
 * @slot card - A `<template>` for the cards, whose elements name their fact by `data-field`.
 * @fires {JobsLoadEvent} jobs-load - The feed was read.
 * @fires {JobsErrorEvent} jobs-error - The feed could not be read.
 * @fires {JobsQueryEvent} jobs-query - The reader changed the query.
 * @fires {JobSelectEvent} job-select - The reader chose a posting; cancel it to show the posting yourself.
 * @csspart search - The search field.
 * @csspart clear-search - The button that empties it.
 * @csspart skip - The button that leads past the facets to the results; seen while it has the focus.
 * @csspart filter-button - The button that opens the filters where there is no room for them.
 * @csspart sheet - The dialog with the facets where there is no room for them.
 * @csspart facet-search - The field to search among many choices.
 * @csspart filters - All controls.
 * @csspart facet - The fieldset of one facet.
 * @csspart option - The checkbox of one choice, or of remote postings to include.
 * @csspart option-count - The number of postings of one choice.
 * @csspart chip - The button that lifts one chosen filter.
 * @csspart clear - The button that lifts all filters.
 * @csspart count - The number of matching postings.
 * @csspart list - The list of cards.
 * @csspart group - Cards under one heading.
 * @csspart group-heading - That heading.
 * @csspart group-count - The number of postings under it.
 * @csspart more - The button that shows more postings.
 * @csspart loading - Stands in while the feed loads.
 * @csspart empty - The text when the feed has no open postings.
 * @csspart no-match - The text when nothing fits the query, or the preset.
 * @csspart suggestion - The button for a search that is spelled nearly like one that finds nothing.
 * @csspart error - The text when the feed could not be read.
 * @csspart retry - The button that asks again.
 * @csspart fallback - The link to the postings elsewhere.
 * @csspart card - One posting.
 * @csspart title - The link of one posting.
 * @csspart organization - The employer.
 * @csspart department - The department.
 * @csspart team - The team; by itself only where there is no department to show.
 * @csspart custom - A custom field that `fields` names.
 * @csspart locations - The places of work, in short.
 * @csspart workplace - On-site, hybrid or remote.
 * @csspart employment-type - Full-time, part-time and so on.
 * @csspart salary - The pay.
 * @csspart date - How long ago it was posted.
 * @csspart tags - The tags.
 * @csspart badge - What is to be known first: that a posting is closed, is about to close, is featured or new.
 * @csspart status - The same, where a posting is no vacancy.
 * @csspart save - The button that saves a posting.
 * @csspart saved - The button that shows the saved postings alone.
 * @csspart compare - The button that shows saved postings side by side.
 * @csspart comparison - The dialog with them.
 * @csspart share - The button that hands the saved postings on, or copies their address.
 */
export class JobListElement extends ListingElement {
  static override styles = [tokens, ownWidth, baseStyles, cardStyles, controlsBar, styles];

  /** Whether the query lives in the address: in its `query`, its `hash`, or not at all. */
  @property({ useDefault: true }) routing: Routing = 'none';

  /** Where the title of a posting leads; the posting's own page where absent. */
  @property({ attribute: false }) postingHref:
    ((posting: Posting) => string | undefined) | undefined;

  /** How a card is built; the list's own `<template slot="card">` where absent. */
  @property({ attribute: false }) cardTemplate: HTMLTemplateElement | undefined;

  /**
   * Set by a parent that is about to give the list its `feed`.
   *
   * @internal
   */
  @property({ attribute: false, useDefault: true }) awaitsFeed = false;

  #query = new ListQuery();
  #address = new ListAddress(this, {
    where: () => urlStateOptions(this, 'none'),
    follow: (text) => this.#query.follow(text),
    isListed: () => this.state === 'ready' && !this.#awaitsCards,
  });
  #search = new ListResults(this);
  /** The element whose tree holds a card after the page's own template, which few pages have. */
  #cardElement = new Loader(this, () => loadPart(import('../job-card/define.js')));
  #rows = new RowsLoader(this);
  /** Few pages let their readers save postings. */
  #saving = new Loader(
    this,
    async () => new (await loadPart(import('./saved/saved-list.js'))).SavedList(this),
  );
  #print = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  #template: HTMLTemplateElement | undefined;
  /** Worded once in a language: a list is rendered for each letter that the reader types. */
  #texts = new WeakMap<Posting, PostingTexts>();
  #wordedBy: Localizer | undefined;
  #controls = memoize(readControls);
  #outsideControls = memoize(readControls);
  #preset = memoize((text: string) => parseQuery(text));
  #fields = memoize(readFields);
  /** Of postings that a server keeps, what all that came have alike. */
  #shared = memoize((listed: readonly Posting[], found: readonly Posting[] | 0 | undefined) =>
    sharedFacts(found ? [...listed, ...found] : listed),
  );
  #telling = memoize(
    (facets: readonly FacetName[], postings: readonly Posting[], asked: Query['facets']) =>
      facets.filter((name) => asked.has(name) || !isAlike(postings, name)),
  );
  #versions = memoize((feed: Feed, language: string) => oneVersionEach(feed, language));
  #settings: ListSettings = readListSettings(this);
  #announcer = new ListAnnouncer((text) => this.announce(text));
  /** The controls elsewhere in the page that drive this list, which hides its own. */
  #outside: readonly JobFiltersElement[] = [];
  /** What matches; absent while there is no feed, or no search for what is asked. */
  #result: ListResult | undefined;
  #view: FiltersView = this.#createView();
  #showsStandIn = false;
  /** Whether the reader has come or gone with filters. */
  #wasNarrowed = false;
  /** The posting whose link had the focus in the content that stood in, until its card takes it. */
  #left: string | undefined;
  /** Whether the page is yet to be told of a changed query. */
  #isChanged = false;
  /** Whether the reader has asked for anything, or come near the controls. */
  #isExpectant = false;

  /** The query string: the starting one, until the reader changes it. */
  @property()
  get query(): string {
    return this.#query.text;
  }

  set query(text: string | undefined) {
    this.#query.startWith(text ?? '');
  }

  protected override get needsFeed(): boolean {
    return this.feed !== undefined || !this.awaitsFeed;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const filters of this.#outside) filters.view = undefined;
  }

  protected override willUpdate(): void {
    this.#settings = readListSettings(this);
    this.#template = this.cardTemplate ?? ownCardTemplate(this);
    if (this.#template) void this.#cardElement.load();
    this.#query.sortBy(this.#settings.sort);
    this.#address.follow();
    warnOfUnknown(this, {
      filters: this.#controls(this.filters).unknown,
      fields: this.#fields(this.fields).unknown,
      preset: this.#preset(this.preset).unknown,
      query: this.#query.unknown,
    });
    // Cards of the page's own are not turned into rows unasked.
    this.#rows.choose(
      this.#settings.layout ?? (this.#template && 'list'),
      this.#listed,
      this.#unlisted,
    );
    this.#outside = this.#findOutside();
    if (this.save) void this.#saving.load();
    if (!this.isWaiting) this.#search.prepare(this.#hasControls || this.#isDriven, this.#demand);
    this.#find();
    this.#wasNarrowed ||= hasFilters(this.#query.value);
    this.#followStandIn();
  }

  protected override updated(): void {
    this.#tellChange();
    if (this.#left !== undefined) this.focusPosting(this.#left);
    this.#left = undefined;
    const nothing = this.#nothing;
    this.#announcer.update(this.feedState, nothing ?? this.#result?.total, this.localizer);
    const inputs = this.#inputs;
    if (inputs) this.#search.search?.follow(inputs, this.#limit, nothing);
    for (const filters of this.#outside) filters.view = this.#view;
  }

  /** How many postings match. */
  get total(): number {
    return this.#result?.total ?? 0;
  }

  /** All postings of the feed, whether they match or not; of one that is searched at its server, those that came. */
  get postings(): readonly Posting[] {
    const state = this.feedState;
    return 'feed' in state ? state.feed.postings : [];
  }

  /** What the list is able to show. */
  get state(): ListState {
    return listState(this.feedState, this.#result?.total);
  }

  /** Puts the focus on the first control, or on the results where there is none. */
  override focus(options?: FocusOptions): void {
    if (this.#filters) this.#filters.focus(options);
    else this.#results?.focus(options);
  }

  /** Puts the focus on the card of a posting; on the results where it is not shown. */
  focusPosting(id: string, options?: FocusOptions): void {
    const card = this.#cards.find(({ dataset }) => dataset['jobId'] === id);
    if (card) focusCard(card, options);
    else this.#results?.focus(options);
  }

  /**
   * Shows what a link elsewhere asks for in the name of the reader.
   *
   * @internal
   */
  ask(query: Query): void {
    this.#change(query);
  }

  protected override render(): unknown {
    const shows = this.#showsControls;
    const isSide =
      shows &&
      this.filtersLayout !== 'bar' &&
      this.#facetsOf(this.#controls(this.filters)).length > 0;
    const columns = isSide ? 'columns' : `columns single facet-${this.filtersLayout}`;
    return html`<div
      class="root"
      lang=${this.localizer.ownLanguage ?? nothing}
      dir=${this.direction ?? nothing}
    >
      <slot name="header"></slot>
      ${
        this.#showsStandIn
          ? html`<slot></slot>`
          : html`<div class=${shows && this.#isPaired ? `${columns} paired` : columns}>
              ${shows ? renderControls(this.#controlsView) : nothing}
              <div
                class="results"
                tabindex="-1"
                aria-busy=${this.#search.search?.isOutdated ? 'true' : nothing}
              >
                ${this.#isUnanswered ? nothing : renderWarning(this.feedState, this.#errorActions)}
                ${this.#renderBar()} ${this.#saved?.renderNotes()}
                ${shows ? this.#renderChosen() : nothing} ${this.#renderState()}
              </div>
            </div>`
      }
    </div>`;
  }

  /**
   * Whether a button to the facets stands last among the controls, where the choice of an order can join it. Until it
   * is known whether there is a choice of facets, what holds the button's room stands there.
   */
  get #isPaired(): boolean {
    const controls = this.#controls(this.filters);
    const known = this.#result?.facets;
    const hasButton = known
      ? known.some(({ options }) => options.length > 1)
      : this.#facetsOf(controls).length > 0;
    return hasButton && controls.names.at(-1) !== 'search';
  }

  #renderChosen(): unknown {
    const module = this.#search.value;
    const isReady = this.isLocalized && this.#result !== undefined && !this.#awaitsCards;
    // There for good then: the chip that a reader lifts last hands its focus on.
    this.#isExpectant ||= hasFilters(this.#query.value);
    return module && isReady && this.#isExpectant
      ? module.renderChosen(this.#controlsView)
      : nothing;
  }

  /** Notes whether content of the page stands in for the list, and what of it has the focus when it goes. */
  #followStandIn(): void {
    const wasShown = this.#showsStandIn;
    this.#showsStandIn = this.#isLoading && hasStandIn(this);
    const focused = this.ownerDocument.activeElement;
    if (!wasShown || this.#showsStandIn || !this.matches(':focus-within')) return;
    if (focused instanceof HTMLElement && !focused.closest('[slot]'))
      this.#left = focused.closest<HTMLElement>('[data-job-id]')?.dataset['jobId'] ?? '';
  }

  /** Whether there is neither a list yet nor a reason why there is none. */
  get #isLoading(): boolean {
    if (this.feedState.status === 'failed') return false;
    if (!this.#result) return this.#search.status !== 'failed';
    return this.#awaitsCards;
  }

  /** Whether what the cards are made with is yet to come. */
  get #awaitsCards(): boolean {
    return (this.#template && this.#cardElement.status === 'loading') || this.#rows.isAwaited;
  }

  /** What lets readers save postings, where the page wants that. */
  get #saved(): SavedList | undefined {
    return this.save ? this.#saving.value : undefined;
  }

  #renderBar(): unknown {
    const { localizer } = this;
    if (this.feedState.status === 'failed' || this.#isBare) return nothing;
    return renderBar({
      // Cards that are yet to come move nothing of what stands for them.
      total: this.#awaitsCards ? undefined : this.#result?.total,
      sort:
        this.#hasControls && !this.#hasNoChoice && this.#search.status !== 'failed'
          ? this.#query.value.sort
          : undefined,
      // What others than the first have cannot be known of them.
      postings: this.#unlisted === undefined ? this.#listed : undefined,
      localizer,
      choose: (chosen) => this.#change(withSort(this.#query.value, chosen)),
      saved: this.#saved?.renderFilter(),
    });
  }

  #renderState(): unknown {
    const { localizer, feedState } = this;
    const result = this.#result;
    if (feedState.status === 'failed' || (feedState.status === 'stale' && !result))
      return renderFailed(feedState.error, this.#errorActions);
    if (!result && this.#search.status === 'failed')
      return renderLoadFailure(this.#search, this.#errorActions, () => this.focus());
    if (!result || this.#isLoading)
      return renderLoading(this.store?.state, this.#settings, localizer);
    const reason = this.#nothing;
    if (reason === 'empty') return renderEmpty(localizer);
    if (reason === 'partlyFailed') return nothing; // said above
    // Nothing matches but what a search looked for.
    if (reason)
      return (
        this.#inputs &&
        this.#search.search?.renderNothing(reason, this.#inputs, (query) => void this.#try(query))
      );
    const { fields } = this.#fields(this.fields);
    return renderResults({
      result,
      limit: this.#limit,
      settings: { ...this.#settings, layout: this.#rows.layout },
      shared: this.#shared(this.#listed, this.#unlisted && result.postings),
      fields,
      columns: this.#rows.columns(this.#listed, localizer, fields, this.#settings.groupBy),
      now: new Date(),
      arrange: (posting) => this.#search.arrange(posting, this.#query.value, localizer),
      localizer,
      texts: (posting) => this.#textsOf(posting),
      href: (posting) => linkOf(posting, this.postingHref?.(posting), this.ownerDocument.baseURI),
      saveButton: this.#saved?.renderButton,
      direction: this.direction,
      cardTemplate: this.#cardElement.status === 'failed' ? undefined : this.#template,
      messages: this.messages,
      select: (posting, event) => selectPosting(this, posting, event),
      showMore: () => void this.#showMore(),
    });
  }

  async #showMore(): Promise<void> {
    const shown = this.#limit;
    this.#change(withPage(this.#query.value, Math.ceil(shown / this.#settings.pageSize) + 1));
    this.#announcer.isCountDue = false; // the focus moves to the first new card, which is read out
    await this.updateComplete;
    await this.#search.search?.answered;
    await this.updateComplete;
    const card = this.#cards[shown];
    await card?.querySelector('job-card')?.updateComplete;
    focusCard(card);
  }

  /** The button that asked for it is about to go: the first control takes its focus. */
  async #try(query: Query): Promise<void> {
    void this.#saved?.show(undefined);
    this.#change(query);
    await this.updateComplete;
    this.focus();
  }

  #retry(): void {
    this.#announcer.isCountDue = true;
    this.#results?.focus({ preventScroll: true }); // the button is about to go
    this.retryFeed?.();
  }

  #change(query: Query, typing = false): void {
    this.#query.change(query);
    this.#isChanged = true;
    this.#find();
    this.requestUpdate();
    this.#address.write(this.#query.addressText, typing);
    this.#tellChange();
  }

  /** Tells the page that the reader changed the query, as soon as it is known how many postings match. */
  #tellChange(): void {
    if (!this.#isChanged || this.#search.search?.isOutdated) return;
    this.#isChanged = false;
    this.#announcer.isCountDue = true;
    const event = new JobsQueryEvent(this.query, this.total);
    this.dispatchEvent(event);
  }

  /** Brings what matches up to date, and what the controls show of it. */
  #find(): void {
    const inputs = this.#inputs;
    const result = inputs && this.#search.run(inputs, this.#hasControls && !this.#isDriven);
    const isKnown = result === this.#result && this.#query.value === this.#view.query;
    this.#result = result;
    if (!isKnown) this.#view = this.#createView();
  }

  #createView(): FiltersView {
    const { facets, remote, total } = this.#result ?? {};
    return {
      query: this.#query.value,
      facets,
      remote,
      total,
      change: (query, typing) => this.#change(query, typing),
      expect: () => this.#expect(),
      skip: () => this.#results?.focus(),
      leave: () => this.focus(),
      release: () => {
        if (this.isConnected) this.requestUpdate();
      },
    };
  }

  #expect(): void {
    this.#search.search?.expect();
    if (this.#isExpectant) return;
    this.#isExpectant = true;
    this.requestUpdate();
  }

  #findOutside(): JobFiltersElement[] {
    if (!this.id) return [];
    const root = this.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
    return [...root.querySelectorAll('job-filters')].filter(({ htmlFor }) => htmlFor === this.id);
  }

  /** Whether the list leaves its controls to others. */
  get #isDriven(): boolean {
    return this.#outside.length > 0;
  }

  #textsOf(posting: Posting): PostingTexts {
    if (this.#wordedBy !== this.localizer) this.#texts = new WeakMap();
    this.#wordedBy = this.localizer;
    const texts = this.#texts.get(posting) ?? postingTexts(posting, this.localizer);
    this.#texts.set(posting, texts);
    return texts;
  }

  /** The postings of the feed, each vacancy in one language. */
  get #listed(): readonly Posting[] {
    const state = this.feedState;
    return 'feed' in state ? this.#versions(state.feed, this.localizer.pageLanguage) : [];
  }

  get #inputs(): ListInputs | undefined {
    const state = this.feedState;
    if (!('feed' in state) || !this.#address.isRead) return undefined;
    const postings = this.#listed;
    const words = this.#outside.map(({ filters }) => filters).join(' ');
    const facets = this.#facetsOf(
      this.#isDriven ? this.#outsideControls(words) : this.#controls(this.filters),
    );
    const { localizer, synonyms } = this;
    const { pageSize } = this.#settings;
    const { total } = state.feed;
    const searched = total === undefined ? undefined : this.store;
    const asked = { ...this.#demand, facets, localizer, synonyms, pageSize };
    const inputs = { ...asked, postings, searched, total };
    if (!this.save || this.#saving.status === 'failed') return inputs;
    return this.#saved?.narrow(inputs, this.store, state);
  }

  /** The facets that leave a choice. What the postings have that a server keeps is not known. */
  #facetsOf({ facets }: Controls): readonly FacetName[] {
    const listed = this.#listed;
    const isKnown = this.#unlisted === undefined && listed.length > 0;
    return isKnown ? this.#telling(facets, listed, this.#query.value.facets) : facets;
  }

  /** How many postings there are, where the page has some of them only. */
  get #unlisted(): number | undefined {
    const state = this.feedState;
    return 'feed' in state ? state.feed.total : undefined;
  }

  /** Why there is a result without postings; absent where there is none, or one with postings. */
  get #nothing(): NothingListed | undefined {
    if (this.#result?.total !== 0) return undefined;
    const isNarrowed = hasFilters(this.#query.value) || this.#saved?.isOn;
    return nothingOpen(this.feedState) ?? (isNarrowed ? 'noMatch' : 'noMatchPreset');
  }

  /** Whether a server has failed before it has answered anything. */
  get #isUnanswered(): boolean {
    return this.feedState.status === 'stale' && !this.#result;
  }

  /** Whether there is nothing that the reader could search, filter or sort. */
  get #isBare(): boolean {
    return this.#nothing !== undefined && this.#nothing !== 'noMatch';
  }

  get #demand(): Pick<ListInputs, 'query' | 'preset' | 'groupBy'> {
    const { groupBy } = this.#settings;
    return { query: this.#query.value, preset: this.#preset(this.preset), groupBy };
  }

  get #controlsView(): ControlsView {
    const { filters, filtersLayout, messages, theme, localizer, fallbackHref, isLocalized } = this;
    return {
      search: this.#search,
      filters,
      filtersLayout,
      controls: this.#controls(filters),
      messages,
      theme,
      localizer,
      fallbackHref,
      isLocalized,
      view: this.#view,
      isListed: this.#result !== undefined,
    };
  }

  get #limit(): number {
    if (this.#print.isPrinting) return this.total;
    const known = this.#result?.postings.length ?? 0;
    return Math.min(this.#query.value.page * this.#settings.pageSize, known);
  }

  get #hasControls(): boolean {
    return this.#controls(this.filters).names.length > 0;
  }

  /**
   * Whether one posting is all that there is: nothing to search, filter or sort. Controls that the page names stand
   * there all the same, and those that an address has made use of: the reader could not lift it otherwise.
   */
  get #hasNoChoice(): boolean {
    if (this.filters !== defaultControls || this.#isDriven || this.#wasNarrowed) return false;
    return !this.#saved?.isOn && this.#result !== undefined && this.total <= 1;
  }

  /** Own controls have no use where others do their work, nor where there is nothing to control. */
  get #showsControls(): boolean {
    if (!this.#hasControls || this.#isDriven || this.#hasNoChoice) return false;
    return this.feedState.status !== 'failed' && !this.#isBare;
  }

  get #errorActions(): ErrorActions {
    const { localizer, fallbackHref, retryFeed } = this;
    const retry = retryFeed && retryFeed !== reloadPage ? () => this.#retry() : retryFeed;
    return { localizer, fallbackHref, retry };
  }

  get #filters(): JobFiltersElement | null | undefined {
    return this.shadowRoot?.querySelector('job-filters');
  }

  get #cards(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.cards > li')];
  }

  get #results(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.results');
  }
}
