import type { Query } from '../../src/search/query.js';

/**
 * The reader used a control. For the list that the controls belong to; it tells the page.
 *
 * @internal
 */
export class FiltersChangeEvent extends Event {
  static readonly eventName = 'job-filters-change';
  readonly query: Query;
  /** Whether the reader is typing, so that this is one of many changes. */
  readonly typing: boolean;

  constructor(query: Query, typing: boolean) {
    super(FiltersChangeEvent.eventName);
    this.query = query;
    this.typing = typing;
  }
}

/**
 * The last chosen filter was lifted and its button is gone; the list has a place for the focus.
 *
 * @internal
 */
export class FiltersLeaveEvent extends Event {
  static readonly eventName = 'job-filters-leave';

  constructor() {
    super(FiltersLeaveEvent.eventName);
  }
}

/** The reader changed the query: typed, chose a filter, sorted, or asked for more. */
export class JobsQueryEvent extends Event {
  static readonly eventName = 'jobs-query';
  /** The query as the `query` attribute would hold it. */
  readonly query: string;
  /** How many postings match. */
  readonly total: number;

  constructor(query: string, total: number) {
    super(JobsQueryEvent.eventName, { bubbles: true, composed: true });
    this.query = query;
    this.total = total;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jobs-query': JobsQueryEvent;
    'job-filters-change': FiltersChangeEvent;
    'job-filters-leave': FiltersLeaveEvent;
  }
}
