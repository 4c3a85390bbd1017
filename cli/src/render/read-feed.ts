import { loadFeed, type LoadedFeed } from 'open-roles/core';
import { nameEmployer } from 'open-roles/internal';
import type { BoardRequest } from '../../render.js';
import type { BoardAddress } from './board-address.js';

/** Somebody waits for the page, and the element asks once more. */
export const readingLimits = { attempts: 2, answerTime: 5000, totalTime: 8000 };

/** The feed of a board, its employer named. @throws FeedError where it cannot be read */
export async function readFeed(
  { feed, src = '', organization, lang }: BoardRequest,
  { page }: BoardAddress,
): Promise<LoadedFeed> {
  const loaded = isLoaded(feed)
    ? feed
    : await loadFeed(
        {
          src: src
            .split(/\s+/)
            .filter(Boolean)
            .map((address) => absolute(address, page)),
          format: 'auto',
          ...(feed && { inline: JSON.stringify(feed) }),
          ...(lang !== undefined && { language: lang }),
        },
        { limits: readingLimits },
      );
  return { ...loaded, feed: nameEmployer(loaded.feed, organization) };
}

function isLoaded(feed: BoardRequest['feed']): feed is LoadedFeed {
  return feed !== undefined && 'feed' in feed && 'origins' in feed && feed.origins instanceof Map;
}

/** What is no address stays as it is, and is told as such. */
function absolute(address: string, page: URL | undefined): string {
  return page && URL.canParse(address, page.href) ? new URL(address, page).href : address;
}
