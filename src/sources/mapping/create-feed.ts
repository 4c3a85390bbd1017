import type { Feed, HiringOrganization, Posting } from '../../posting/model/posting.js';
import { readLanguage } from '../../posting/read/language.js';
import { safeUrl } from '../../posting/read/safe-url.js';
import { readLabel } from './read-label.js';

/** A feed of the postings that an adapter read. */
export function createFeed(
  postings: Posting[],
  about: {
    organization?: HiringOrganization | undefined;
    language?: unknown;
    updated?: string | undefined;
  } = {},
): Feed {
  const language = readLanguage(about.language);
  return {
    version: '1',
    ...(about.organization ? { organization: about.organization } : {}),
    ...(language ? { language } : {}),
    ...(about.updated ? { updated: about.updated } : {}),
    postings,
  };
}

/** An employer from the parts that a feed states; `undefined` without a name. */
export function createOrganization(
  name: unknown,
  url?: unknown,
  logo?: unknown,
): HiringOrganization | undefined {
  const label = readLabel(name);
  const page = safeUrl(url);
  const picture = safeUrl(logo);
  if (label === undefined) return undefined;
  return { name: label, ...(page ? { url: page } : {}), ...(picture ? { logo: picture } : {}) };
}
