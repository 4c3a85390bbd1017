import type { FeedState } from '../../src/feed/feed-store.js';
import { currentStatus } from '../../src/i18n/posting-status.js';
import type { Posting } from '../../src/posting/model/posting.js';

/** What a list is able to show at the moment. */
export type ListState = 'loading' | 'ready' | 'empty' | 'no-match' | 'failed' | 'stale';

/** Why nothing is listed, by the message that says so: no open postings, none that fits the reader's query, or the preset. */
export type NothingListed = 'empty' | 'noMatch' | 'noMatchPreset';

/** Whether anything is there to be listed. */
export function hasOpenPostings(postings: readonly Posting[]): boolean {
  return postings.some((posting) => currentStatus(posting) !== 'closed');
}

/** Tells a feed without open postings from a query, or a preset, that none of them fits. */
export function listState(state: FeedState, total: number | undefined): ListState {
  if (state.status !== 'ready') return state.status;
  if (total === undefined) return 'loading';
  if (total > 0) return 'ready';
  return hasOpenPostings(state.feed.postings) ? 'no-match' : 'empty';
}
