import type { PostingStatus } from '../../posting/model/posting.js';
import { readLabel } from './read-label.js';

const open = /^(?:open|opened|published|active|live|listed|public|posted|hiring|true)$/;
const closed =
  /^(?:closed|archived|filled|expired|inactive|unpublished|cancell?ed|on[ -]?hold|paused|draft|false)$/;
const pool = /^(?:talent[ _-]?(?:pool|community)|prospect|general|evergreen|pipeline|speculative)$/;

/** Whether people can apply, from a feed's own word for it. */
export function readStatus(value: unknown): PostingStatus | undefined {
  const word = (typeof value === 'boolean' ? String(value) : readLabel(value))?.toLowerCase();
  if (word === undefined) return undefined;
  if (open.test(word)) return 'open';
  if (pool.test(word)) return 'talent-pool';
  return closed.test(word) ? 'closed' : undefined;
}
