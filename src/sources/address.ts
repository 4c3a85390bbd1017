import { parseUrl } from '../http/parse-url.js';

/** Whether `url` is at `domain` or one of its subdomains. */
export function isHost(url: URL, domain: string): boolean {
  return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}

/** The parts of the path between its slashes, decoded where they can be. */
export function pathParts(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean);
}

/** A copy of `url` with `parameters` added where the author set none of that name. */
export function withParameters(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const copy = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (!copy.searchParams.has(name)) copy.searchParams.set(name, value);
  }
  return copy;
}

/** `text` as an address, relative to `base`; `undefined` where it is none that can be requested. */
export function requestable(text: unknown, base: URL): URL | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const url = parseUrl(text, base);
  return url?.protocol === 'https:' || url?.protocol === base.protocol ? url : undefined;
}

/** The address of a further page that an answer names: only on the same site, so that no feed sends readers elsewhere. */
export function nextOnSite(text: unknown, current: URL): URL | undefined {
  const next = requestable(text, current);
  if (!next || next.href === current.href) return undefined;
  const here = current.host.replace(/^www\./, '');
  const there = next.host.replace(/^www\./, '');
  const isSameSite = here === there || here.endsWith(`.${there}`) || there.endsWith(`.${here}`);
  return isSameSite ? next : undefined;
}
