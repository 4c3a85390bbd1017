import {
  emptyQuery,
  formatQuery,
  parseQuery,
  type ParsedQuery,
  type Query,
  type Sort,
} from '../../src/search/query.js';

/** The query of a list: the one it starts with, until the reader or the address has another. */
export class ListQuery {
  #sort: Sort = emptyQuery.sort;
  #startText = '';
  #start: ParsedQuery = parseQuery('');
  #changed: Query | undefined;

  /** What holds now. */
  get value(): Query {
    return this.#changed ?? this.#start;
  }

  /** What holds now, as text. */
  get text(): string {
    return formatQuery(this.value, { sort: this.#sort });
  }

  /** The same for the address, where an empty search says that the reader lifted a starting query. */
  get addressText(): string {
    const { text } = this;
    return text === '' && this.#startText !== '' ? 'search=' : text;
  }

  /** What the starting query has that means nothing. */
  get unknown(): readonly string[] {
    return this.#start.unknown;
  }

  /** Starts anew with another query. */
  startWith(text: string): void {
    this.#startText = text;
    this.#start = parseQuery(text, { sort: this.#sort });
    this.#changed = undefined;
  }

  /** The order of queries that name none. */
  sortBy(sort: Sort): void {
    if (sort === this.#sort) return;
    this.#sort = sort;
    this.#start = parseQuery(this.#startText, { sort });
  }

  /** The reader has another query. */
  change(query: Query): void {
    this.#changed = query;
  }

  /** The address has another query; `undefined` stands for the starting one. */
  follow(text: string | undefined): void {
    this.#changed = text === undefined ? undefined : parseQuery(text, { sort: this.#sort });
  }
}
