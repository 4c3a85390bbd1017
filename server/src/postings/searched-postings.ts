import type { Localizer, Posting, Query } from 'open-roles/core';
import type { FacetName, IndexResult } from 'open-roles/internal';

/** A posting as a list needs it: its text and its questions come when it is opened. */
export type ListedPosting = Omit<Posting, 'description' | 'sections' | 'questions'>;

/** What is looked for. */
export interface SearchRequest {
  query: Query;
  /** What always holds. */
  preset: Query;
  /** The facets to count. */
  facets: readonly FacetName[];
  localizer: Localizer;
}

/** Postings that can be searched: those of the configured feeds, or those of an import. */
export interface SearchedPostings {
  search(request: SearchRequest): Promise<IndexResult>;
  /** The postings at some positions, in their order. */
  listed(positions: readonly number[]): Promise<ListedPosting[]>;
  /** A whole posting. */
  find(id: string): Promise<Posting | undefined>;
}
