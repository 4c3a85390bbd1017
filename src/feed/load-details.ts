import { boundPosting } from '../posting/model/bound-posting.js';
import type { Posting } from '../posting/model/posting.js';
import { ReportCollector } from '../report/report.js';
import { aliasReader } from './location-aliases.js';
import { requestOptions } from './load-feed.js';
import type { FeedOptions, FeedRequest, PostingOrigin } from './loaded-feed.js';
import { requestDocument } from '../http/request.js';

/**
 * The posting with what the list leaves out, for formats whose list does; else the posting itself,
 * also where the details cannot be had of one that the list describes: questions and pay are then
 * missing, the text is not.
 * @throws FeedError where the details cannot be had; the signal's reason where it aborts.
 */
export async function loadDetails(
  posting: Posting,
  { id, source, url }: PostingOrigin,
  { language, locationAliases }: Pick<FeedRequest, 'language' | 'locationAliases'>,
  options: FeedOptions = {},
): Promise<Posting> {
  const listed = { ...posting, id };
  const address = url && source.detailUrl?.(listed, url);
  if (!source.readDetail || !address) return posting;
  const report = new ReportCollector(address.href);
  const context = { report, ...(language && { language }) };
  try {
    const document = await requestDocument(address, requestOptions(options));
    const detail = boundPosting(await source.readDetail(document, listed, context), report);
    const complete = locationAliases ? aliasReader(locationAliases)(detail) : detail;
    return { ...complete, id: posting.id };
  } catch (error) {
    if (options.signal?.aborted || posting.description === '') throw error;
    return posting;
  }
}
