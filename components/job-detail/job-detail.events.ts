import type { Posting } from '../../src/posting/model/posting.js';

/** The reader begins to apply: follows the link, or opens the form. */
export class ApplyStartEvent extends Event {
  static readonly eventName = 'apply-start';
  readonly posting: Posting;

  constructor(posting: Posting) {
    super(ApplyStartEvent.eventName, { bubbles: true, composed: true });
    this.posting = posting;
  }
}

declare global {
  interface HTMLElementEventMap {
    'apply-start': ApplyStartEvent;
  }
}
