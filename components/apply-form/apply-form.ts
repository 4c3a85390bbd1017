import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answers } from '../../src/apply/answers.js';
import type { ApplicationField } from '../../src/apply/application.js';
import { isLongForm, sectionsOf } from '../../src/apply/sections.js';
import { canRepeat } from '../../src/apply/submit-outcome.js';
import { isPartFailure, loadPart } from '../../src/errors/load-part.js';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { currentStatus } from '../../src/posting/model/time.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';
import { announce } from '../internal/a11y/announcer.js';
import { rememberAttribution } from '../internal/attribution.js';
import { FeedElement } from '../internal/feed/feed-element.js';
import { FormSettingsMixin } from '../internal/form-settings.js';
import { keepEnter } from '../internal/a11y/printable-keys.js';
import { property } from '../internal/property.js';
import { reloadPage } from '../internal/ui/reload-page.js';
import { warn } from '../internal/warn.js';
import {
  ApplicationSession,
  type FocusTarget,
  type FormConfig,
  type SessionHost,
  type SessionState,
} from './application-session.js';
import type { FieldsContext } from './apply-form.fields.js';
import { renderSections } from './apply-form.sections.js';
import * as formConfig from './apply-form.config.js';
import { styles } from './apply-form.styles.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import { renderOverview } from './apply-form.overview.js';
import { renderSuccess } from './apply-form.confirmation.js';
import { renderReview } from './apply-form.review.js';
import * as views from './apply-form.views.js';
import { chooseFile } from './choose-file.js';
import { takeDrop } from './drop-zones.js';
import { controlToFocus, fillAnswers, revealHidden } from './form-controls.js';
import {
  forgetApplication,
  keptApplications,
  applicationKey,
  takeApplication,
} from './kept-applications.js';
import { LightRoot, adoptLightStyles } from './light-root.js';
import { PostingLoader, type PostingState } from './posting-loader.js';
import { describeFailure, errorTexts, offersOtherWays, summaryEntries } from './problem.js';

type SentState = Extract<SessionState, { status: 'sent' }>;

let forms = 0;

/**
 * One application to one posting: a native form in the page's own tree, where autofill, password
 * managers and the page's styles reach it. Whatever fails, what was typed and chosen stays.
 *
 * ```html
 * <apply-form src="/jobs.json" job-id="17" action="/applications" privacy-href="/privacy"></apply-form>
 * ```
 *
 * @tagname apply-form
 * @fires {JobsLoadEvent} jobs-load - The form's own feed was read.
 * @fires {JobsErrorEvent} jobs-error - The form's own feed could not be read.
 * @slot next-steps - A `<template>` that says what happens after sending; shown with the confirmation.
 * @fires {ApplySubmitEvent} apply-submit - A complete application is about to be sent; cancelable.
 * @fires {ApplyInvalidEvent} apply-invalid - Answers have to be changed before they can be sent; names the questions.
 * @fires {ApplySuccessEvent} apply-success - The endpoint took the application.
 * @fires {ApplyErrorEvent} apply-error - The application was not sent, or is not known to have arrived.
 */
export class ApplyFormElement extends FormSettingsMixin(FeedElement) {
  /** The posting to apply for; wins over `job-id`. */
  @property({ attribute: false }) posting: Posting | undefined;

  /** The id of the posting in the feed. */
  @property({ attribute: 'job-id', useDefault: true }) jobId = '';

  /** Where the application is posted to. Without it the form gives way to the posting's own link. */
  @property({ useDefault: true }) action = '';

  /** Shows the form to whoever sets up the page: it checks answers and sends nothing. */
  @property({ type: Boolean, useDefault: true }) preview = false;

  /** Where the list of postings is, for the way on after sending. */
  @property({ attribute: 'back-href', useDefault: true }) backHref = '';

  /** Begins the ids of the form's controls; unique on the page. */
  readonly #prefix = `apply-form-${(forms += 1)}`;
  readonly #root = new LightRoot(this);
  readonly #loader = new PostingLoader(this);
  readonly #sessionHost: SessionHost = {
    root: () => this.#root.box,
    localizer: () => this.#localizer,
    keepsDraft: () => this.draft && !this.preview,
    focus: (target) => void this.#focus(target),
    reviews: () => this.review,
  };
  #session = new ApplicationSession(this, this.#sessionHost);
  #posting: PostingState = { status: 'loading' };
  /** The id of the posting that the form was last asked for. */
  #asked = '';
  /** The id of the posting whose draft has been looked for, and what is to be filled in. */
  #draftOf: string | undefined;
  #answersToFill: Answers | undefined;
  /** What became of filling the form in from a file. */
  #prefillNote = '';

  /**
   * Whether the application was sent, as long as the page lives.
   *
   * @internal
   */
  get isSent(): boolean {
    return this.#session.state.status === 'sent';
  }

  /** Puts the focus on the heading of the form, or on its confirmation; nothing happens while there is neither. */
  override focus(options?: FocusOptions): void {
    this.#root.box.querySelector<HTMLElement>('.or-heading')?.focus(options);
  }

  override connectedCallback(): void {
    // Another form may have taken the application over while this one was out of the page.
    if (!this.#session.isOf(this)) this.#startAnew();
    super.connectedCallback();
    keptApplications.addEventListener('keep', this.#handleKeep);
    adoptLightStyles(this, styles);
    rememberAttribution();
  }

  override disconnectedCallback(): void {
    keptApplications.removeEventListener('keep', this.#handleKeep);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this.#root.box;
  }

  /** A board gives the forms inside it its own feed, as soon as it is there itself. */
  protected override get needsFeed(): boolean {
    const isPromised = this.parentElement?.localName === 'job-board';
    return this.posting === undefined && (this.feed !== undefined || !isPromised);
  }

  protected override willUpdate(): void {
    const asked = this.posting?.id ?? this.jobId;
    // Another posting is another form, from the moment that it is asked for.
    if (asked !== '' && asked !== this.#asked) this.#startAnew();
    this.#asked = asked || this.#asked;
    const found: PostingState = this.posting
      ? { status: 'ready', posting: this.posting }
      : this.#loader.follow(this.store, this.feedState.status, this.jobId);
    // Somebody who has begun keeps the form, whatever becomes of its posting.
    if (found.status === 'ready' || !this.#session.isTouched) this.#posting = found;
    if (this.#posting.status !== 'ready') {
      this.#draftOf = undefined; // it is filled in again when there is a form again
      return;
    }
    const { posting } = this.#posting;
    const config = formConfig.readConfig(this, posting, this.#localizer, this.employer);
    if (config) this.#takeOver(posting);
    const before = this.#session.config;
    // Questions that come later can make it a long form, whose parts have controls of their own.
    if (before && config && isLongForm(before.fields) !== isLongForm(config.fields))
      this.#answersToFill = this.#session.answers;
    this.#session.config = config;
    if (this.draft && this.#draftOf !== posting.id) {
      this.#draftOf = posting.id;
      this.#answersToFill = this.#session.restore();
    }
  }

  protected override updated(): void {
    const { config } = this.#session;
    if (!config) return;
    if (this.#answersToFill) fillAnswers(this.#root.box, config.fields, this.#answersToFill);
    this.#answersToFill = undefined;
    this.#session.followConditions();
  }

  /** Begins a new application. The one before is kept if it holds answers, and what is being sent goes on. */
  #startAnew(): void {
    if (this.#session.isOf(this)) this.#session.leave();
    this.#session = new ApplicationSession(this, this.#sessionHost);
    this.#draftOf = undefined;
    this.#prefillNote = '';
  }

  /** Goes on with the application that another form of the posting held when it left the page. */
  #takeOver({ id }: Posting): void {
    if (!this.isConnected) return;
    const key = applicationKey(this.#keyPrefix, id);
    const kept = this.#session.isTouched ? undefined : takeApplication(key);
    if (!(kept instanceof ApplicationSession)) {
      this.#session.keepUnder(key);
      return;
    }
    this.#session.leave();
    forgetApplication(this.#session);
    this.#session = kept;
    this.#answersToFill = kept.moveTo(this, this.#sessionHost);
    this.#draftOf = id; // it holds nothing newer
  }

  #handleKeep = (): void => this.requestUpdate();

  #handleTouch(): void {
    if (this.#posting.status === 'ready')
      this.#session.keepUnder(applicationKey(this.#keyPrefix, this.#posting.posting.id));
    this.#session.touch();
  }

  /** What boards on one page differ in. */
  get #keyPrefix(): string {
    const board = this.parentElement;
    return board && 'paramPrefix' in board ? String(board.paramPrefix) : '';
  }

  protected override render(): TemplateResult {
    const { language } = this.#localizer;
    return html`<div class="or-apply" lang=${language} dir=${this.direction ?? nothing}>
      ${
        this.#posting.status === 'ready'
          ? this.#renderPosting(this.#posting.posting)
          : this.#renderWaiting(this.#posting)
      }
    </div>`;
  }

  #renderWaiting(posting: Exclude<PostingState, { status: 'ready' }>): TemplateResult {
    const localizer = this.#localizer;
    if (posting.status === 'loading') return views.renderNotice(localizer.text('formLoading'), []);
    const href = safeUrl(this.fallbackHref, document.baseURI);
    const ways = href ? [{ href, label: localizer.text('fallback') }] : [];
    if (posting.status === 'missing')
      return views.renderNotice(localizer.text('formMissing'), ways);
    const isLost = this.retryFeed === reloadPage || isPartFailure(posting.error);
    const retry = isLost
      ? { label: localizer.text('reload'), act: reloadPage }
      : { label: localizer.text('retry'), act: () => this.#retry() };
    return views.renderNotice(localizer.text('formFailed'), ways, retry);
  }

  #renderPosting(posting: Posting): unknown {
    const { config, state } = this.#session;
    const localizer = this.#localizer;
    if (state.status === 'sent') return this.#renderSuccess(posting, state);
    const ways = formConfig.otherWays(posting, rememberAttribution(), localizer);
    // Somebody who has begun keeps the form: the endpoint decides whether it is too late.
    if (currentStatus(posting) === 'closed' && !this.#session.isTouched) {
      return views.renderNotice(localizer.text('failedClosed'), []);
    }
    if (!config) {
      const links = ways.length > 0 ? ways : formConfig.ownPage(posting, localizer);
      if (links.length === 0) this.#warnOfMissingAction();
      return views.renderNotice(links.length > 0 ? '' : localizer.text('applyUnavailable'), links);
    }
    // Another posting is another form: nothing typed for one may be sent for the other.
    return keyed(posting.id, this.#renderForm(config, ways));
  }

  #renderSuccess({ title }: Posting, { receipt, isEarlier, copy }: SentState): TemplateResult {
    const listHref = safeUrl(this.backHref, document.baseURI);
    const applyAgain = (): void => this.#applyAgain();
    const what = {
      prefix: this.#prefix,
      form: this,
      title,
      receipt,
      isEarlier: isEarlier === true,
      copy,
    };
    return renderSuccess({ ...what, listHref, applyAgain }, this.#localizer);
  }

  /** For whoever forgot something, and for the next person at the same device. */
  #applyAgain(): void {
    const sent = this.#session;
    this.#startAnew();
    forgetApplication(sent);
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }

  #renderForm(config: FormConfig, ways: readonly views.OtherWay[]): TemplateResult {
    const localizer = this.#localizer;
    const open = this.#session.openFields();
    const context: FieldsContext = {
      ...config,
      prefix: this.#prefix,
      localizer,
      open,
      errors: errorTexts(this.#session.errors, { ...config, fields: open, localizer }),
      files: this.#session.files,
      onFileRemove: (field, file) => this.#handleFileRemove(field, file),
    };
    const title = `${this.#prefix}-title`;
    const isReviewing = this.#session.state.status === 'reviewing';
    return html`<form
      novalidate
      aria-labelledby=${title}
      @submit=${this.#handleSubmit}
      @reset=${this.#handleReset}
      @change=${this.#handleChange}
      @dragover=${takeDrop}
      @dragleave=${takeDrop}
      @drop=${takeDrop}
      @input=${this.#handleTouch}
      @keydown=${keepEnter}
      @keypress=${keepEnter}
    >
      <h2 class="or-heading" id=${title} tabindex="-1">
        ${localizer.text('applyHeading', { title: config.posting.title })}
      </h2>
      ${config.endpoint ? nothing : html`<p class="or-note">${localizer.text('previewNote')}</p>`}
      ${isReviewing ? this.#renderReview(config, open) : nothing}
      <div ?hidden=${isReviewing}>${this.#renderQuestions(config, context, ways)}</div>
      ${this.#renderActions()}
    </form>`;
  }

  #renderQuestions(
    config: FormConfig,
    context: FieldsContext,
    ways: readonly views.OtherWay[],
  ): TemplateResult {
    const { localizer, open } = context;
    const sections = sectionsOf(config.fields);
    const isApart = ({ kind }: (typeof sections)[number]): boolean =>
      kind === 'self-identification';
    return html`${renderOverview(config.fields, open, localizer)}
    ${this.#renderProblem(config, ways)} ${this.#renderDraftNote(localizer)}
    ${this.jsonResume ? views.renderPrefill(this.#prefillNote, this.#choosePrefill, localizer) : nothing}
    ${renderSections(
      context,
      sections.filter((section) => !isApart(section)),
    )}
    ${views.renderPrivacy(this.privacyHref, localizer)}
    ${renderSections(context, sections.filter(isApart))}`;
  }

  /** The answers before they are sent; the questions stay in the form, out of sight. */
  #renderReview({ fields }: FormConfig, open: readonly ApplicationField[]): TemplateResult {
    const { answers } = this.#session;
    const edit = (field?: ApplicationField): void => void this.#edit(field);
    const sections = sectionsOf(fields)
      .map(({ kind, fields: all }) => ({
        kind,
        fields: all.filter((field) => open.includes(field)),
      }))
      .filter((section) => section.fields.length > 0);
    const isLong = isLongForm(fields);
    return renderReview({ sections, isLong, answers, edit, localizer: this.#localizer });
  }

  /** Goes back to the questions: to one of them, or to the first. */
  async #edit(field?: ApplicationField): Promise<void> {
    this.#session.edit();
    await this.updateComplete;
    const { config } = this.#session;
    const target = config && field && this.#target(config, field.id);
    if (target) target.focus();
    else this.focus();
  }

  #renderProblem(config: FormConfig, ways: readonly views.OtherWay[]): unknown {
    const { errors, files, state, isOnlineAgain } = this.#session;
    const localizer = this.#localizer;
    if (errors.length === 0 && state.status !== 'failed') return nothing;
    const failed = state.status === 'failed' ? state.failure : undefined;
    const target = (id: string): views.SummaryEntry['target'] => this.#target(config, id);
    return views.renderProblem({
      id: `${this.#prefix}-problem`,
      ...(failed
        ? describeFailure(failed, files, isOnlineAgain, localizer)
        : { heading: localizer.text('errorSummary'), texts: [] }),
      entries: summaryEntries(
        errors,
        { ...config, fields: this.#session.openFields(), localizer },
        target,
      ),
      otherWays: failed && offersOtherWays(failed) ? ways : [],
      otherWaysLabel: localizer.text('otherWays'),
      ...(failed && canRepeat(failed.code) && { retryLabel: localizer.text('sendAgain') }),
    });
  }

  #renderDraftNote(localizer: ApplyLocalizer): unknown {
    const { draft } = this.#session;
    if (!this.draft || this.preview || !draft.isPossible) return nothing;
    return views.renderDraftNote(draft.isRestored, this.#handleDraftClear.bind(this), localizer);
  }

  readonly #choosePrefill = (): void => {
    chooseFile('.json,application/json', (file) => void this.#prefill(file));
  };

  /** Fills in what a file states of what is not answered yet. It is read here and sent nowhere. */
  async #prefill(file: File): Promise<void> {
    const { config } = this.#session;
    if (!config) return;
    const localizer = this.#localizer;
    try {
      const { readResume } = await loadPart(import('./read-resume.js'));
      const answers = await readResume(file, config.fields, localizer.language);
      const filled = answers && fillAnswers(this.#root.box, config.fields, answers);
      if (filled?.length) this.#handleTouch();
      this.#prefillNote = views.prefillText(filled, localizer);
    } catch {
      this.#prefillNote = localizer.text('partFailed');
    }
    announce(this.#prefillNote, this);
    this.requestUpdate();
  }

  #renderActions(): TemplateResult {
    const { sending, state } = this.#session;
    const notice = state.status === 'editing' ? state.notice : undefined;
    const { isActive, text } = sending;
    const cancel = (): void => this.#session.cancel();
    const isNext = this.review && state.status === 'editing' && !isActive;
    const label = this.#localizer.text(isNext ? 'reviewNext' : 'submit');
    return views.renderActions({ isActive, text, cancel }, { label, notice }, this.#localizer);
  }

  #handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void this.#session.submit();
  }

  #handleChange(event: Event): void {
    this.#handleTouch();
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
    const field = this.#session.config?.fields[Number(input.dataset['question'])];
    if (field) this.#session.chooseFiles(field, input);
  }

  #handleReset(): void {
    this.#session.reset();
    // The controls are emptied after the event.
    setTimeout(() => this.#session.followConditions());
  }

  #handleFileRemove(field: ApplicationField, file: File): void {
    const index = this.#session.config?.fields.indexOf(field) ?? -1;
    const input = controlToFocus(this.#root.box, index);
    this.#session.removeFile(field, file, input instanceof HTMLInputElement ? input : undefined);
    // The button that was pressed is gone with the file.
    input?.focus();
  }

  #handleDraftClear(): void {
    this.#session.draft.clear();
    announce(this.#localizer.text('draftCleared'), this);
  }

  #retry(): void {
    this.#loader.reset();
    this.retryFeed?.();
    this.requestUpdate();
  }

  get #localizer(): ApplyLocalizer {
    return this.localizer.extend(applyMessages);
  }

  /** In a while: frameworks may set the attribute a moment after they insert the element. */
  #warnOfMissingAction(): void {
    setTimeout(() => {
      const message = 'has no action to post to, and its posting no address to apply at.';
      if (this.isConnected && this.action === '') warn('apply-action-missing', message, this);
    });
  }

  #target({ fields }: FormConfig, id: string): views.SummaryEntry['target'] {
    const index = fields.findIndex((field) => field.id === id);
    if (index < 0) return undefined;
    const focus = (): void => controlToFocus(this.#root.box, index)?.focus();
    return { id: `${this.#prefix}-${index}`, focus };
  }

  async #focus(target: FocusTarget): Promise<void> {
    await this.updateComplete;
    revealHidden(this.#root.box);
    const selector = {
      submit: '[type=submit].or-primary',
      problem: '.or-problem',
      review: '.or-review .or-section-title',
      success: '.or-success-heading',
    }[target];
    this.#root.box.querySelector<HTMLElement>(selector)?.focus();
  }
}
