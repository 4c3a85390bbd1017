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
  }
}
