import type { Posting } from '../../src/posting/model/posting.js';
import { PostingEvent } from '../internal/base-event.js';

/** The reader begins to apply: follows the link, or opens the form. */
export class ApplyStartEvent extends PostingEvent {
  static readonly eventName = 'apply-start';

  constructor(posting: Posting) {
    super(ApplyStartEvent.eventName, posting);
  }
}

declare global {
  interface HTMLElementEventMap {
    'apply-start': ApplyStartEvent;
  }
}
