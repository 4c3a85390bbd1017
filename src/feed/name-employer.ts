import type { Feed, HiringOrganization } from '../posting/model/posting.js';
import { readEmployer } from '../posting/read/employer.js';

/**
 * The feed with an employer for its postings that name none: the one that the feed names for all of
 * them, else `given`. It stands at the feed, and at the postings only where others name another one:
 * what all have in common is nothing to tell them apart by.
 */
export function nameEmployer(feed: Feed, given?: string | HiringOrganization): Feed {
  const organization = feed.organization ?? readEmployer(given);
  if (!organization) return feed;
  const differ = feed.postings.some(
    ({ hiringOrganization = organization }) => hiringOrganization.name !== organization.name,
  );
  const postings = differ
    ? feed.postings.map((posting) => {
        const { hiringOrganization = organization } = posting;
        return { ...posting, hiringOrganization };
      })
    : feed.postings;
  return { ...feed, organization, postings };
}
