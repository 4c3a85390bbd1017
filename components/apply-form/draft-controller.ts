import type { ApplicationField } from '../../src/apply/application.js';
import type { PendingSubmission } from '../../src/apply/submit-outcome.js';
import { isAnswered, type Answers } from '../../src/apply/answers.js';
import { Draft, isDraftable } from '../../src/apply/draft.js';

/** What the controller needs to know about its form. */
export interface DraftHost {
  /** The posting whose draft is kept; `undefined` when no draft is wanted. */
  postingId: () => string | undefined;
  fields: () => readonly ApplicationField[];
  answers: () => Answers;
  /** What is being sent, or may have arrived. */
  pending: () => PendingSubmission | undefined;
}

/** Milliseconds without typing after which a draft is kept. */
const pause = 400;

/** Keeps a form's answers on the device while they are typed, if the page's author turned that on. */
export class DraftController {
  readonly #form: DraftHost;
  readonly #update: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers were filled in from a draft. */
  isRestored = false;

  /** `update` renders the form again. */
  constructor(update: () => void, form: DraftHost) {
    this.#form = form;
    this.#update = update;
  }

  /** Whether the device lets a page keep anything. */
  get isPossible(): boolean {
    return deviceStorage() !== undefined;
  }

  /** The answers of an earlier visit. The next render says that they are filled in. */
  read(): Answers | undefined {
    const answers = this.#draft()?.read();
    this.isRestored = answers !== undefined;
    return answers;
  }

  /** The submission of an earlier visit whose end is not known. */
  readPending(): PendingSubmission | undefined {
    return this.#draft()?.readPending();
  }

  /** Keeps the answers soon, or at the latest when the form is removed. */
  schedule(): void {
    clearTimeout(this.#timer);
    if (this.#form.postingId() === undefined) return;
    this.#timer = setTimeout(() => this.keep(), pause);
  }

  /** Keeps at once what was about to be kept. */
  flush(): void {
    if (this.#timer !== undefined) this.keep();
  }

  /** Keeps the answers now, and what is being sent. */
  keep(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { fields, answers, pending } = this.#form;
    return this.#draft()?.write(fields(), answers(), pending()) ?? false;
  }

  /** Whether all that was given is kept, as of now, so that the page can be left without losing any of it. */
  holdsAll(): boolean {
    const answers = this.#form.answers();
    const given = this.#form
      .fields()
      .filter(({ id, type }) => type !== 'consent' && isAnswered(answers.get(id)));
    if (given.length === 0) return true; // an agreement is no loss: it has to be given anew anyway
    return this.keep() && given.every((field) => isDraftable(field, answers.get(field.id)));
  }

  /** Deletes the draft, and whatever was about to be kept. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isRestored = false;
    this.#draft()?.clear();
    this.#update();
  }

  /** Deletes the draft of a posting, which need not be that of the form any more. */
  forget(postingId: string): void {
    this.#draft(postingId)?.clear();
  }

  #draft(id = this.#form.postingId()): Draft | undefined {
    const storage = deviceStorage();
    return id === undefined || !storage ? undefined : new Draft(id, storage);
  }
}

/** Sandboxed frames, and readers who block it, may not even ask for the storage. */
function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
