import { checkHiringOrganization } from '../model/check-posting.js';
import type { HiringOrganization } from '../model/posting.js';
import { safeUrl } from './safe-url.js';

/**
 * An employer as feeds of our own and pages state it: a name, or an object with one. Addresses that are
 * not safe are left out; `base` is what relative ones are relative to. `undefined` without a name.
 */
export function readEmployer(value: unknown, base?: string): HiringOrganization | undefined {
  const given = typeof value === 'string' ? { name: value } : value;
  const stated = checkHiringOrganization(given);
  const name = stated?.name.trim();
  if (!name) return undefined;
  const url = safeUrl(stated?.url, base);
  const logo = safeUrl(stated?.logo, base);
  return { name, ...(url ? { url } : {}), ...(logo ? { logo } : {}) };
}
