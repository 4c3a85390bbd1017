import type { Posting } from '../../src/posting/model/posting.js';
import type { Receipt, ApplyErrorCode } from '../../src/apply/submit-outcome.js';
import { BaseError } from '../../src/errors/base-error.js';
import { PostingEvent } from '../internal/base-event.js';

/** An application that no endpoint confirmed. `status` is the HTTP status, if any came. Says nothing of the answers. */
export class ApplyError extends BaseError {
  override readonly name: string = 'ApplyError';
  declare readonly code: ApplyErrorCode;
  readonly status: number | undefined;

  constructor(code: ApplyErrorCode, status?: number) {
    super(code, `The application was not confirmed (${code}).`);
    this.status = status;
  }
}

/** The applicant sends a complete application. Cancel it to send the form yourself. Carries no answers. */
export class ApplySubmitEvent extends PostingEvent {
  static readonly eventName = 'apply-submit';

  constructor(posting: Posting) {
    super(ApplySubmitEvent.eventName, posting, { cancelable: true });
  }
}

/** The applicant wanted to send answers that have to be changed first. Names the questions, and says nothing of the answers. */
export class ApplyInvalidEvent extends PostingEvent {
  static readonly eventName = 'apply-invalid';
  /** The ids of the questions, in their order. */
  readonly fields: readonly string[];

  constructor(posting: Posting, fields: readonly string[]) {
    super(ApplyInvalidEvent.eventName, posting);
    this.fields = fields;
  }
}

/** The endpoint took the application. Carries what the endpoint said, never what the applicant said. */
export class ApplySuccessEvent extends PostingEvent {
  static readonly eventName = 'apply-success';
  readonly receipt: Receipt;

  constructor(posting: Posting, receipt: Receipt) {
    super(ApplySuccessEvent.eventName, posting);
    this.receipt = receipt;
  }
}

/** An application was not sent, or is not known to have arrived, after all tries. The answers are still in the form. */
export class ApplyErrorEvent extends PostingEvent {
  static readonly eventName = 'apply-error';
  readonly error: ApplyError;

  constructor(posting: Posting, error: ApplyError) {
    super(ApplyErrorEvent.eventName, posting);
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'apply-submit': ApplySubmitEvent;
    'apply-invalid': ApplyInvalidEvent;
    'apply-success': ApplySuccessEvent;
    'apply-error': ApplyErrorEvent;
  }
}
