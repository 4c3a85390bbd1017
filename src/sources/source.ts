import type { SourceDocument } from '../http/document.js';
import type { Feed, Posting } from '../posting/model/posting.js';
import type { ReportCollector } from '../report/report.js';
import type { Mapping } from './mapping/mapping.js';

/** Every format that can be read; `mapping` is any other JSON, described by the page author. */
export const sourceIds = [
  'open-roles',
  'greenhouse',
  'lever',
  'ashby',
  'workable',
  'smartrecruiters',
  'recruitee',
  'personio',
  'teamtailor',
  'bamboohr',
  'breezy',
  'pinpoint',
  'rippling',
  'json-feed',
  'schema-org',
  'remoteok',
  'remotive',
  'arbeitnow',
  'jobicy',
  'mapping',
] as const;
export type SourceId = (typeof sourceIds)[number];

/** What an adapter needs beside the answer. */
export interface SourceContext {
  report: ReportCollector;
  /** Set for the `mapping` format only. */
  mapping?: Mapping;
  /** BCP 47 tag the reader wants, where a format holds several languages. */
  language?: string;
}

/** Reads one feed format into the posting model. */
export interface Source {
  readonly id: SourceId;
  /**
   * The custom fields that the format itself has. All others are what a company made for its own use, and
   * go out only by name. Absent where a format has no such fields.
   */
  readonly customFields?: readonly string[];
  /** The address to request when the author gave `url`: adds the parameters without which facts are missing. Default: `url` itself. */
  requestUrl?(url: URL, context: Pick<SourceContext, 'language'>): URL;
  /**
   * The postings of one answer; unreadable ones are reported and left out.
   * @throws FeedError where the whole answer is an error or not this format.
   */
  read(document: SourceDocument, context: SourceContext): Feed | Promise<Feed>;
  /** The address of the page after `document`, read from `url`; `undefined` at the end. */
  nextPage?(
    document: SourceDocument,
    url: URL,
    context?: Pick<SourceContext, 'mapping'>,
  ): URL | undefined;
  /** Where the rest of a posting is, for formats whose list leaves it out. `feedUrl` is the list's address. */
  detailUrl?(posting: Posting, feedUrl: URL): URL | undefined;
  /** Where the rest of each posting is, by its id, for a format whose list states it; in the format `open-roles`. */
  detailUrls?(document: SourceDocument): ReadonlyMap<string, URL> | undefined;
  /** The posting completed from the answer of `detailUrl`. */
  readDetail?(
    document: SourceDocument,
    posting: Posting,
    context: SourceContext,
  ): Posting | Promise<Posting>;
}
