import type { Posting } from './posting.js';
import { safeUrl } from '../read/safe-url.js';

/** Where people apply: at an address, or by e-mail. */
export interface ApplyTarget {
  href: string;
  byEmail: boolean;
}

/** The way to apply that a posting names: its application page, its e-mail address, else its own page. */
export function applyTarget(posting: Posting, base?: string): ApplyTarget | undefined {
  const { applyUrl, applyEmail, url, title } = posting;
  const page = safeUrl(applyUrl, base);
  if (page !== undefined) return { href: page, byEmail: page.startsWith('mailto:') };
  const address = applyEmail?.trim() ?? '';
  // A mail address and nothing else: what follows a "?" would set fields of the message.
  if (/^[^\s?&/:]+@[^\s?&/:]+$/.test(address)) {
    return { href: `mailto:${address}?subject=${encodeURIComponent(title)}`, byEmail: true };
  }
  const own = safeUrl(url, base);
  return own === undefined ? undefined : { href: own, byEmail: false };
}
