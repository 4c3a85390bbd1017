import type { Feed, HiringOrganization } from '../posting/model/posting.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import type { Source, SourceId } from '../sources/source.js';
import type { FeedLimits, Platform } from '../http/platform.js';
import type { FeedReport, ReportCollector } from '../report/report.js';
import type { LocationAliases } from './location-aliases.js';
import type { FeedError } from '../errors/base-error.js';

/** What a page asks for: the same request is the same feed everywhere on the page. */
export interface FeedRequest {
  /** Absolute addresses, merged in this order. */
  src: readonly string[];
  /** The feed itself as JSON text, instead of requests. */
  inline?: string;
  format: 'auto' | SourceId;
  mapping?: Mapping;
  /** BCP 47 tag the reader wants, where a feed holds several languages. */
  language?: string;
  /** The custom fields that a company made for its own use and that readers may see, by name. */
  customFields?: readonly string[];
  /** What the feeds write for places, and what is meant. */
  locationAliases?: LocationAliases;
}

/** How a feed is loaded; everything has a default. */
export interface FeedOptions extends Partial<Platform> {
  signal?: AbortSignal;
  limits?: Partial<FeedLimits>;
  /** The employer, where the feeds name none: a name, or more about it. */
  organization?: string | HiringOrganization;
  /** What was loaded before: its addresses are asked for news, and stand in for those that fail now. */
  previous?: LoadedFeed;
}

/** Where a posting came from, to complete it from there. */
export interface PostingOrigin {
  /** Its id in that feed. */
  id: string;
  source: Source;
  /** The address of the feed, absent for an inline one. */
  url?: URL;
  /** The file that was read, where it was one. */
  file?: string;
  /** Where the rest of each posting of that feed is, by its id there, where the feed states it. */
  details?: ReadonlyMap<string, URL>;
}

/** What one `src` gave. */
export interface SourceFeed {
  feed: Feed;
  source: Source;
  report: ReportCollector;
  url?: URL;
  /** Where the rest of each posting is, by its id, where the feed states it. */
  details?: ReadonlyMap<string, URL>;
  /** Why a later page of it could not be read. */
  failure?: FeedError;
}

/** A loaded feed, and what is to be known about it. */
export interface LoadedFeed {
  feed: Feed;
  report: FeedReport;
  /** The addresses that could not be read, while others could; pages of a feed among them. */
  failures: FeedError[];
  /** By posting id. */
  origins: ReadonlyMap<string, PostingOrigin>;
  /** What each `src` gave, in order; `undefined` where it failed. */
  parts: readonly (SourceFeed | undefined)[];
}
