import { FeedStore } from '../../src/feed/feed-store.js';
import type { FeedRequest } from '../../src/feed/load-feed.js';
import { type FakeFeedPlatform, flush } from '../support/fake-feed-platform.js';

/** Where the feed of these tests is. */
export const address = 'https://jobs.example/feed.json';
/** Asks for it. */
export const request: FeedRequest = { src: [address], format: 'auto' };
/** A listener that does nothing. */
export const noop = (): void => {};

/** A store on a made-up network. */
export function storeWith(platform: FakeFeedPlatform, more: Partial<FeedRequest> = {}): FeedStore {
  return new FeedStore({ ...request, ...more }, platform);
}

/** The ids of what a store has. */
export const titles = ({ state }: FeedStore): string[] =>
  'feed' in state ? state.feed.postings.map(({ id }) => id) : [];

/** Every order of some numbers. */
export function ordersOf(numbers: number[]): number[][] {
  if (numbers.length < 2) return [numbers];
  return numbers.flatMap((first) =>
    ordersOf(numbers.filter((number) => number !== first)).map((rest) => [first, ...rest]),
  );
}

/** Waits for the end of the first load. */
export async function settled(store: FeedStore): Promise<void> {
  while (store.state.status === 'loading') await flush();
}
