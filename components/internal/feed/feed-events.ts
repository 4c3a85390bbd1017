import type { FeedReport } from '../../../src/report/report.js';
import type { FeedError } from '../../../src/errors/base-error.js';
import type { Feed } from '../../../src/posting/model/posting.js';

/** A feed was read. Sources that failed beside it are in `failures`; what was skipped is in `report`. */
export class JobsLoadEvent extends Event {
  static readonly eventName = 'jobs-load';
  readonly feed: Feed;
  readonly report: FeedReport;
  readonly failures: readonly FeedError[];

  constructor(feed: Feed, report: FeedReport, failures: readonly FeedError[] = []) {
    super(JobsLoadEvent.eventName, { bubbles: true, composed: true });
    this.feed = feed;
    this.report = report;
    this.failures = failures;
  }
}

/** A feed could not be read, or not be read again. The element shows its error state, or the last good copy. */
export class JobsErrorEvent extends Event {
  static readonly eventName = 'jobs-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(JobsErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jobs-load': JobsLoadEvent;
    'jobs-error': JobsErrorEvent;
  }
}
