import { parseUrl } from '../http/parse-url.js';

/** Where an applicant came from: the page's own campaign parameters by name, for example `utm_source`. */
export type Attribution = ReadonlyMap<string, string>;

const named: ReadonlySet<string> = new Set([
  'gh_src',
  'lever-source',
  'lever-origin',
  'ref',
  'source',
]);

/**
 * Reads campaign parameters from the page's address. Nothing else of the address is taken, and
 * nothing is stored: the caller keeps the answer in memory and sends it with the application.
 */
export function readAttribution(href: string): Attribution {
  const found = new Map<string, string>();
  for (const [name, value] of parseUrl(href)?.searchParams ?? []) {
    const known = named.has(name) || /^utm_[a-z_]{1,30}$/u.test(name);
    if (known && value !== '' && !found.has(name) && found.size < 20) {
      found.set(name, value.slice(0, 500));
    }
  }
  return found;
}

/** What advertisements and newsletters add besides, to tell one visitor from another. */
const clicks =
  /^(?:gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|yclid|igshid|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|_gl)$/u;

/** The address without what tells of the visitor and the way they came; all the rest of it stays as it is. */
export function withoutAttribution(href: string): string {
  const [, page = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(href) ?? [];
  if (query === undefined) return href;
  const kept = query.split('&').filter((parameter) => {
    const [[name = ''] = []] = new URLSearchParams(parameter);
    return !named.has(name) && !/^utm_/u.test(name) && !clicks.test(name);
  });
  return page + (kept.join('&') === '' ? '' : `?${kept.join('&')}`) + hash;
}

/** The address with the visitor's campaign parameters added; what it says itself is never overwritten. */
export function withAttribution(href: string, attribution: Attribution): string {
  if (!/^https?:/iu.test(href) || attribution.size === 0) return href;
  const url = new URL(href);
  for (const [name, value] of attribution) {
    if (!url.searchParams.has(name)) url.searchParams.append(name, value);
  }
  return url.href;
}
