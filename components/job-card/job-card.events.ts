import type { Posting } from '../../src/posting/model/posting.js';

/** The reader chose a posting. Cancel it to show the posting yourself. */
export class JobSelectEvent extends Event {
  static readonly eventName = 'job-select';
  readonly posting: Posting;

  constructor(posting: Posting) {
    super(JobSelectEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.posting = posting;
  }
}

declare global {
  interface HTMLElementEventMap {
    'job-select': JobSelectEvent;
  }
}
