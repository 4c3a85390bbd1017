import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAnswered, tidyAnswers, type Answers } from '../../src/apply/answers.js';
import { applicationCopy } from '../../src/apply/application-copy.js';
import { openFields } from '../../src/apply/open-fields.js';
import type { ApplicationField, Encoding } from '../../src/apply/application.js';
import type { FileLimits } from '../../src/apply/file-rules.js';
import type { Attribution } from '../../src/apply/attribution.js';
import { Submitter } from '../../src/apply/submit.js';
import {
  failure,
  type Receipt,
  type RequiredReceipt,
  type SubmitFailure,
  type SubmitOutcome,
} from '../../src/apply/submit-outcome.js';
import { validateApplication, validateFiles } from '../../src/apply/validate.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { announce } from '../internal/a11y/announcer.js';
import {
  ApplyError,
  ApplyErrorEvent,
  ApplyInvalidEvent,
  ApplySubmitEvent,
  ApplySuccessEvent,
} from './apply-form.events.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import type { Notice } from './apply-form.views.js';
import { ChosenFiles } from './chosen-files.js';
import { DraftController } from './draft-controller.js';
import { controlToFocus, readAnswers, unreadableAnswers } from './form-controls.js';
import { forgetApplication, keepApplication } from './kept-applications.js';
import { watchRefusals } from './refusal-watch.js';
import { tellAuthor } from './tell-author.js';
import { errorText, assignServerErrors, type ShownError } from './problem.js';
import { SendingController } from './sending-controller.js';
import { refuseStrayFiles } from './stray-files.js';

/** What a form stands for at the moment. */
export interface FormConfig {
  posting: Posting;
  /** Absent in a preview, which sends nothing. */
  endpoint: URL | undefined;
  encoding: Encoding;
  receipt: RequiredReceipt;
  fields: readonly ApplicationField[];
  limits: FileLimits;
  source: Attribution;
}

/** What the session needs of its element. */
export interface SessionHost {
  /** Everything that the form renders. */
  root: () => ParentNode;
  localizer: () => ApplyLocalizer;
  /** Whether answers may be kept on the device. */
  keepsDraft: () => boolean;
  /** Moves focus once the next render is done. */
  focus: (target: FocusTarget) => void;
  /** Whether the applicant sees the answers once more before they are sent. */
  reviews: () => boolean;
}

/** Where the focus goes when something has happened. */
export type FocusTarget = 'problem' | 'review' | 'success' | 'submit';

/** How far an application is. While it is being sent it is still `editing` or `reviewing`; see `sending`. */
export type SessionState =
  | { status: 'editing'; notice: Notice | undefined }
  | { status: 'reviewing' }
  | { status: 'failed'; failure: SubmitFailure }
  | { status: 'sent'; receipt: Receipt; isEarlier?: true; copy: string };

const editing: SessionState = { status: 'editing', notice: undefined };

/**
 * One applicant's way through the application to one posting: what is wrong, what was chosen, what became
 * of sending it. It outlives its form: one that leaves the page with answers leaves it to the next.
 */
export class ApplicationSession implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #form: SessionHost;
  #isJoined = false;
  readonly sending: SendingController;
  readonly draft: DraftController;
  readonly #submitter = new Submitter();
  #connection: AbortController | undefined;
  /** What the form held when it left the page. */
  #left: Answers = new Map();
  #key: string | undefined;

  config: FormConfig | undefined;
  state: SessionState = editing;
  errors: readonly ShownError[] = [];
  readonly #chosen = new ChosenFiles();
  /** Joins the ids of what is asked for; changes when an answer opens a question or closes one. */
  #asked: string | undefined;
  isOnlineAgain = false;
  /** Somebody has begun to fill in the form. */
  isTouched = false;

  constructor(host: ReactiveControllerHost & HTMLElement, form: SessionHost) {
    this.#host = host;
    this.#form = form;
    const update = (): void => this.#host.requestUpdate();
    this.sending = new SendingController(update, () => this.#form.localizer());
    this.draft = new DraftController(update, {
      postingId: () =>
        this.#form.keepsDraft() && this.state.status !== 'sent'
          ? this.config?.posting.id
          : undefined,
      fields: () => this.config?.fields ?? [],
      answers: () => this.answers,
      pending: () => this.#submitter.pending,
    });
    this.#join();
  }

  /** Goes on in a form that has taken the place of the one before. Returns what is to be filled in there. */
  moveTo(host: ReactiveControllerHost & HTMLElement, form: SessionHost): Answers {
    this.#host.removeController(this);
    this.#host = host;
    this.#form = form;
    this.#asked = undefined; // the controls are new
    this.#join();
    return this.#left;
  }

  /** Gives up its form, which begins with another posting. What is being sent goes on. */
  leave(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
    this.#isJoined = false;
  }

  /** Whether it is still that of this form, and not taken over by another. */
  isOf(host: HTMLElement): boolean {
    return this.#isJoined && host === this.#host;
  }

  /** Says what it is kept under. That stays once somebody has begun: routers change the address first. */
  keepUnder(key: string): void {
    if (!this.isTouched) this.#key = key;
  }

  #join(): void {
    this.#isJoined = true;
    this.#host.addController(this);
  }

  hostConnected(): void {
    if (this.#connection) return;
    forgetApplication(this);
    this.sending.resume();
    this.#connection = new AbortController();
    this.#watchLeaving();
    const { signal } = this.#connection;
    addEventListener('online', () => this.#handleOnline(), { signal });
    refuseStrayFiles(signal);
    // Phones close pages without a question; what was typed a moment ago is kept too.
    addEventListener('pagehide', () => this.draft.flush(), { signal });
    // A page that comes back from the back/forward cache lost its requests: nothing may wait for them.
    addEventListener('pageshow', (event) => event.persisted && this.cancel(), { signal });
  }

  hostDisconnected(): void {
    if (!this.#connection) return;
    this.#connection.abort();
    this.#connection = undefined;
    this.draft.flush();
    this.sending.pause();
    this.#watchLeaving();
    this.#left = this.answers;
    const holdsAnswers = [...this.#left.values()].some(isAnswered);
    const isWorthKeeping = holdsAnswers || this.state.status === 'sent';
    if (isWorthKeeping && this.#key !== undefined) keepApplication(this.#key, this);
  }

  /** Reads what an earlier visit left on the device: answers to fill in, and a sending whose end is not known. */
  restore(): Answers | undefined {
    const pending = this.draft.readPending();
    if (pending) {
      this.#submitter.resume(pending);
      this.state = { status: 'failed', failure: failure('apply-timeout', { isUncertain: true }) };
    }
    return this.draft.read();
  }

  /** Something was typed or chosen. */
  touch(): void {
    this.isTouched = true;
    this.#watchLeaving();
    this.draft.schedule();
    this.followConditions();
  }

  /** What was chosen for each question, in that order. */
  get files(): ReadonlyMap<string, readonly File[]> {
    return this.#chosen.files;
  }

  /** What is asked for by the answers as they are, in the order of the form. */
  openFields(): ApplicationField[] {
    return openFields(this.config?.fields ?? [], this.answers);
  }

  /** Shows what the answers have opened, and tells of it; what they have closed goes with its errors. */
  followConditions(): void {
    if (!this.config?.fields.some(({ showIf }) => showIf)) return;
    const open = this.openFields();
    const ids = open.map(({ id }) => id);
    const asked = JSON.stringify(ids);
    if (asked === this.#asked) return;
    const before = new Set<unknown>(
      this.#asked === undefined ? ids : [JSON.parse(this.#asked)].flat(),
    );
    this.#asked = asked;
    const opened = open.filter(({ id }) => !before.has(id)).map(({ label }) => label);
    this.errors = this.errors.filter(({ field }) => field === undefined || ids.includes(field));
    if (opened.length > 0) {
      const localizer = this.#form.localizer();
      const labels = localizer.list(opened);
      announce(localizer.text('questionsOpened', { count: opened.length, labels }), this);
    }
    this.#host.requestUpdate();
  }

  /** Checks the answers and sends them. A second call while one is at work does nothing. */
  async submit(): Promise<void> {
    const { config } = this;
    if (!config || this.#submitter.isSending || this.state.status === 'sent') return;
    this.isTouched = true; // password managers fill a form in without a word
    const answers = this.answers;
    const unreadable = unreadableAnswers(this.#form.root(), config.fields);
    this.errors = validateApplication(config.fields, answers, {
      limits: config.limits,
      unreadable,
      disguised: this.#chosen.disguised,
    });
    const { status } = this.state;
    const isFine = this.errors.length === 0;
    this.#settleAs(isFine && status === 'reviewing' ? this.state : editing);
    if (!isFine) {
      this.#tellInvalid(config.posting);
      this.#form.focus('problem');
      return;
    }
    if (this.#form.reviews() && status === 'editing') {
      this.#settleAs({ status: 'reviewing' });
      this.#form.focus('review');
      return;
    }
    const { endpoint } = config;
    if (!endpoint) {
      this.#settleAs({ status: 'editing', notice: 'previewed' });
      announce(this.#form.localizer().text('previewed'), this);
      this.#focus('submit');
      return;
    }
    const event = new ApplySubmitEvent(config.posting);
    if (this.#host.dispatchEvent(event)) await this.#send({ ...config, endpoint }, answers);
  }

  /** Tells the page which questions have answers that cannot be sent. */
  #tellInvalid(posting: Posting): void {
    const fields = new Set(this.errors.flatMap(({ field }) => field ?? []));
    const event = new ApplyInvalidEvent(posting, [...fields]);
    this.#host.dispatchEvent(event);
  }

  /** Goes back from the answers to the questions. */
  edit(): void {
    this.#settleAs(editing);
  }

  /** Stops sending. */
  cancel(): void {
    this.#submitter.cancel();
  }

  /** Takes files that were chosen, and says at once if they cannot be sent. */
  chooseFiles(field: ApplicationField, input: HTMLInputElement): void {
    if (this.#chosen.choose(field, input)) this.#checkFiles(field);
  }

  /** Takes back a file that was chosen. */
  removeFile(field: ApplicationField, file: File, input: HTMLInputElement | undefined): void {
    this.#chosen.remove(field, file, input);
    announce(this.#form.localizer().text('fileRemoved', { name: file.name }), this);
    this.#checkFiles(field);
  }

  #checkFiles(field: ApplicationField): void {
    const { config } = this;
    const { files, disguised } = this.#chosen;
    const given = files.get(field.id) ?? [];
    this.#dropErrors(field.id);
    const errors = config ? validateFiles(field, given, { limits: config.limits, disguised }) : [];
    this.errors = [...this.errors, ...errors];
    if (config && errors.length > 0) {
      const context = { ...config, localizer: this.#form.localizer() };
      announce(errors.map((error) => errorText(error, context)).join('. '), this);
    }
    this.followConditions();
    this.#host.requestUpdate();
    void this.#chosen.lookInto(given).then((found) => found && this.#checkFiles(field));
  }

  /** The form was emptied. */
  reset(): void {
    this.#chosen.clear();
    this.errors = [];
    this.#settleAs(editing);
  }

  async #send(config: FormConfig & { endpoint: URL }, answers: Answers): Promise<void> {
    const { posting, endpoint, encoding, receipt, source } = config;
    const fields = openFields(config.fields, answers);
    const headers = encoding === 'json' ? { 'Content-Type': 'application/json' } : {};
    const application = {
      posting,
      fields,
      answers: tidyAnswers(fields, answers),
      source,
      language: this.#form.localizer().language,
    };
    const watch = watchRefusals(endpoint, headers);
    const sending = this.#submitter.send({
      endpoint,
      encoding,
      receipt,
      refusal: watch.refusal,
      application,
      onProgress: (progress) => {
        this.sending.follow(progress);
        // From here on it may arrive: a page that is loaded anew must know the key.
        if (this.#connection) this.draft.keep();
      },
    });
    this.sending.follow({ phase: 'sending', attempt: 1 });
    this.#watchLeaving();
    const outcome = await sending;
    watch.stop();
    if (outcome.status === 'sent') this.draft.forget(posting.id);
    const copy =
      outcome.status === 'sent'
        ? applicationCopy(application, outcome.receipt, new Date(), this.#form.localizer())
        : '';
    this.#settle(outcome, copy);
    this.#tell(outcome, posting);
  }

  #settle(outcome: SubmitOutcome, copy: string): void {
    this.sending.follow(undefined);
    this.isOnlineAgain = false;
    if (outcome.status === 'cancelled') {
      const notice = outcome.isUncertain ? 'cancelledUnknown' : 'cancelled';
      this.#settleAs({ status: 'editing', notice });
      if (this.#connection) this.draft.keep();
      announce(this.#form.localizer().text(notice), this);
      this.#focus('submit');
      return;
    }
    if (outcome.status === 'sent') {
      this.draft.clear();
      this.#chosen.clear();
      this.#settleAs({ ...outcome, copy });
      this.#focus('success');
      return;
    }
    const { fieldErrors, unreadable = [] } = outcome.failure;
    const fields = this.config?.fields ?? [];
    for (const id of unreadable) this.#release(id, fields);
    this.errors = [
      ...assignServerErrors(fieldErrors, fields),
      ...unreadable.map((field) => ({ field, code: 'file-unreadable' as const })),
    ];
    if (this.config && this.errors.some(({ field }) => field !== undefined))
      this.#tellInvalid(this.config.posting);
    this.#settleAs(outcome);
    if (this.#connection) this.draft.keep();
    this.#focus('problem');
  }

  /** A form that has begun with another posting keeps its focus. */
  #focus(target: FocusTarget): void {
    if (this.#isJoined) this.#form.focus(target);
  }

  #tell(outcome: SubmitOutcome, posting: Posting): void {
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'failed') tellAuthor(outcome.failure, this.#host);
    const event =
      outcome.status === 'sent'
        ? new ApplySuccessEvent(posting, outcome.receipt)
        : new ApplyErrorEvent(
            posting,
            new ApplyError(outcome.failure.code, outcome.failure.httpStatus),
          );
    this.#host.dispatchEvent(event);
  }

  #settleAs(state: SessionState): void {
    this.state = state;
    this.#watchLeaving();
    this.#host.requestUpdate();
  }

  /** Listens only while there is something to lose: a page with such a listener may not be kept for Back. */
  #watchLeaving(): void {
    const isBegun =
      this.#connection !== undefined &&
      this.config?.endpoint !== undefined &&
      this.isTouched &&
      this.state.status !== 'sent';
    const change = this.sending.isActive || isBegun ? addEventListener : removeEventListener;
    change('beforeunload', this.#askBeforeLeaving);
  }

  readonly #askBeforeLeaving = (event: Event): void => {
    if (this.sending.isActive || !this.draft.holdsAll()) event.preventDefault();
  };

  /** The answers as they are. */
  get answers(): Answers {
    return readAnswers(this.#form.root(), this.config?.fields ?? [], this.files);
  }

  /** Lets go of a file that has changed since: chosen again while it is held, it would be no change to the browser. */
  #release(id: string, fields: readonly ApplicationField[]): void {
    this.#chosen.release(id);
    if (!this.#isJoined) return;
    const index = fields.findIndex((field) => field.id === id);
    const input = controlToFocus(this.#form.root(), index);
    if (input instanceof HTMLInputElement) input.value = '';
  }

  #dropErrors(field: string): void {
    this.errors = this.errors.filter((error) => error.field !== field);
  }

  /** Nothing is sent without the applicant's doing; they are told that it is possible again. */
  #handleOnline(): void {
    if (this.state.status !== 'failed' || this.state.failure.code !== 'apply-offline') return;
    this.isOnlineAgain = true;
    announce(this.#form.localizer().text('failedConnectedAgain'), this);
    this.#host.requestUpdate();
  }
}
