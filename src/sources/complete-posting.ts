import type { Posting } from '../posting/posting.js';
import { isPresent } from './json.js';

/** A posting with what its own answer states beside the list's. An answer that leaves a fact out takes none away. */
export function completePosting(posting: Posting, detail: Posting): Posting {
  const stated = Object.entries(detail).filter(([, value]) => isPresent(value));
  return {
    ...posting,
    ...Object.fromEntries(stated),
    id: posting.id,
    custom: { ...posting.custom, ...detail.custom },
  };
}
