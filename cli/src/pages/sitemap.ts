import { markup } from './markup.js';
import { listFolder } from './list-page.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** A sitemap may have so many addresses; a site with more has several and an index of them. */
const mostAddresses = 50_000;

interface Address {
  url: string;
  modified: string | undefined;
}

/**
 * The sitemap of the list and of every page that takes applications. A page has a date only where
 * the posting says when it was changed (JP-36): a wrong one teaches search engines to ignore all.
 */
export function sitemapFiles(
  { settings, feed, pages }: SitePlan,
  lists: number,
): { path: string; text: string }[] {
  const modified = w3cDate(feed.updated);
  const addresses = [
    ...[...Array(lists).keys()].map((index) => ({
      url: new URL(listFolder(index), settings.site).href,
      modified,
    })),
    ...pages.filter(({ isClosed }) => !isClosed).map(addressOf),
  ];
  if (addresses.length <= mostAddresses) return [{ path: 'sitemap.xml', text: sitemap(addresses) }];
  const parts: { path: string; text: string }[] = [];
  for (let start = 0; start < addresses.length; start += mostAddresses) {
    const text = sitemap(addresses.slice(start, start + mostAddresses));
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, text });
  }
  const index = sitemapIndex(parts.map(({ path }) => new URL(path, settings.site).href));
  return [...parts, { path: 'sitemap.xml', text: index }];
}

function addressOf({ url, posting }: PostingPage): Address {
  return { url, modified: w3cDate(posting.dateModified) };
}

function sitemap(addresses: readonly Address[]): string {
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(
  ({ url, modified }) =>
    markup`<url><loc>${url}</loc>${modified !== undefined && markup`<lastmod>${modified}</lastmod>`}</url>
`,
)}</urlset>
`.text;
}

function sitemapIndex(urls: readonly string[]): string {
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map(
  (url) => markup`<sitemap><loc>${url}</loc></sitemap>
`,
)}</sitemapindex>
`.text;
}

/** A date, or a time with its zone; a time without one keeps its day. */
function w3cDate(iso: string | undefined): string | undefined {
  if (iso === undefined) return undefined;
  const isInstant = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  return isInstant ? iso : iso.slice(0, 10);
}
