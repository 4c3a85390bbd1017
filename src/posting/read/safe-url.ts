import { parseUrl } from '../../http/parse-url.js';

const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** As most addresses of a feed are, of which it has thousands: parsers read them as they are written. */
const plain = /^https:\/\/(?:[a-z\d]+\.)+[a-z]{2,}\/[\w/?=&-]*$/;

/** "vacancies/https://acme.example/1", "https://https://acme.example/1": two addresses were put together. */
const twice = /^(?!\w[\w+.-]*:)[^/?#\\][^?#]*:\/\/|^\w+:\/\/https?:/i;

/**
 * The one check that every address from a feed passes before it becomes a link.
 * The browser's own parser decides what the address is, so no spelling trick gets by:
 * only `http`, `https`, `mailto` and `tel` come out, absolute, without user names and passwords.
 * A relative address needs `base`.
 */
export function safeUrl(value: unknown, base?: URL | string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (plain.test(value)) return value;
  if (twice.test(value.trim())) return undefined;
  const url = parseUrl(value, base);
  if (!url || !protocols.has(url.protocol)) return undefined;
  // `https://employer.example@attacker.example` exists to mislead.
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.host === '' && url.pathname.trim() === '') return undefined;
  return url.href;
}
