import { FeedError } from '../../../src/errors/base-error.js';
import { sourceIds } from '../../../src/sources/source.js';

/** What a page author did wrong about a feed, in words that follow the name of the element. */
export const mistakes = {
  noFeed: (): FeedError =>
    new FeedError(
      'feed-url',
      'has no feed. Give it a src, or a child <script type="application/json">.',
    ),
  noMapping: (reference: string): FeedError =>
    new FeedError('feed-mapping', `finds no element ${reference} with the mapping in the page.`),
  address: (address: string): FeedError =>
    new FeedError('feed-url', `cannot read the address "${address}" in src.`, { url: address }),
  format: (format: string): FeedError =>
    new FeedError(
      'feed-format',
      `does not know the format "${format}". Use auto or one of: ${sourceIds.join(', ')}.`,
    ),
};
