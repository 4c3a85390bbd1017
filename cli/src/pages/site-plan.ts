import type { Feed, Posting } from 'open-roles/core';
import {
  applyTarget,
  type ApplyTarget,
  currentStatus,
  type HiringOrganization,
  safeUrl,
  vacancyOf,
} from 'open-roles/internal';
import { escapeText } from './markup.js';
import { pageNames } from './page-names.js';

/** What the pages are made for. */
export interface SiteSettings {
  /** The address of the list; ends with a slash. */
  site: URL;
  /** Where applications are posted to, as forms name it. */
  applyAction?: string | undefined;
  /** What the form of the elements takes for success; absent for their default. */
  receipt?: 'json' | 'any' | undefined;
  /** The script that registers the elements; absent for the copy beside the pages. */
  script?: string | undefined;
  /** What relative links of postings without an address of their own are resolved against. */
  baseUrl?: URL | undefined;
  /** The clock that decides what is closed. */
  now: Date;
}

/** One posting and its page. */
export interface PostingPage {
  posting: Posting;
  /** The folder of the page, below the list. */
  name: string;
  /** The address of the page. */
  url: string;
  /** What relative links in the description are resolved against. */
  base: string | undefined;
  isClosed: boolean;
  /** Where people apply elsewhere. */
  target: ApplyTarget | undefined;
  /** Whether people apply on the page itself. */
  hasForm: boolean;
  /** The pages of the same vacancy in several languages, this one among them; none where it has one language only. */
  versions: readonly PageVersion[];
}

/** A page of a vacancy in one of its languages. */
export interface PageVersion {
  name: string;
  url: string;
  /** A BCP 47 tag. */
  language: string;
}

/** All pages that belong to a feed. */
export interface SitePlan {
  settings: SiteSettings;
  feed: Feed;
  pages: readonly PostingPage[];
  organization: HiringOrganization | undefined;
  language: string;
}

/** Names that folders of postings may not have: the site's own. */
const ownNames = [
  'open-roles',
  'page',
  'index.html',
  'feed.xml',
  'robots.txt',
  'sitemap.xml',
  'jobs.json',
  'list.json',
];

/** Plans the pages of a feed. The postings in the plan say where they now are and how people apply there. */
export function planSite(feed: Feed, settings: SiteSettings): SitePlan {
  const shown = feed.postings.filter(({ custom }) => custom['draft'] !== true);
  const names = pageNames(shown, ownNames);
  const versions = versionsOf(shown, names, feed.language, settings);
  const pages = shown.map((posting, index) => ({
    ...planPage(posting, names[index] ?? '', settings),
    versions: versions.get(vacancyOf(posting)) ?? [],
  }));
  return {
    settings,
    feed: { ...feed, postings: pages.map(({ posting }) => posting) },
    pages,
    organization: feed.organization ?? onlyEmployer(shown),
    language: feed.language ?? 'en',
  };
}

/** The versions of each vacancy that is open in several languages. */
function versionsOf(
  postings: readonly Posting[],
  names: readonly string[],
  common: string | undefined,
  { site, now }: SiteSettings,
): Map<string, PageVersion[]> {
  const all = new Map<string, PageVersion[]>();
  for (const [index, posting] of postings.entries()) {
    const [name = '', language = posting.language ?? common] = [names[index]];
    if (language === undefined || currentStatus(posting, now) === 'closed') continue;
    const known = all.get(vacancyOf(posting)) ?? [];
    all.set(vacancyOf(posting), [...known, { name, url: pageUrl(name, site), language }]);
  }
  const isSeveral = (versions: readonly PageVersion[]): boolean =>
    versions.length > 1 && new Set(versions.map(({ language }) => language)).size > 1;
  return new Map([...all].filter(([, versions]) => isSeveral(versions)));
}

const pageUrl = (name: string, site: URL): string =>
  new URL(`${encodeURIComponent(name)}/`, site).href;

function planPage(
  posting: Posting,
  name: string,
  settings: SiteSettings,
): Omit<PostingPage, 'versions'> {
  const url = pageUrl(name, settings.site);
  const base = safeUrl(posting.url, settings.baseUrl) ?? settings.baseUrl?.href;
  const isClosed = currentStatus(posting, settings.now) === 'closed';
  const hasForm = settings.applyAction !== undefined && !isClosed;
  // The page is the posting's own now: the one it came from becomes the place to apply at.
  const target = outwardTarget(posting, base, settings);
  return {
    name,
    url,
    base,
    isClosed,
    target,
    hasForm,
    posting: {
      ...posting,
      url,
      ...(target && !target.byEmail && { applyUrl: target.href }),
      // True only where the application is completed on this very page (JP-21).
      ...((hasForm || posting.directApply !== undefined) && { directApply: hasForm }),
      description: wholeDescription(posting),
    },
  };
}

/** The way to apply; a posting that was written for this very site names itself, which leads nowhere. */
function outwardTarget(
  posting: Posting,
  base: string | undefined,
  { site }: SiteSettings,
): ApplyTarget | undefined {
  const target = applyTarget(posting, base);
  return posting.applyUrl === undefined && target?.href.startsWith(site.href) ? undefined : target;
}

/** Search engines and elements read one text: the sections stand in where there is no other. */
function wholeDescription({ description, sections = [] }: Posting): string {
  if (description.trim() !== '') return description;
  return sections
    .map(({ heading, html }) =>
      heading.trim() === '' ? html : `<h2>${escapeText(heading)}</h2>${html}`,
    )
    .join('\n');
}

function onlyEmployer(postings: readonly Posting[]): HiringOrganization | undefined {
  const names = new Set(postings.map(({ hiringOrganization }) => hiringOrganization?.name));
  return names.size === 1 ? postings[0]?.hiringOrganization : undefined;
}
