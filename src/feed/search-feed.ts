import type { Posting } from '../posting/model/posting.js';
import { type ObjectShape, readShape } from '../posting/model/shape.js';
import { ReportCollector } from '../report/report.js';
import { BaseError, FeedError } from '../errors/base-error.js';
import type { SourceDocument } from '../http/document.js';
import { requestDocument } from '../http/request.js';
import { requestOptions } from './load-feed.js';
import type { FeedOptions, FeedRequest, LoadedFeed, SourceFeed } from './loaded-feed.js';
import { readPage } from './read-document.js';

/** What a server counted beside the postings of its answer, as `GET /postings` is documented. */
export interface AnswerCounts {
  total: number;
  facets: {
    name: string;
    options: {
      value: string;
      label: string;
      count: number;
      total: number;
      selected: boolean;
      spellings?: string[];
      parent?: string;
    }[];
  }[];
  /** The headings of the postings in the answer, in their order; `total`: how many match, `ids`: those in the answer. */
  groups?: { label: string; total: number; ids: string[] }[];
  remote?: { countries: string[]; count: number; selected: boolean };
  /** Searches that find something where this one does not. */
  near?: { search: string; total: number }[];
}

const countsShape: ObjectShape = {
  required: {
    total: 'number',
    facets: {
      list: {
        required: {
          name: 'string',
          options: {
            list: {
              required: {
                value: 'string',
                label: 'string',
                count: 'number',
                total: 'number',
                selected: 'boolean',
              },
              optional: { spellings: { list: 'string' }, parent: 'string' },
            },
          },
        },
        optional: {},
      },
    },
  },
  optional: {
    groups: {
      list: {
        required: { label: 'string', total: 'number', ids: { list: 'string' } },
        optional: {},
      },
    },
    near: { list: { required: { search: 'string', total: 'number' }, optional: {} } },
    remote: {
      required: { countries: { list: 'string' }, count: 'number', selected: 'boolean' },
      optional: {},
    },
  },
};

/** One page of what a server found. */
export interface SearchAnswer extends AnswerCounts {
  postings: readonly Posting[];
}

/** The store of a feed that is searched at its server. */
export interface SearchedStore {
  readonly request: FeedRequest;
  readonly loaded: LoadedFeed | undefined;
  /** There is more of the feed now, or none could be had because of an error. */
  update(loaded: LoadedFeed, error?: FeedError): void;
}

/** The address of the feed of a store, which is searched at its server. */
const addressOf = (store: SearchedStore): string => store.request.src[0] ?? '';

async function readPart(document: SourceDocument): Promise<SourceFeed> {
  const report = new ReportCollector(document.url?.href);
  const reading = await readPage(document, { format: 'open-roles', report });
  const details = reading.source.detailUrls?.(document);
  return { ...reading, report, ...(details && { details }) };
}

/** What was loaded, with the postings of one more answer. */
function withPostings(loaded: LoadedFeed, { feed, source, details }: SourceFeed): LoadedFeed {
  const added = feed.postings.filter(({ id }) => !loaded.origins.has(id));
  const origins = new Map(loaded.origins);
  for (const { id } of added) origins.set(id, { id, source, ...(details && { details }) });
  const postings = [...loaded.feed.postings, ...added];
  return { ...loaded, origins, feed: { ...loaded.feed, postings } };
}

/**
 * Asks the server of a feed for a page of what it finds, and adds that to what the store knows, so that each of its
 * postings can be opened.
 * @throws FeedError; the signal's reason where it aborts.
 */
export async function searchFeed(
  store: SearchedStore,
  parameters: URLSearchParams,
  options: FeedOptions & { language: string },
): Promise<SearchAnswer> {
  const { language, ...others } = options;
  const url = new URL(addressOf(store));
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  const document = await requestDocument(url, { ...requestOptions(others), language });
  const counts = readShape(countsShape, document.data) as AnswerCounts | undefined;
  if (!counts) {
    const message = `${url.href}: this is no answer to a search.`;
    throw new FeedError('feed-format', message, { url: url.href });
  }
  const part = await readPart(document);
  const { loaded } = store;
  if (loaded) store.update(withPostings(loaded, part));
  return { ...counts, postings: part.feed.postings };
}

/**
 * A posting that the store of a feed which is searched at its server does not know yet.
 * @throws FeedError; BaseError `posting-not-found`; the signal's reason where it aborts.
 */
export async function findPosting(
  store: SearchedStore,
  id: string,
  options: FeedOptions,
): Promise<Posting> {
  const { origin, pathname } = new URL(addressOf(store));
  const url = new URL(`${origin}${pathname}/${encodeURIComponent(id)}`);
  let document: SourceDocument;
  try {
    document = await requestDocument(url, requestOptions(options));
  } catch (error) {
    if (!(error instanceof FeedError) || error.status !== 404) throw error;
    throw new BaseError('posting-not-found', `The feed has no posting "${id}". It may be closed.`);
  }
  const part = await readPart({ ...document, data: [document.data] });
  const { loaded } = store;
  const posting = part.feed.postings.find((one) => one.id === id);
  if (!posting || !loaded) {
    throw new BaseError('posting-not-found', `The feed has no posting "${id}". It may be closed.`);
  }
  store.update(withPostings(loaded, part));
  return posting;
}
