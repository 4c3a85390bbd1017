import { statusOf } from '../../posting/read/status.js';
import type { PostingStatus } from '../../posting/model/posting.js';
import { readLabel } from './read-label.js';

/** Whether people can apply, from a feed's own word for it. */
export function readStatus(value: unknown): PostingStatus | undefined {
  const word = typeof value === 'boolean' ? String(value) : readLabel(value);
  return word === undefined ? undefined : statusOf(word.replaceAll('_', ' '));
}
