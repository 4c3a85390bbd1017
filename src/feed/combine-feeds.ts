import { timeOf } from '../posting/model/time.js';
import { FreeIds, mergeRepeated } from '../posting/model/merge-repeated.js';
import type { Feed, Posting } from '../posting/model/posting.js';
import { FeedError } from '../errors/base-error.js';
import { ReportCollector, type FeedReport } from '../report/report.js';
import type { LoadedFeed, PostingOrigin, SourceFeed } from './loaded-feed.js';

/** A posting with the facts that its feed states once for all of its postings. */
function standAlone(posting: Posting, { organization, language }: Feed): Posting {
  return {
    ...(organization && { hiringOrganization: organization }),
    ...(language && { language }),
    ...posting,
  };
}

/** Two files of one name, or feeds that count from one, have the same ids: without an address, the text tells. */
function isSame(one: Posting, other: Posting): boolean {
  const [text, otherText] = [one.description, other.description];
  const isTextSame = text === '' || otherText === '' || text === otherText;
  return one.title === other.title && one.url === other.url && (!!one.url || isTextSame);
}

/**
 * Whether two postings of one id are one vacancy in two languages: both state theirs, and they are said to be of one
 * vacancy, or come from one address that was asked for two languages.
 */
function areVersions(
  [one, from]: readonly [Posting, PostingOrigin | undefined],
  [other, otherFrom]: readonly [Posting, Omit<PostingOrigin, 'id'>],
): boolean {
  if (!one.language || !other.language || one.language === other.language) return false;
  if (one.vacancy && one.vacancy === other.vacancy) return true;
  const [place, otherPlace] = [from, otherFrom].map((origin) => origin?.url?.href.split('?')[0]);
  return place !== undefined && place === otherPlace;
}

const renamed = (posting: Posting, id: string): string =>
  `Another feed has a different posting with the id "${posting.id}"; this one is now "${id}".`;

/** One organisation, one language, the latest update: what holds for all feeds together. */
function shared(feeds: readonly Feed[]): Omit<Feed, 'postings'> {
  const [first, ...others] = feeds;
  const organization =
    first?.organization &&
    others.every((feed) => feed.organization?.name === first.organization?.name) &&
    first.organization;
  const language = others.every((feed) => feed.language === first?.language) && first?.language;
  let updated: string | undefined;
  for (const feed of feeds) {
    if (feed.updated && !(updated && timeOf(updated) >= timeOf(feed.updated)))
      updated = feed.updated;
  }
  return {
    version: '1',
    ...(organization && { organization }),
    ...(language && { language }),
    ...(updated && { updated }),
  };
}

/**
 * One feed from several, in their order. A posting that two of them share (same id, title and
 * address) is merged; versions of it in several languages are one vacancy; different ones with the same id are
 * both kept, and the later id changes.
 */
export function combineFeeds(
  parts: readonly (SourceFeed | undefined)[],
): Pick<LoadedFeed, 'feed' | 'report' | 'origins'> {
  const read = parts.filter((part) => part !== undefined);
  const postings = new Map<string, Posting>();
  const ids = new FreeIds(postings);
  const origins = new Map<string, PostingOrigin>();
  const report: FeedReport = { postings: 0, skipped: 0, issues: [] };
  for (const part of read) {
    const { feed } = part;
    const from = originOf(part);
    const added = read.length > 1 ? reportOf(part) : new ReportCollector(part.report.file);
    for (const original of feed.postings) {
      const posting = read.length > 1 ? standAlone(original, feed) : original;
      const other = postings.get(posting.id);
      if (!other) {
        postings.set(posting.id, posting);
        origins.set(posting.id, { id: posting.id, ...from });
      } else if (isSame(other, posting)) {
        const [merged] = mergeRepeated([other, posting], added);
        postings.set(posting.id, merged ?? other);
      } else {
        const isVersion = areVersions([other, origins.get(posting.id)], [posting, from]);
        const { vacancy = posting.id } = posting;
        if (isVersion) postings.set(posting.id, { vacancy, ...other });
        const id = ids.next(isVersion ? `${posting.id}.${posting.language}` : posting.id);
        if (!isVersion) added.add('warning', 'posting-id-repeated', renamed(posting, id), id);
        postings.set(id, { ...posting, id, ...(isVersion && { vacancy }) });
        origins.set(id, { id: posting.id, ...from });
      }
    }
    report.skipped += part.report.skipped;
    report.issues.push(...part.report.issues, ...added.issues);
  }
  report.postings = postings.size;
  const feeds = read.map(({ feed }) => feed);
  return { feed: { ...shared(feeds), postings: [...postings.values()] }, report, origins };
}

/**
 * A report of its own, since a part that stands in for a failed reload is combined more than once. Of what is
 * searched at its server only the first postings are here.
 */
function reportOf({ feed: { postings, total }, report }: SourceFeed): ReportCollector {
  const own = new ReportCollector(report.file);
  if (total === undefined) return own;
  const what = `Postings are missing: these are ${postings.length} of ${total}. A feed that is searched at its server cannot be merged with others.`;
  own.add('warning', 'feed-pages-incomplete', what);
  return own;
}

/** What its postings say of where they come from. */
const originOf = ({ source, url, details, report }: SourceFeed): Omit<PostingOrigin, 'id'> => ({
  source,
  ...(url && { url }),
  ...(report.file && { file: report.file }),
  ...(details && { details }),
});

/** One failure that tells of all, by the code and the address of the first. */
export function combineFailures(
  { code, url, status }: FeedError,
  failures: readonly FeedError[],
): FeedError {
  return new FeedError(code, failures.map(({ message }) => message).join('\n'), {
    cause: new AggregateError(failures),
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status }),
  });
}
