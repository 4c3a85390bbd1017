import type { FeedState } from '../../src/feed/feed-store.js';
import { currentStatus } from '../../src/i18n/posting-status.js';

/** What a list is able to show at the moment. */
export type ListState = 'loading' | 'ready' | 'empty' | 'no-match' | 'failed' | 'stale';

/** Tells a feed without open postings from a query that none of them fits. */
export function listState(
  state: FeedState,
  total: number | undefined,
  isFiltered: boolean,
): ListState {
  if (state.status !== 'ready') return state.status;
  if (total === undefined) return 'loading';
  if (total > 0) return 'ready';
  const isOpen = state.feed.postings.some((posting) => currentStatus(posting) !== 'closed');
  return isOpen && isFiltered ? 'no-match' : 'empty';
}
