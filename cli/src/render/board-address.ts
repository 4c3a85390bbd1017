import type { Posting } from 'open-roles/core';
import {
  defaultPrefix,
  readUrlState,
  withoutAttribution,
  writeUrlState,
} from 'open-roles/internal';

/** The address that is asked for, as a board reads it. */
export class BoardAddress {
  /** What the address says: the query, and the id of the open posting. */
  readonly state: ReturnType<typeof readUrlState>;
  /** The whole address; absent where the server does not know its origin. */
  readonly page: URL | undefined;
  readonly #path: string;
  readonly #options: { routing: 'query'; prefix: string };

  constructor(url: string | URL, paramPrefix: string | undefined) {
    const written = String(url);
    const { href, pathname, search } = new URL(written, 'https://page.invalid/');
    this.page = /^https?:\/\//i.test(written) ? new URL(href) : undefined;
    // Two slashes would begin the address of another host.
    this.#path = `${pathname.replace(/^\/+/, '/')}${search}`;
    this.#options = { routing: 'query', prefix: paramPrefix ?? defaultPrefix };
    this.state = readUrlState(this.#path, this.#options);
  }

  /** Where a posting is in this page. */
  hrefOf({ id, title }: Posting): string {
    const { query } = this.state;
    const state = { posting: { id, title }, ...(query !== undefined && { query }) };
    return writeUrlState(this.#path, state, this.#options);
  }

  /** Where the list is in this page, with a query. */
  listHref(query = this.state.query): string {
    return writeUrlState(this.#path, query === undefined ? {} : { query }, this.#options);
  }

  /** The one address that stands for a posting, whatever was searched. */
  addressOf({ id, title }: Posting): string | undefined {
    if (!this.page) return undefined;
    const page = withoutAttribution(this.page.origin + this.#path);
    return writeUrlState(page, { posting: { id, title } }, this.#options);
  }
}
