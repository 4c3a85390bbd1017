import type { FeedError, LoadedFeed } from 'open-roles/core';
import type { FacetName, HiringOrganization, Sort } from 'open-roles/internal';

/** What a page is asked for, and what its `<job-board>` says; the names are those of the element's properties. */
export interface BoardRequest {
  /** The address that is asked for: whole, or from its path on. Without its origin the markup for search engines names no address. */
  url: string | URL;
  /**
   * The feed: what `loadFeed` gave, which a server keeps for as long as it likes, or parsed JSON in any format that the elements
   * read by themselves. Wins over `src`.
   */
  feed?: LoadedFeed | object;
  /** Addresses of the feed, separated by spaces and relative to `url`. They are asked for each time, 8 seconds at most. */
  src?: string;
  /** The query that readers start with. */
  query?: string;
  /** Filters that always hold. */
  preset?: string;
  /** The order where the address asks for none; `featured` where absent. */
  sort?: Sort;
  /** Groups the postings by a facet. */
  groupBy?: FacetName | '';
  /** From 1 to 10,000; 20 where absent. */
  pageSize?: number;
  /** What the names of the board's parameters begin with; `role` where absent. */
  paramPrefix?: string;
  /** The employer, where the feed names none. */
  organization?: string | HiringOrganization;
  /** Where the board posts applications to: people then apply on this page, and search engines are told so. */
  applyAction?: string;
  /** The level of the headings of cards, from 2 to 6; 3 where absent. */
  headingLevel?: number;
  /** The language of the page, a BCP 47 tag; `en` where absent. */
  lang?: string;
}

/** What a page says of its postings before the board is there, and where scripts are off. */
export interface RenderedBoard {
  /**
   * Goes into the board, as it is: the first postings as links, or the posting that the address asks for. Sanitised, without script
   * and style. Empty where nothing is known.
   */
  html: string;
  /** Not escaped. The title of the posting with its place and employer, or what the list is called. */
  title: string;
  /** The content of a `<script type="application/ld+json">`, as it is; absent where a rule forbids markup. */
  jsonLd: string | undefined;
  /** 404: no such posting. 410: a closed one, which `html` says. 503: the feed could not be read, or not all of it. */
  status: 200 | 404 | 410 | 503;
  /** Why something is missing: the feed, a part of it, or the text of the posting. */
  error: FeedError | undefined;
}

/**
 * What stands in a `<job-board>` or `<job-list>` until it has its postings. The address decides: the list, with what it asks for, or
 * one posting. Throws nothing where a feed cannot be read: that is in `error`.
 */
export function renderBoard(request: BoardRequest): Promise<RenderedBoard>;
