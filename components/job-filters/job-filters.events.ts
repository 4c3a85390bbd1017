import type { Query } from '../../src/search/query.js';

/** The reader used a control. For the list that the controls belong to; it tells the page. */
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

declare global {
  interface HTMLElementEventMap {
    'job-filters-change': FiltersChangeEvent;
  }
}
