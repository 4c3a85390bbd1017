import type { FeedReport } from '../../../src/report/report.js';
import type { FeedError } from '../../../src/errors/base-error.js';
import type { Feed } from '../../../src/posting/model/posting.js';
import { BaseEvent } from '../base-event.js';

/** A feed was read. Sources that failed beside it are in `failures`; what was skipped is in `report`. */
export class JobsLoadEvent extends BaseEvent {
  static readonly eventName = 'jobs-load';
  readonly feed: Feed;
  readonly report: FeedReport;
  readonly failures: readonly FeedError[];

  constructor(feed: Feed, report: FeedReport, failures: readonly FeedError[] = []) {
    super(JobsLoadEvent.eventName);
    this.feed = feed;
    this.report = report;
    this.failures = failures;
  }
}

/** A feed could not be read, or not be read again. The element shows its error state, or the last good copy. */
export class JobsErrorEvent extends BaseEvent {
  static readonly eventName = 'jobs-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(JobsErrorEvent.eventName);
    this.error = error;
  }
}

/** The reader changed the query: typed, chose a filter, sorted, or asked for more. */
export class JobsQueryEvent extends BaseEvent {
  static readonly eventName = 'jobs-query';
  /** The query as the `query` attribute would hold it. */
  readonly query: string;
  /** How many postings match. */
  readonly total: number;

  constructor(query: string, total: number) {
    super(JobsQueryEvent.eventName);
    this.query = query;
    this.total = total;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jobs-load': JobsLoadEvent;
    'jobs-error': JobsErrorEvent;
    'jobs-query': JobsQueryEvent;
  }
}
