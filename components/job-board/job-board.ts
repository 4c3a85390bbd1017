import { html, nothing } from 'lit';
import type { Feed, Posting } from '../../src/posting/model/posting.js';
import { currentStatus } from '../../src/posting/model/time.js';
import { departmentsOf } from '../../src/i18n/posting-texts.js';
import { formatQuery, parseQuery, type Query } from '../../src/search/query.js';
import { oneVersionEach } from '../../src/search/list-postings.js';
import { similarPostings } from '../../src/search/similar-postings.js';
import type { Routing } from '../../src/search/url-state.js';
import { FormSettingsMixin } from '../internal/form-settings.js';
import { hasStandIn } from '../internal/stand-in.js';
import { baseStyles } from '../internal/ui/base-styles.js';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import { memoize } from '../internal/memoize.js';
import { renderLoadFailure } from '../internal/ui/error-actions.js';
import { property } from '../internal/property.js';
import { oneOf, readAttribute } from '../internal/read-attribute.js';
import { tokens } from '../internal/ui/tokens.js';
import { JobSelectEvent } from '../job-card/job-card.events.js';
import { isPlainClick } from '../job-card/posting-link.js';
import { ListingElement } from '../job-list/listing-element.js';
import type { JobDetailElement } from '../job-detail/job-detail.js';
import type { Crumb, SimilarPosting } from '../job-detail/job-detail.views.js';
import type { JobListElement } from '../job-list/job-list.js';
import { cardParts } from '../job-list/job-list.results.js';
import { renderFailed } from '../job-list/job-list.states.js';
import { ownCardTemplate } from '../job-list/list-settings.js';
import { isKept, keptApplications, applicationKey } from '../apply-form/kept-applications.js';
import { ApplicationForms, type FormOptions } from './application-forms.js';
import type { ApplyStartEvent } from '../job-detail/job-detail.events.js';
import { styles } from './job-board.styles.js';
import { PageTitle } from './page-title.js';
import { type MarkedPosting, StructuredDataController } from './structured-data.js';
import { PostingAnnouncer } from './job-board.events.js';
import { PostingRouting } from './posting-routing.js';
import type { Localizer } from '../../src/i18n/localizer.js';

const listParts = [
  'search, clear-search, filters, skip, filter-button, sheet, facet, facet-search, option, option-count, chip, clear, count, list, group, group-heading, group-count, more, empty',
  'no-match, suggestion, error, retry, fallback, loading, save, saved, compare, comparison, share',
  cardParts,
].join(', ');
const detailParts =
  'back, crumb, sections, save, share, add-to-calendar, title, facts, description, tags, apply, applied, similar, closed, error, retry, fallback, loading';
/** How people apply from a board. */
type ApplyMode = 'form' | 'link' | 'preview' | 'none';

const isApply = oneOf('auto', 'form', 'link', 'preview', 'none');
const listSlots = ['header', 'empty', 'no-match', 'error'];

/**
 * A whole careers page: the list, each posting, and the application to it, one in place of the
 * other, with an address for each and a Back that finds its place.
 *
 * ```html
 * <job-board src="/jobs.json" apply-action="/applications"></job-board>
 * ```
 *
 * @tagname job-board
 * @slot - Stands there until there is a list, or the open posting, and where scripts are off: a link to the postings, or what a server wrote of them.
 * @slot header - Stands above the list.
 * @slot empty - Shown when the feed has no open postings.
 * @slot no-match - Shown when nothing fits the reader's query, or the preset.
 * @slot error - Shown when the feed could not be read.
 * @slot card - A `<template>` for the cards, whose elements name their fact by `data-field`.
 * @slot next-steps - A `<template>` that says what happens after sending; shown with the confirmation.
 * @slot apply - An `<apply-form>` of the page, in place of the board's own.
 * @fires {JobsLoadEvent} jobs-load - The feed was read.
 * @fires {JobsErrorEvent} jobs-error - The feed could not be read.
 * @fires {JobsQueryEvent} jobs-query - The reader changed the query.
 * @fires {JobSelectEvent} job-select - The reader chose a posting; cancel it to show the posting yourself.
 * @fires {JobOpenEvent} job-open - A posting is open.
 * @fires {JobCloseEvent} job-close - The reader went back from a posting.
 * @fires {ApplyStartEvent} apply-start - The reader begins to apply.
 * @fires {ApplySubmitEvent} apply-submit - A complete application is about to be sent; cancelable.
 * @fires {ApplyInvalidEvent} apply-invalid - Answers have to be changed before they can be sent; names the questions.
 * @fires {ApplySuccessEvent} apply-success - The endpoint took the application.
 * @fires {ApplyErrorEvent} apply-error - The application was not sent, or is not known to have arrived.
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
 * @csspart loading - Stands in while the feed or a posting loads.
 * @csspart empty - The text when the feed has no open postings.
 * @csspart no-match - The text when nothing fits the query, or the preset.
 * @csspart suggestion - The button for a search that is spelled nearly like one that finds nothing.
 * @csspart error - The text when there is nothing to show.
 * @csspart retry - The button that asks again.
 * @csspart fallback - The link to the postings elsewhere.
 * @csspart card - One posting in the list.
 * @csspart title - The title of a posting: a link in the list, the heading of an open one.
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
 * @csspart save - The button that saves a posting, on its card and where it is open.
 * @csspart saved - The button that shows the saved postings alone.
 * @csspart compare - The button that shows saved postings side by side.
 * @csspart comparison - The dialog with them.
 * @csspart back - The link from a posting to the list.
 * @csspart crumb - The link from a posting to its department in the list.
 * @csspart sections - How long a long description takes to read, and the links to its sections.
 * @csspart share - The button that hands the open posting, or the saved ones, on, or copies the address.
 * @csspart add-to-calendar - The button that saves the last day to apply for a calendar.
 * @csspart facts - The facts of the open posting.
 * @csspart description - The description of the open posting.
 * @csspart apply - The link or button to apply.
 * @csspart applied - Says that the reader has applied.
 * @csspart similar - Similar postings.
 * @csspart closed - Says that a posting is closed.
 */
export class JobBoardElement extends FormSettingsMixin(ListingElement) {
  static override styles = [tokens, baseStyles, styles];

  /** The query that the reader starts with. */
  @property({ useDefault: true }) query = '';

  /** Whether query and open posting live in the address: in its `query`, its `hash`, or not at all. */
  @property({ useDefault: true }) routing: Routing = 'query';

  /** Leaves the markup for search engines to the page. */
  @property({ attribute: 'no-structured-data', type: Boolean, useDefault: true }) noStructuredData =
    false;

  /** Puts the title of the open posting into the title of the page. */
  @property({ attribute: 'update-title', type: Boolean, useDefault: true }) updateTitle = false;

  /** How people apply: by the board's `form`, by the posting's `link`, or not here: `none`. With `preview` the form sends nothing. */
  @property({ useDefault: true }) apply: 'auto' | ApplyMode = 'auto';

  /** Where applications are posted to. */
  @property({ attribute: 'apply-action', useDefault: true }) applyAction = '';

  /** Where links open that leave the page, as in `<a target>`: `_blank` for a new tab. */
  @property({ useDefault: true }) target = '';

  /** How many similar postings stand under an open one and under the confirmation; 0 for none. */
  @property({ type: Number, useDefault: true }) similar = 3;

  #routing = new PostingRouting(this);
  #forms = new ApplicationForms(this);
  #markup = new StructuredDataController(this);
  #title = new PageTitle(this);
  #detail = new Loader(this, () => loadPart(import('../job-detail/define.js')));
  #form = new Loader(this, () => loadPart(import('../apply-form/define.js')));
  #announcer = new PostingAnnouncer(this);
  /** Looked for once, however often the posting is drawn. */
  #findSimilar = memoize((posting: Posting, feed: Feed, language: string, count: number) =>
    similarPostings(posting, oneVersionEach(feed, language), count),
  );
  #selected: JobSelectEvent | undefined;

  constructor() {
    super();
    this.addEventListener('apply-success', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forms.connect();
    keptApplications.addEventListener('keep', this.#handleKeep);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forms.disconnect();
    keptApplications.removeEventListener('keep', this.#handleKeep);
  }

  protected override willUpdate(): void {
    this.#routing.follow();
    const { openId } = this.#routing;
    if (openId !== undefined) {
      void this.#detail.load();
      if (this.#isFormDue) this.#forms.open(openId, this.#formOptions);
    }
    if (this.#showsForm) void this.#form.load();
  }

  protected override updated(): void {
    const posting = this.openPosting;
    this.#forms.adopt(this.store);
    this.#forms.follow(this.#formOptions);
    this.#forms.show(this.#showsForm ? this.#routing.openId : undefined);
    this.#title.show(this.updateTitle ? posting?.title : undefined);
    this.#markup.show(posting && !this.noStructuredData ? this.#marked(posting) : undefined);
    this.#announcer.update(posting, this.#routing.openId);
  }

  #postingOf(id: string): Posting | undefined {
    const state = this.feedState;
    return 'feed' in state ? state.feed.postings.find((posting) => posting.id === id) : undefined;
  }

  /** The posting that is shown in place of the list; absent while the list is. */
  get openPosting(): Posting | undefined {
    const { openId } = this.#routing;
    return openId === undefined ? undefined : this.#postingOf(openId);
  }

  /**
   * Brings focus and view to where the reader went.
   *
   * @internal
   */
  async postingMoved(before: string | undefined, now: string | undefined): Promise<void> {
    if (before === now && this.#routing.isApplying) await this.#enterForm();
    else if (now !== undefined) await this.#enterPosting(now);
    else if (before !== undefined) await this.#enterList(before);
  }

  /**
   * Whether the reader has begun to apply for a posting.
   *
   * @internal
   */
  hasBegun(id: string): boolean {
    return this.#forms.has(id) || isKept(applicationKey(this.paramPrefix, id));
  }

  protected override render(): unknown {
    const { openId } = this.#routing;
    const isOpen = openId !== undefined && !this.#isMistaken;
    return html`<div class="root" dir=${this.direction ?? nothing}>
      ${this.#renderMistake()} ${this.#renderList()} ${isOpen ? this.#renderOpen(openId) : nothing}
    </div>`;
  }

  /** What the attributes ask for cannot be loaded at all, so there is no feed for the list to speak of. */
  #renderMistake(): unknown {
    const { feedState, localizer, fallbackHref } = this;
    if (feedState.status !== 'failed' || !this.#isMistaken) return nothing;
    return renderFailed(feedState.error, { localizer, fallbackHref, retry: this.retryFeed });
  }

  /** The list stays while a posting is open: its place, its query and its focus are there on return. */
  #renderList(): unknown {
    return html`<job-list
      exportparts=${listParts}
      ?hidden=${this.#routing.openId !== undefined || this.#isMistaken}
      .feed=${this.store}
      .awaitsFeed=${true}
      .organization=${this.organization}
      .fallbackHref=${this.fallbackHref}
      .messages=${this.messages}
      .filters=${this.filters}
      .filtersLayout=${this.filtersLayout}
      .preset=${this.preset}
      .query=${this.query}
      .synonyms=${this.synonyms}
      .groupBy=${this.groupBy}
      .sort=${this.sort}
      .pageSize=${this.pageSize}
      .layout=${this.layout}
      .fields=${this.fields}
      .save=${this.save}
      .headingLevel=${this.headingLevel}
      .routing=${this.routing}
      .paramPrefix=${this.paramPrefix}
      .colorScheme=${this.colorScheme}
      .theme=${this.theme}
      .cardTemplate=${ownCardTemplate(this)}
      .postingHref=${this.#routing.hrefOf}
      @job-select=${(event: JobSelectEvent) => (this.#selected = event)}
      @click=${this.#handleListClick}
      @pointerdown=${this.#foresee}
    >
      ${hasStandIn(this) && !this.#written ? html`<slot></slot>` : nothing}
      ${listSlots
        .filter((name) => this.querySelector(`:scope > [slot='${name}']`))
        .map((name) => html`<slot name=${name} slot=${name}></slot>`)}
    </job-list>`;
  }

  /** What is about to be opened is asked for: its long texts may be apart from the list. */
  #foresee(event: PointerEvent): void {
    for (const node of event.composedPath()) {
      const id = node instanceof HTMLElement && node.dataset['jobId'];
      if (id) this.store?.loadPosting(id).catch(() => undefined);
    }
  }

  #renderOpen(id: string): unknown {
    return html`<div class="open" tabindex="-1">${this.#renderDetail(id)}</div>`;
  }

  #renderDetail(id: string): unknown {
    const { store, openPosting: posting } = this;
    if (this.#detail.status === 'failed') return this.#renderLoadFailure(this.#detail);
    const standIn = this.#written ? html`<slot></slot>` : nothing;
    if (this.#detail.status !== 'ready' || !store)
      return this.#written ? standIn : renderPlaceholder(this.localizer);
    return html`<job-detail
      exportparts=${detailParts}
      .feed=${store}
      .jobId=${id}
      .organization=${this.organization}
      .fallbackHref=${this.fallbackHref}
      .messages=${this.messages}
      .headingLevel=${this.#detailLevel}
      .colorScheme=${this.colorScheme}
      .theme=${this.theme}
      .backHref=${this.#routing.listHref}
      .department=${this.#departmentOf(id)}
      .address=${posting && this.#routing.addressOf(posting)}
      .apply=${this.#detailApply}
      .target=${this.target}
      .save=${this.save}
      .applied=${this.#forms.isSent(id)}
      .similarPostings=${this.#similarTo(id)}
      @click=${this.#handleDetailClick}
      @apply-start=${this.#handleApplyStart}
    >
      ${standIn}
      <div class=${this.#showsForm ? 'apply shown' : 'apply'} slot="apply" tabindex="-1">
        ${this.#form.status === 'failed' ? this.#renderLoadFailure(this.#form) : nothing}
        <slot name="apply"></slot>
      </div>
    </job-detail>`;
  }

  /** The open posting as a server wrote it into the page, where it stands until it is there. */
  get #written(): HTMLElement | undefined {
    const article = this.querySelector<HTMLElement>('article[data-job-id]');
    return article && article.dataset['jobId'] === this.#routing.openId ? article : undefined;
  }

  #renderLoadFailure(part: Loader): unknown {
    const fallbackHref = this.openPosting?.url ?? this.fallbackHref;
    return renderLoadFailure(part, { localizer: this.localizer, fallbackHref }, () =>
      this.#open?.focus(),
    );
  }

  /** The card's own listener comes first; by now the page has had its say about the choice. */
  #handleListClick(event: MouseEvent): void {
    const selected = this.#selected;
    this.#selected = undefined;
    if (!selected || selected.defaultPrevented || event.defaultPrevented) return;
    event.preventDefault();
    void this.#routing.open(selected.posting);
  }

  #handleDetailClick(event: MouseEvent): void {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const link = event.composedPath().find(isOwnLink);
    if (!link) return;
    const { similar, department } = link.dataset;
    const posting = similar === undefined ? undefined : this.#postingOf(similar);
    event.preventDefault();
    const select = posting && new JobSelectEvent(posting);
    if (select && !this.dispatchEvent(select)) return;
    if (department !== undefined) {
      this.#list?.ask(departmentQuery(department));
      void this.#routing.leave();
      return;
    }
    void (posting ? this.#routing.open(posting) : this.#routing.close());
  }

  /** Where readers can filter by department, the list shows the one of the posting alone. */
  #departmentOf(id: string): Crumb | undefined {
    const posting = this.#postingOf(id);
    const [name] = posting ? departmentsOf(posting) : [];
    const isFacet = this.filters.split(/\s+/).includes('department');
    if (name === undefined || !isFacet) return undefined;
    return { name, href: this.#routing.listHrefFor(formatQuery(departmentQuery(name))) };
  }

  /** Not while the form stands there: whoever fills it in is not led away. */
  #similarTo(id: string): SimilarPosting[] {
    const { openPosting, feedState } = this;
    if (!openPosting || !('feed' in feedState) || this.similar <= 0) return [];
    if (this.#showsForm && !this.#forms.isSent(id)) return [];
    const { feed } = feedState;
    const found = this.#findSimilar(openPosting, feed, this.localizer.pageLanguage, this.similar);
    return found.map((posting) => ({ posting, href: this.#routing.hrefOf(posting) }));
  }

  #handleKeep = (): void => this.requestUpdate();

  #handleApplyStart = ({ posting }: ApplyStartEvent): void => {
    if (this.#hasForm) void this.#routing.apply(posting);
  };

  /** Moves focus and view to the form that the reader asked for. */
  async #enterForm(): Promise<void> {
    const { openId } = this.#routing;
    if (openId === undefined) return;
    const form = this.#forms.open(openId, this.#formOptions);
    this.requestUpdate();
    await this.#form.load();
    await this.updateComplete;
    const place = this.#open?.querySelector<HTMLElement>('.apply');
    place?.focus({ preventScroll: true }); // for as long as the form has no heading
    if ('updateComplete' in form) await form.updateComplete;
    form.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
  }

  /** Moves focus and view to the posting that the reader opened. */
  async #enterPosting(id: string): Promise<void> {
    await this.#detail.load();
    await this.updateComplete;
    const detail = this.#open?.querySelector('job-detail');
    await detail?.updateComplete;
    if (id !== this.#routing.openId || !this.#open) return;
    (detail ?? this.#open).focus({ preventScroll: true });
    const { top } = this.#open.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.#open.scrollIntoView({ block: 'start' });
  }

  /** Moves focus and view back to the card that the reader came from. */
  async #enterList(id: string): Promise<void> {
    await this.updateComplete;
    await this.#list?.updateComplete;
    // After Back, browsers scroll, and focus the target of the address's fragment, by themselves.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.#routing.openId !== undefined) return;
    this.#list?.focusPosting(id, { preventScroll: true });
    this.#routing.restoreScroll();
  }

  #marked(posting: Posting): MarkedPosting | undefined {
    const { store, employer: organization } = this;
    if (!store) return undefined;
    const url = this.#routing.addressOf(posting);
    const hasForm = this.#applyMode === 'form';
    return { posting, url, organization, hasForm, load: () => store.loadPosting(posting.id) };
  }

  get #isMistaken(): boolean {
    return !this.store && this.feedState.status === 'failed';
  }

  /** One above the cards, for it takes the place of the list. */
  get #detailLevel(): number {
    return Math.max(2, this.headingLevel - 1);
  }

  /** `auto` is the form where it has somewhere to go, and else the link. */
  get #applyMode(): ApplyMode {
    const mode = readAttribute(this, 'apply', this.apply, isApply, 'auto');
    if (mode !== 'auto') return mode;
    const hasForm = this.applyAction !== '' || this.querySelector(':scope > apply-form') !== null;
    return hasForm ? 'form' : 'link';
  }

  /** Whether the board has a form of its own, if only to look at. */
  get #hasForm(): boolean {
    return this.#applyMode === 'form' || this.#applyMode === 'preview';
  }

  /** How people apply from the posting: not where the form stands under it, and without it by link. */
  get #detailApply(): JobDetailElement['apply'] {
    if (this.#form.status === 'failed') return 'link';
    if (this.#showsForm && this.#form.status === 'ready') return 'none';
    return this.#applyMode === 'preview' ? 'form' : this.#applyMode;
  }

  get #formOptions(): FormOptions {
    const { store, applyAction, organization, fallbackHref, messages, theme } = this;
    const preview = this.#applyMode === 'preview';
    const backHref = this.#routing.listHref;
    return {
      store,
      action: applyAction,
      preview,
      organization,
      fallbackHref,
      backHref,
      messages,
      theme,
    };
  }

  get #showsForm(): boolean {
    const id = this.#routing.openId;
    if (id === undefined || !this.#hasForm) return false;
    return this.#routing.isApplying && this.#forms.has(id);
  }

  /** Whether the address, or an application that was begun, asks for a form that is not there yet. */
  get #isFormDue(): boolean {
    const posting = this.openPosting;
    if (!posting || !this.#routing.isApplying || !this.#hasForm) return false;
    const isOpen = currentStatus(posting) !== 'closed' || this.hasBegun(posting.id);
    return isOpen && !this.#forms.has(posting.id);
  }

  get #list(): JobListElement | null | undefined {
    return this.shadowRoot?.querySelector('job-list');
  }

  get #open(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.open');
  }
}

/** Stands in for a posting while what shows it is loaded. */
function renderPlaceholder(localizer: Localizer): unknown {
  return html`<div class="placeholder" part="loading" lang=${localizer.ownLanguage ?? nothing}>
    <p class="visually-hidden">${localizer.text('loading')}</p>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** What the list shows of one department. As text: what changes filters comes with the search, which nothing waits for. */
const departmentQuery = (name: string): Query =>
  parseQuery(new URLSearchParams({ department: name }).toString());

/** The links that the board follows itself: back to the list, and to another posting. */
function isOwnLink(node: EventTarget): node is HTMLElement {
  return (
    node instanceof HTMLElement &&
    node.matches('[part~="back"], [data-back], [data-similar], [data-department]')
  );
}
