import { isPast } from '../posting/model/time.js';
import type { Posting, PostingStatus } from '../posting/model/posting.js';

/** Whether people can apply now: a posting past its `validThrough` is closed, whatever the feed says. */
export function currentStatus(posting: Posting, now: Date = new Date()): PostingStatus {
  const { status, validThrough } = posting;
  return validThrough !== undefined && isPast(validThrough, now) ? 'closed' : status;
}
