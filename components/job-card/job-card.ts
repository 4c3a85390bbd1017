import { html, nothing, type PropertyValues } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { baseStyles } from '../internal/ui/base-styles.js';
import { FeedElement } from '../internal/feed/feed-element.js';
import { readHeadingLevel } from '../internal/a11y/heading.js';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import { renderLoadFailure } from '../internal/ui/error-actions.js';
import { property } from '../internal/property.js';
import { ownWidth, tokens } from '../internal/ui/tokens.js';
import type * as cardTemplate from './card-template.js';
import { renderFailed, renderLoading } from './job-card.states.js';
import type { Layout } from './card-fields.js';
import { RowsLoader } from './rows-loader.js';
import { cardStyles, styles } from './job-card.styles.js';
import { renderFilled } from './job-card.views.js';
import { focusCard, linkOf, selectPosting } from './posting-link.js';

/**
 * Shows one posting, short.
 *
 * ```html
 * <job-card src="/jobs.json" job-id="4711"></job-card>
 * ```
 *
 * @tagname job-card
 * @fires {JobsLoadEvent} jobs-load - The card's own feed was read.
 * @fires {JobsErrorEvent} jobs-error - The card's own feed could not be read.
 * @fires {JobSelectEvent} job-select - The reader chose the posting; cancel it to show the posting yourself.
 * @csspart card - The whole card.
 * @csspart title - The title of the posting, a link.
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
 * @csspart badge - What is to be known first: that the posting is closed, is about to close, is featured or new.
 * @csspart status - The same, where the posting is closed, or no vacancy.
 * @csspart retry - The button that asks for the feed again.
 * @csspart fallback - The link to the postings elsewhere.
 * @cssproperty [--job-card-background=transparent] - The background of a card.
 */
export class JobCardElement extends FeedElement {
  static override styles = [tokens, ownWidth, baseStyles, cardStyles, styles];

  /** The posting to show; wins over `job-id`. */
  @property({ attribute: false }) posting: Posting | undefined;

  /** The id of the posting in the feed. */
  @property({ attribute: 'job-id', useDefault: true }) jobId = '';

  /** Where the title leads; the posting's own page where absent. */
  @property() href: string | undefined;

  /** How the card is built; a `<template>` whose elements name their fact by `data-field`. */
  @property({ attribute: false }) template: HTMLTemplateElement | undefined;

  /** The level of the heading, from 2 to 6. */
  @property({ attribute: 'heading-level', type: Number, useDefault: true }) headingLevel = 3;

  /** `list`, `rows` (a line where there is room) or `grid`. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'list';

  /** The words for a posting that is not in the feed, loaded when that happens. */
  #words = new Loader(this, () => loadPart(import('../../src/i18n/detail-messages.js')));

  /** What fills a page's own template, which few pages have. */
  #filler: Loader<typeof cardTemplate> | undefined;

  #rows = new RowsLoader(this);
  #stamped: HTMLElement | undefined;
  #stampedIn: Localizer | undefined;
  #level = 3;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#level = readHeadingLevel(this, 3);
    const stamps = ['template', 'posting', 'href'] as const;
    if (stamps.some((name) => changed.has(name)) || !this.posting) this.#stamped = undefined;
    if (this.template) {
      this.#filler ??= new Loader(this, () => loadPart(import('./card-template.js')));
      void this.#filler.load();
    }
    if (this.layout === 'rows') void this.#rows.load();
    const state = this.feedState;
    if (this.needsFeed && 'feed' in state && !this.#shown) void this.#words.load();
  }

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions): void {
    focusCard(this.shadowRoot, options);
  }

  protected override get needsFeed(): boolean {
    return this.posting === undefined && (this.jobId !== '' || this.src !== '');
  }

  protected override render(): unknown {
    return html`<div class="root">${this.#renderState()}</div>`;
  }

  #renderState(): unknown {
    const posting = this.#shown;
    if (posting) return this.#renderPosting(posting);
    if (!this.needsFeed) return nothing;
    const state = this.feedState;
    const { localizer, fallbackHref } = this;
    if (state.status === 'loading') return renderLoading(localizer);
    if (this.#words.status === 'failed') {
      return renderLoadFailure(this.#words, { localizer, fallbackHref }, () => this.focus());
    }
    const retry = state.status === 'failed' ? this.retryFeed : undefined;
    const text = state.status === 'failed' ? localizer.text('failed') : this.#missingText;
    return renderFailed(text, { localizer, retry, fallbackHref });
  }

  #renderPosting(posting: Posting): unknown {
    const texts = postingTexts(posting, this.localizer);
    const href = linkOf(posting, this.href, this.#base);
    const { template } = this;
    const filler = this.#filler?.value;
    if (template && this.#filler?.status === 'loading') return nothing;
    if (template && filler) {
      return html`<div class="stamp" part="card" tabindex="-1">
        ${this.#stamp(() => filler.stampCard(template, posting, texts, href))}
      </div>`;
    }
    return renderFilled({
      posting,
      texts,
      href,
      localizer: this.localizer,
      level: this.#level,
      layout: this.#rows.status === 'ready' || this.layout !== 'rows' ? this.layout : 'list',
      now: new Date(),
      direction: this.direction,
      handleClick: this.#handleClick,
    });
  }

  /** Stamped once and kept: a template may hold what the page changed after it was stamped. */
  #stamp(fill: () => DocumentFragment): HTMLElement {
    if (!this.#stamped || this.#stampedIn !== this.localizer) {
      this.#stampedIn = this.localizer;
      this.#stamped = document.createElement('div');
      this.#stamped.addEventListener('click', this.#handleClick);
      this.#stamped.append(fill());
    }
    return this.#stamped;
  }

  #handleClick = (event: MouseEvent): void => {
    if (this.#shown) selectPosting(this, this.#shown, event);
  };

  get #missingText(): string {
    const module = this.#words.value;
    return module ? this.localizer.extend(module.detailMessages).text('notFound') : '';
  }

  get #shown(): Posting | undefined {
    const state = this.feedState;
    if (this.posting || !('feed' in state)) return this.posting;
    return state.feed.postings.find(({ id }) => id === this.jobId);
  }

  get #base(): string | undefined {
    return (globalThis.document as Document | undefined)?.baseURI;
  }
}
