import { html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { withAttribution, withoutAttribution } from '../../src/apply/attribution.js';
import { BaseError } from '../../src/errors/base-error.js';
import { isPartFailure, loadPart } from '../../src/errors/load-part.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { currentStatus, closingTime } from '../../src/posting/model/time.js';
import { applyTarget } from '../../src/posting/model/apply-target.js';
import type { Feed, Posting } from '../../src/posting/model/posting.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';
import { rememberAttribution } from '../internal/attribution.js';
import { ExpiryController } from '../internal/feed/expiry-controller.js';
import { baseStyles } from '../internal/ui/base-styles.js';
import { FeedElement } from '../internal/feed/feed-element.js';
import { readHeadingLevel } from '../internal/a11y/heading.js';
import type { FeedStore } from '../../src/feed/feed-store.js';
import { idleTime } from '../internal/idle-time.js';
import { Loader } from '../internal/loader.js';
import { memoizeEqual } from '../internal/memoize.js';
import { property } from '../internal/property.js';
import { hasStandIn } from '../internal/stand-in.js';
import { reloadPage } from '../internal/ui/reload-page.js';
import { ownWidth, tokens } from '../internal/ui/tokens.js';
import { describePosting } from './description.js';
import { descriptionStyles } from './description.styles.js';
import { ApplyStartEvent } from './job-detail.events.js';
import {
  type ApplyView,
  type DetailLocalizer,
  type Crumb,
  renderBack,
  renderFailed,
  renderLines,
  renderLoading,
  renderPosting,
  renderSimilar,
  type SimilarPosting,
} from './job-detail.views.js';
import { renderSections } from './job-detail.sections.js';
import { styles } from './job-detail.styles.js';
import { renderTools } from './job-detail.tools.js';
import { share, type Shared } from '../internal/ui/share-button.js';

/** What a detail view is able to show. */
export type DetailState = 'loading' | 'ready' | 'not-found' | 'failed';

const noPostings: readonly SimilarPosting[] = [];

/**
 * Shows one posting, whole.
 *
 * ```html
 * <job-detail src="/jobs.json" job-id="4711"></job-detail>
 * ```
 *
 * @tagname job-detail
 * @slot - Stands there until there is the posting, and where scripts are off: the posting as a server wrote it.
 * @slot header - Stands above the posting.
 * @slot apply - Stands below the description, for example a form.
 * @slot footer - Stands below everything.
 * @fires {JobsLoadEvent} jobs-load - The element's own feed was read.
 * @fires {JobsErrorEvent} jobs-error - The element's own feed could not be read.
 * @fires {ApplyStartEvent} apply-start - The reader begins to apply.
 * @csspart back - The link to the list.
 * @csspart crumb - The link to the posting's department in the list.
 * @csspart title - The heading.
 * @csspart facts - What the posting states, as a list of labels and values.
 * @csspart description - The description.
 * @csspart tags - The tags.
 * @csspart sections - How long a long description takes to read, and the links to its sections.
 * @csspart save - The button that saves the posting.
 * @csspart share - The button that hands the posting on, or copies its address.
 * @csspart add-to-calendar - The button that saves the last day to apply for a calendar.
 * @csspart apply - The link or button to apply.
 * @csspart applied - Says that the reader has applied.
 * @csspart similar - Similar postings.
 * @csspart closed - Says that the posting is closed.
 * @csspart loading - Stands in while the posting loads.
 * @csspart error - The text when there is nothing to show.
 * @csspart retry - The button that asks again.
 * @csspart fallback - The link to the postings elsewhere.
 * @cssproperty [--job-sticky-top=1em] - How far from the top of the window the facts stay, below a fixed page header.
 * @cssproperty [--job-detail-min-height=24em] - The room that is kept while a posting loads.
 */
export class JobDetailElement extends FeedElement {
  static override styles = [tokens, ownWidth, baseStyles, styles, descriptionStyles];

  /** The posting to show; wins over `job-id`. */
  @property({ attribute: false }) posting: Posting | undefined;

  /** The id of the posting in the feed. */
  @property({ attribute: 'job-id', useDefault: true }) jobId = '';

  /** How people apply: by a `link`, by a `form` that a click on the button asks for, or not here: `none`. */
  @property({ useDefault: true }) apply: 'link' | 'form' | 'none' = 'link';

  /** Whether the reader has applied, which is then said. */
  @property({ type: Boolean, useDefault: true }) applied = false;

  /** Other postings to stand under this one, with their addresses. */
  @property({ attribute: false, useDefault: true }) similarPostings: readonly SimilarPosting[] =
    noPostings;

  /** Where the link back to the list leads; without it there is none. */
  @property({ attribute: 'back-href', useDefault: true }) backHref = '';

  /** The posting's department in the list, where the list can show it alone. */
  @property({ attribute: false }) department: Crumb | undefined;

  /** Where anybody can read the posting, to be shared and printed; the posting's own page where absent. */
  @property({ attribute: false }) address: string | undefined;

  /** Where links open that leave the page, as in `<a target>`: `_blank` for a new tab. */
  @property({ useDefault: true }) target = '';

  /**
   * Whether readers may save the posting, as a board says.
   *
   * @internal
   */
  @property({ attribute: false, useDefault: true }) save = false;

  /** The level of the heading, from 2 to 6. */
  @property({ attribute: 'heading-level', type: Number, useDefault: true }) headingLevel = 2;

  @state() private _shared: Shared | undefined;

  #level = 2;
  #told: unknown;
  #showsStandIn = false;
  /** Whether the content that stood in had the focus when it went. */
  #takesFocus = false;
  #memoize = memoizeEqual<Posting>();

  /** The posting with what the list leaves out. */
  #details = new Loader<
    Posting | undefined,
    [FeedStore | undefined, string | undefined, Feed | undefined]
  >(this, async (store, id) => (store && id !== undefined ? store.loadPosting(id) : undefined));

  #saving = new Loader(
    this,
    async () => new (await loadPart(import('../internal/saved/save-button.js'))).SaveButtons(this),
  );

  /** Made while there is time: browsers wait for nothing once they print. */
  #code = new Loader(this, async (address: string) => {
    await idleTime();
    const { renderQrCode } = await loadPart(import('./qr-code.js'));
    return { address, code: renderQrCode(address) };
  });

  #description = new Loader(
    this,
    async (
      posting: Posting | undefined,
      base: string | undefined,
      level: number,
      localizer: DetailLocalizer,
      target: string,
    ) =>
      posting && {
        posting,
        element: await describePosting(posting, { base, level, localizer, target }),
      },
  );

  constructor() {
    super();
    new ExpiryController(this, () => closingTime(this.#shown?.validThrough ?? ''));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#level = readHeadingLevel(this, 2);
    if (this.save) void this.#saving.load();
    if (changed.has('jobId') || changed.has('posting')) this.#told = this._shared = undefined;
    const id = this.#listed?.id ?? (this.#isElsewhere ? this.jobId : undefined);
    void this.#details.load(this.store, id, this.#feedShown);
    const posting = this.#shown && this.#memoize(this.#shown);
    void this.#description.load(posting, this.#base, this.#level + 1, this.#texts, this.target);
    this.#followStandIn();
  }

  protected override updated(): void {
    this.#announce();
    const address = this.#shown && this.#addressOf(this.#shown);
    if (address !== undefined && !this.#isComing) void this.#code.load(address);
    if (this.#takesFocus) this.focusHeading({ preventScroll: true });
    this.#takesFocus = false;
  }

  /** What the element is able to show. */
  get state(): DetailState {
    if (this.#shown) return 'ready';
    const { status } = this.feedState;
    if (this.#isElsewhere && !isNotFound(this.#details.error))
      return this.#details.status === 'failed' ? 'failed' : 'loading';
    if (!this.needsFeed || status === 'loading') return 'loading';
    return status === 'failed' ? 'failed' : 'not-found';
  }

  /** Puts the focus on the heading, or on what stands in for it. */
  focusHeading(options?: FocusOptions): void {
    (this.#heading ?? this.#error)?.focus(options);
  }

  /** The same as `focusHeading`. */
  override focus(options?: FocusOptions): void {
    this.focusHeading(options);
  }

  protected override get needsFeed(): boolean {
    return this.posting === undefined && (this.jobId !== '' || this.src !== '');
  }

  protected override render(): unknown {
    return html`<article
      class="root"
      lang=${this.localizer.ownLanguage ?? nothing}
      dir=${this.direction ?? nothing}
    >
      <slot name="header"></slot>
      ${
        this.#showsStandIn
          ? html`<slot></slot>`
          : html`${renderBack(safeUrl(this.backHref, this.#page), this.#texts, this.department)}
            ${this.#renderState()}`
      }
      <slot name="footer"></slot>
    </article>`;
  }

  /** Notes whether content of the page stands in, which it does once: it is of the first posting. */
  #followStandIn(): void {
    const wasShown = this.#showsStandIn;
    const isFirst = wasShown || !this.hasUpdated;
    this.#showsStandIn = isFirst && this.#isComing && hasStandIn(this);
    this.#takesFocus = wasShown && !this.#showsStandIn && this.#isStandInFocused;
  }

  /** Unlike `:focus-within` known of content that a board has put here since it has the focus. */
  get #isStandInFocused(): boolean {
    const slot = this.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])');
    const content = slot?.assignedElements({ flatten: true }) ?? [];
    return content.some((element) => element.contains(this.ownerDocument.activeElement));
  }

  /** Whether there is neither the whole posting yet nor a reason why there is none. */
  get #isComing(): boolean {
    const posting = this.#shown;
    if (!posting) return this.state === 'loading';
    return this.#awaitsDescription(posting) && !this.#lacksDescription(posting);
  }

  #renderState(): unknown {
    const localizer = this.#texts;
    const { fallbackHref } = this;
    const { retryFeed } = this;
    const retry = retryFeed && retryFeed !== reloadPage ? () => this.#retry() : retryFeed;
    if (this.#shown) return this.#renderPosting(this.#shown);
    switch (this.state) {
      case 'failed':
        return renderFailed({
          title: localizer.text('detailFailed'),
          localizer,
          retry,
          fallbackHref,
        });
      case 'not-found':
        return renderFailed({
          title: localizer.text('notFound'),
          hint: localizer.text('notFoundHint'),
          localizer,
          retry: undefined,
          fallbackHref,
        });
      default:
        return renderLoading(localizer);
    }
  }

  #renderPosting(posting: Posting): unknown {
    const status = currentStatus(posting);
    const isBlank = this.#isBlank(posting);
    const apply = this.#applyView(posting);
    const localizer = this.#texts;
    const address = this.#addressOf(posting);
    const description = this.#renderDescription(posting);
    return renderPosting({
      posting,
      localizer,
      organization: (posting.hiringOrganization ?? this.employer)?.name,
      status,
      level: this.#level,
      focusable: true,
      apply,
      isApplyUnstated: !apply && this.apply === 'link',
      applied: this.applied,
      hasList: this.backHref !== '',
      isBlank,
      tools: renderTools({
        posting,
        address,
        shared: this._shared,
        share: () => void this.#share(posting.title, address ?? ''),
        save: this.#renderSave(posting),
        localizer,
      }),
      sections:
        description instanceof HTMLElement
          ? renderSections(description, Math.min(6, this.#level + 1), localizer)
          : nothing,
      description,
      hasEnd: status !== 'closed' && !isBlank,
      end: html`<slot name="apply"></slot>
        ${renderSimilar(this.similarPostings, this.#level + 1, localizer)}`,
      address,
      code: this.#code.value?.address === address ? this.#code.value?.code : nothing,
    });
  }

  /** On a board it is there at once, since the list has loaded it; absent where the page does not want it. */
  #renderSave(posting: Posting): unknown {
    const { save, store } = this;
    if (!save || !store || this.#saving.status === 'failed') return undefined;
    const buttons = this.#saving.value;
    if (!buttons) return nothing;
    return html`${buttons.renderButton(store, posting, this.localizer, 'tool save', 'seen')}
    ${buttons.renderUnkept(this.localizer)}`;
  }

  async #share(title: string, address: string): Promise<void> {
    this._shared = await share(title, address);
    if (this._shared === 'copied') this.announce(this.#texts.text('linkCopied'));
    await this.updateComplete;
    if (this._shared === 'shown')
      this.shadowRoot?.querySelector<HTMLElement>('.tools input')?.focus();
  }

  /** Nobody who gets it is taken for the visitor who sent it. */
  #addressOf({ url }: Posting): string | undefined {
    const address = safeUrl(this.address, this.#page) ?? safeUrl(url, this.#base);
    return address && withoutAttribution(address);
  }

  #applyView(posting: Posting): ApplyView | undefined {
    const start = (): void => this.#startApplication(posting);
    if (this.apply === 'form') return { start };
    const target = applyTarget(posting, this.#base);
    if (this.apply === 'none' || !target) return undefined;
    const { href, byEmail } = target;
    const address = withAttribution(href, rememberAttribution());
    const plainHref = withoutAttribution(href);
    return { href: address, plainHref, byEmail, start, target: byEmail ? '' : this.target };
  }

  #renderDescription(posting: Posting): unknown {
    if (this.#lacksDescription(posting)) {
      const localizer = this.#texts;
      const fallbackHref = safeUrl(posting.url, this.#base) ?? this.fallbackHref;
      const retry = isPartFailure(this.#details.error) ? reloadPage : () => this.#retry();
      return renderFailed({
        title: localizer.text('detailFailed'),
        localizer,
        retry,
        fallbackHref,
      });
    }
    return this.#awaitsDescription(posting) ? renderLines() : this.#description.value?.element;
  }

  #awaitsDescription(posting: Posting): boolean {
    const isShown = this.#description.value?.posting === this.#memoize(posting);
    return !isShown || (hasNoDescription(posting) && this.#details.status === 'loading');
  }

  /** Whether the description that the list leaves out cannot be had. */
  #lacksDescription(posting: Posting): boolean {
    return hasNoDescription(posting) && this.#details.status === 'failed';
  }

  /** Whether the posting has no description and none is to come. */
  #isBlank(posting: Posting): boolean {
    const { status } = this.#details;
    return hasNoDescription(posting) && status !== 'loading' && status !== 'failed';
  }

  #startApplication(posting: Posting): void {
    const start = new ApplyStartEvent(posting);
    this.dispatchEvent(start);
  }

  #retry(): void {
    this.#told = undefined;
    if (this.feedState.status === 'failed') {
      this.retryFeed?.();
    } else {
      this.#details.retry();
    }
  }

  /** Tells screen reader users once about what does not come; what comes they find. */
  #announce(): void {
    const { state } = this;
    if (state === this.#told || !this.isConnected) return;
    this.#told = state;
    if (state === 'failed') this.announce(this.#texts.text('detailFailed'));
    if (state === 'not-found') this.announce(this.#texts.text('notFound'));
  }

  /** The posting as far as it is known: given, or from the list, or with its details. */
  get #shown(): Posting | undefined {
    if (this.posting) return this.posting;
    const listed = this.#listed;
    const { value } = this.#details;
    return listed && value?.id === listed.id ? value : listed;
  }

  /** The posting as the feed's list has it. */
  get #listed(): Posting | undefined {
    const state = this.feedState;
    if (this.posting || !('feed' in state)) return undefined;
    return state.feed.postings.find(({ id }) => id === this.jobId);
  }

  /** Whether the server of the feed may have the posting, of which the page has some only. */
  get #isElsewhere(): boolean {
    return this.needsFeed && !this.#listed && this.#feedShown?.total !== undefined;
  }

  /** Changes when the feed is read again, and the details with it. */
  get #feedShown(): Feed | undefined {
    const state = this.feedState;
    return 'feed' in state ? state.feed : undefined;
  }

  /** What the feed's relative addresses are relative to: the posting's own page, else the feed. */
  get #base(): string | undefined {
    return safeUrl(this.#shown?.url, this.#page) ?? this.store?.request.src[0] ?? this.#page;
  }

  get #page(): string | undefined {
    return (globalThis.document as Document | undefined)?.baseURI;
  }

  get #texts(): DetailLocalizer {
    return this.localizer.extend(detailMessages);
  }

  get #heading(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.title');
  }

  get #error(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('[part="error"]');
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof BaseError && error.code === 'posting-not-found';

function hasNoDescription({ description, sections = [] }: Posting): boolean {
  return description.trim() === '' && sections.length === 0;
}
