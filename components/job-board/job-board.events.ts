import type { Posting } from '../../src/posting/model/posting.js';

/** The board opened a posting in place. */
export class JobOpenEvent extends Event {
  static readonly eventName = 'job-open';
  readonly posting: Posting;

  constructor(posting: Posting) {
    super(JobOpenEvent.eventName, { bubbles: true, composed: true });
    this.posting = posting;
  }
}

/** The board went back from a posting to its list. */
export class JobCloseEvent extends Event {
  static readonly eventName = 'job-close';
  readonly posting: Posting;

  constructor(posting: Posting) {
    super(JobCloseEvent.eventName, { bubbles: true, composed: true });
    this.posting = posting;
  }
}

declare global {
  interface HTMLElementEventMap {
    'job-open': JobOpenEvent;
    'job-close': JobCloseEvent;
  }
}
