import type { Posting } from '../../posting/model/posting.js';
import { isPresent } from '../../posting/read/json.js';

/** A posting with what its own answer states beside the list's. An answer that leaves a fact out takes none away. */
export function mergeDetail(posting: Posting, detail: Posting): Posting {
  const stated = Object.entries(detail).filter(([, value]) => isPresent(value));
  const asked = new Set(detail.questions?.map(({ id }) => id));
  const others = (posting.questions ?? []).filter(({ id }) => !asked.has(id));
  return {
    ...posting,
    ...Object.fromEntries(stated),
    id: posting.id,
    custom: { ...posting.custom, ...detail.custom },
    ...(others.length > 0 && { questions: [...(detail.questions ?? []), ...others] }),
  };
}
