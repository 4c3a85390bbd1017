import type { Posting } from 'open-roles/core';
import { type CachedFeed, freshTime, retryTime } from '../feeds/cached-feed.js';
import type { ImportedPostings } from './imported-postings.js';

/** What the postings that were imported, and the configured feeds, say of a posting. */
export type FoundPosting =
  | { status: 'found'; posting: Posting }
  | { status: 'missing' }
  /** Nothing was imported and no feed is configured, or one could never be read: an application is taken all the same. */
  | { status: 'unknown' };

/** Looks a posting up by its id. */
export type FindPosting = (id: string) => Promise<FoundPosting>;

/** Looks in what was imported, then in the configured feeds. */
export function postingFinder(
  imported: ImportedPostings,
  feeds: readonly CachedFeed[],
): FindPosting {
  return async (id) => {
    const { isThere, posting: known } = await imported.ask(async (postings) => ({
      isThere: postings !== undefined,
      posting: await postings?.find(id),
    }));
    if (known) return { status: 'found', posting: known };
    if (feeds.length === 0) return { status: isThere ? 'missing' : 'unknown' };
    // A posting that is missing may be newer than what is kept here.
    for (const maxAge of [freshTime, retryTime]) {
      const found = await Promise.all(feeds.map((feed) => feed.find(id, maxAge)));
      const posting = found.find((other) => other !== undefined);
      if (posting) return { status: 'found', posting };
      const readings = await Promise.all(feeds.map((feed) => feed.read()));
      if (readings.includes(undefined)) return { status: 'unknown' };
    }
    return { status: 'missing' };
  };
}
