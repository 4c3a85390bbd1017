import type { Localizer, Posting, Query } from 'open-roles/core';
import type {
  FacetName,
  FacetResult,
  NearSpelling,
  RemoteOffer,
  Synonyms,
} from 'open-roles/internal';

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
  /** How many postings a page has. */
  pageSize: number;
  localizer: Localizer;
  /** BCP 47 tag: of a vacancy in several languages the version in this one is looked for. */
  language: string;
}

/** One page of what a search has found. */
export interface FoundPage {
  /** How many postings match, on all pages. */
  total: number;
  /** Of the postings on this page, in their order. */
  positions: readonly number[];
  facets: FacetResult[];
  /** Where they are grouped: the headings of this page, how many match under each, and how many of those are on it. */
  groups?: FoundGroup[];
  remote?: RemoteOffer;
}

interface FoundGroup {
  label: string;
  total: number;
  shown: number;
}

/** Postings that can be searched: those of the configured feeds, those of an import, or those of one in a search engine. */
export interface SearchedPostings {
  /** @throws Problem 400 where it asks for what they cannot be asked for; 503 where nobody answers. */
  search(request: SearchRequest): Promise<FoundPage>;
  /** What is spelled nearly like a search that finds nothing. */
  near(request: SearchRequest): Promise<NearSpelling[]>;
  /** The postings at some positions that a search in a language has found, in their order. */
  listed(positions: readonly number[], language: string): Promise<ListedPosting[]>;
  /** A whole posting. */
  find(id: string): Promise<Posting | undefined>;
}
