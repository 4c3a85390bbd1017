import type { Posting } from '../../src/posting/model/posting.js';
import { PostingEvent } from '../internal/base-event.js';

/** The reader chose a posting. Cancel it to show the posting yourself. */
export class JobSelectEvent extends PostingEvent {
  static readonly eventName = 'job-select';

  constructor(posting: Posting) {
    super(JobSelectEvent.eventName, posting, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'job-select': JobSelectEvent;
  }
}
