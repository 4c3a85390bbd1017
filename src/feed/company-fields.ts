import type { Posting } from '../posting/model/posting.js';
import type { Source } from '../sources/source.js';

const keyOf = (name: string): string => name.trim().toLowerCase();

/**
 * The posting with the names of the custom fields that a company made for its own use in its personnel system,
 * such as cost centres, as `companyFields`: all that are neither the format's own nor `allowed` by the author.
 */
export function markCompanyFields(
  posting: Posting,
  { customFields }: Source,
  allowed: readonly string[] = [],
): Posting {
  // What Open Roles wrote says so itself.
  const stated = customFields ? Object.keys(posting.custom) : posting.companyFields;
  if (!stated || stated.length === 0) return posting;
  const names = new Set([...(customFields ?? []), ...allowed].map(keyOf));
  return { ...posting, companyFields: stated.filter((name) => !names.has(keyOf(name))) };
}
