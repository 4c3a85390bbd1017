import type { Localizer, Posting, Query } from 'open-roles/core';
import type { FacetName, IndexResult, NearSpelling, Synonyms } from 'open-roles/internal';

/** A posting as a list needs it: its text and its questions come when it is opened. */
export type ListedPosting = Omit<Posting, 'description' | 'sections' | 'questions'>;

/** What is looked for. */
export interface SearchRequest {
  query: Query;
  /** What always holds. */
  preset: Query;
  /** The facets to count. */
  facets: readonly FacetName[];
  groupBy: FacetName | undefined;
  /** What the page says that readers write for something else. */
  synonyms: Synonyms | undefined;
  localizer: Localizer;
  /** BCP 47 tag: of a vacancy in several languages the version in this one is looked for. */
  language: string;
}

/** Postings that can be searched: those of the configured feeds, or those of an import. */
export interface SearchedPostings {
  search(request: SearchRequest): Promise<IndexResult>;
  /** What is spelled nearly like a search that finds nothing. */
  near(request: SearchRequest): Promise<NearSpelling[]>;
  /** The postings at some positions that a search in a language has found, in their order. */
  listed(positions: readonly number[], language: string): Promise<ListedPosting[]>;
  /** A whole posting. */
  find(id: string): Promise<Posting | undefined>;
}
