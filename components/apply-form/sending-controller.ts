import type { SubmitProgress } from '../../src/apply/submit.js';
import { announce } from '../internal/a11y/announcer.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';

/** Milliseconds after which a reader is told that it still goes on. */
const longSending = 10_000;

/**
 * Tells what a submission is doing, in the page and to screen readers. A submission goes on when its
 * element is removed: the applicant wanted it sent.
 */
export class SendingController {
  readonly #update: () => void;
  readonly #localizer: () => ApplyLocalizer;
  #progress: SubmitProgress | undefined;
  #isLong = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `update` renders the form again. */
  constructor(update: () => void, localizer: () => ApplyLocalizer) {
    this.#update = update;
    this.#localizer = localizer;
  }

  /** Whether a submission is under way. */
  get isActive(): boolean {
    return this.#progress !== undefined;
  }

  /** What to show about it; empty when nothing is under way. */
  get text(): string {
    if (!this.#progress) return '';
    const localizer = this.#localizer();
    if (this.#progress.phase === 'sending') {
      return localizer.text(this.#isLong ? 'submittingLong' : 'submitting');
    }
    const left = Math.ceil((this.#progress.until.getTime() - Date.now()) / 1000);
    return localizer.text('submitRetrying', { count: Math.max(1, left) });
  }

  /** Follows the submission; `undefined` when it has ended. */
  follow(progress: SubmitProgress | undefined): void {
    this.pause();
    this.#progress = progress;
    this.#isLong = false;
    if (progress) {
      this.#timer = setInterval(
        () => this.#tick(),
        progress.phase === 'waiting' ? 1000 : longSending,
      );
      announce(this.text, this);
    }
    this.#update();
  }

  /** Tells again what is being sent, in a form that is back in the page. */
  resume(): void {
    if (this.#progress) this.follow(this.#progress);
  }

  /** Tells nothing while there is no form in the page. */
  pause(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (this.#progress?.phase === 'sending' && !this.#isLong) {
      this.#isLong = true;
      announce(this.text, this);
    }
    this.#update();
  }
}
