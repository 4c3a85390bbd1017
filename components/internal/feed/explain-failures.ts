import type { FeedState } from '../../../src/feed/feed-store.js';
import { FeedError } from '../../../src/errors/base-error.js';
import { warn } from '../warn.js';

/** Tells the page author of a failure that its attributes can mend. */
export function explainFailures(state: FeedState, element: { readonly localName: string }): void {
  for (const error of errorsOf(state)) {
    if (error.code === 'feed-too-large') warn('feed-too-large', error.message, element);
  }
}

/** What failed, feed by feed, also where nothing could be read of several. */
function errorsOf(state: FeedState): readonly FeedError[] {
  const failures = 'failures' in state ? state.failures : [];
  if (!('error' in state)) return failures;
  const { error } = state;
  const causes: unknown[] = error.cause instanceof AggregateError ? error.cause.errors : [error];
  return [...failures, ...causes.filter((cause) => cause instanceof FeedError)];
}
