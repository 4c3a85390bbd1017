import type { Posting } from '../../src/posting/model/posting.js';
import { PostingEvent } from '../internal/base-event.js';

/** The board opened a posting in place. */
export class JobOpenEvent extends PostingEvent {
  static readonly eventName = 'job-open';

  constructor(posting: Posting) {
    super(JobOpenEvent.eventName, posting);
  }
}

/** The board went back from a posting to its list. */
export class JobCloseEvent extends PostingEvent {
  static readonly eventName = 'job-close';

  constructor(posting: Posting) {
    super(JobCloseEvent.eventName, posting);
  }
}

declare global {
  interface HTMLElementEventMap {
    'job-open': JobOpenEvent;
    'job-close': JobCloseEvent;
  }
}

/** Tells the page which posting a board opened and closed. */
export class PostingAnnouncer {
  readonly #board: HTMLElement;
  /** What the page was told of last. */
  #told: Posting | undefined;

  constructor(board: HTMLElement) {
    this.#board = board;
  }

  /** Tells what changed with the posting that is open now. `openId`: what the reader is at, also while its feed loads anew. */
  update(posting: Posting | undefined, openId: string | undefined): void {
    const before = this.#told;
    if (posting?.id === before?.id || (!posting && openId === before?.id)) return;
    this.#told = posting;
    if (before) {
      const event = new JobCloseEvent(before);
      this.#board.dispatchEvent(event);
    }
    if (posting) {
      const event = new JobOpenEvent(posting);
      this.#board.dispatchEvent(event);
    }
  }
}
