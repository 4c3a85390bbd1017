import { boundPosting } from '../posting/model/bound-posting.js';
import type { Posting } from '../posting/model/posting.js';
import { ReportCollector } from '../report/report.js';
import { aliasReader } from './location-aliases.js';
import { markCompanyFields } from './company-fields.js';
import { requestOptions } from './load-feed.js';
import type { FeedOptions, FeedRequest, PostingOrigin } from './loaded-feed.js';
import { readDocument } from './read-document.js';
import type { SourceDocument } from '../http/document.js';
import { requestDocument } from '../http/request.js';

/**
 * The posting with what the list leaves out, for formats whose list does; else the posting itself,
 * also where the details cannot be had of one that the list describes: questions and pay are then
 * missing, the text is not.
 * @throws FeedError where the details cannot be had; the signal's reason where it aborts.
 */
export async function loadDetails(
  posting: Posting,
  { id, source, url, details }: PostingOrigin,
  {
    language,
    locationAliases,
    customFields,
  }: Pick<FeedRequest, 'language' | 'locationAliases' | 'customFields'>,
  options: FeedOptions = {},
): Promise<Posting> {
  const listed = { ...posting, id };
  const part = details?.get(id);
  const address = part ?? (url && source.detailUrl?.(listed, url));
  if (!address) return posting;
  const report = new ReportCollector(address.href);
  const context = { report, ...(language && { language }) };
  try {
    const document = await requestDocument(address, requestOptions(options));
    const read = part
      ? await readPart(document, listed, report)
      : ((await source.readDetail?.(document, listed, context)) ?? listed);
    const detail = markCompanyFields(boundPosting(read, report), source, customFields);
    const complete = locationAliases ? aliasReader(locationAliases)(detail) : detail;
    return { ...complete, id: posting.id };
  } catch (error) {
    if (options.signal?.aborted || posting.description === '') throw error;
    return posting;
  }
}

/** The posting with the long texts that a feed in parts has in a file of its own. */
async function readPart(
  document: SourceDocument,
  posting: Posting,
  report: ReportCollector,
): Promise<Posting> {
  const list = { ...document, data: [document.data] };
  const { feed } = await readDocument(list, { format: 'open-roles', report });
  const { description = '', sections, questions } = feed.postings[0] ?? {};
  return {
    ...posting,
    description,
    ...(sections && { sections }),
    ...(questions && { questions }),
  };
}

/** The details of the postings of a feed, each asked for once. */
export class PostingDetails {
  readonly #request: FeedRequest;
  readonly #options: FeedOptions;
  readonly #details = new Map<string, Promise<Posting>>();

  constructor(request: FeedRequest, options: FeedOptions) {
    this.#request = request;
    this.#options = options;
  }

  /** The posting with its details, as `loadDetails`, until the signal aborts. */
  load(posting: Posting, origin: PostingOrigin, signal: AbortSignal): Promise<Posting> {
    const known = this.#details.get(posting.id);
    if (known) return known;
    const details = loadDetails(posting, origin, this.#request, { ...this.#options, signal });
    this.#details.set(posting.id, details);
    const forget = (): void => {
      if (this.#details.get(posting.id) === details) this.#details.delete(posting.id);
    };
    // Failures are never cached; what is aborted is one at once, not only when its request has ended.
    signal.addEventListener('abort', forget);
    details.then(() => signal.removeEventListener('abort', forget), forget);
    return details;
  }
}
