import { createHash } from 'node:crypto';
import { fullDescription, timeOf } from 'open-roles/internal';
import { attributes, type Markup, markup } from './markup.js';
import type { PageTexts } from './page-texts.js';
import { sanitizeDescription } from './sanitize-description.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** Readers of a feed want what is new; the sitemap has all. */
const mostEntries = 100;

/** An open posting with the moment that its entry says it was last changed. */
interface Entry {
  page: PostingPage;
  updated: string;
}

/**
 * The newest open postings as an Atom feed. An entry must say when it was changed, and nothing is
 * made up, so that a posting without any date has none; `undefined` where no posting has a date.
 */
export function atomFeed(plan: SitePlan, texts: PageTexts): string | undefined {
  const entries = datedEntries(plan);
  const updated = instant(plan.feed.updated) ?? entries[0]?.updated;
  if (updated === undefined) return undefined;
  const { site } = plan.settings;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${attributes({ 'xml:lang': plan.language })}>
<title>${texts.jobs}</title>
<id>${entryId(site.href)}</id>
<updated>${updated}</updated>
<author><name>${plan.organization?.name ?? site.host}</name></author>
<link rel="alternate" type="text/html" href="${site.href}"/>
<link rel="self" type="application/atom+xml" href="${new URL('feed.xml', site).href}"/>
${entries.map((entry) => renderEntry(entry, plan))}</feed>
`.text;
}

/** The postings that the feed has to leave out. */
export function undatedPages({ pages }: SitePlan): PostingPage[] {
  return pages.filter((page) => !page.isClosed && updatedOf(page) === undefined);
}

function datedEntries({ pages }: SitePlan): Entry[] {
  return pages
    .filter(({ isClosed }) => !isClosed)
    .flatMap((page): Entry[] => {
      const updated = updatedOf(page);
      return updated === undefined ? [] : [{ page, updated }];
    })
    .sort((one, other) => timeOf(other.updated) - timeOf(one.updated))
    .slice(0, mostEntries);
}

function renderEntry({ page, updated }: Entry, { settings }: SitePlan): Markup {
  const { posting, url, base } = page;
  const published = instant(posting.datePosted);
  const content = sanitizeDescription(fullDescription(posting), { base, headingLevel: 2 });
  return markup`<entry${attributes({ 'xml:lang': posting.language })}>
<title>${posting.title}</title>
<id>${entryId(`${settings.site.href} ${posting.id} ${posting.language ?? ''}`)}</id>
<updated>${updated}</updated>
${
  published !== undefined &&
  markup`<published>${published}</published>
`
}<link rel="alternate" type="text/html" href="${url}"/>
${
  posting.hiringOrganization &&
  markup`<author><name>${posting.hiringOrganization.name}</name></author>
`
}<content type="html">${content.text}</content>
</entry>
`;
}

function updatedOf({ posting }: PostingPage): string | undefined {
  return instant(posting.dateModified) ?? instant(posting.datePosted);
}

/** Atom wants moments: a day begins at midnight UTC. */
function instant(iso: string | undefined): string | undefined {
  if (iso === undefined) return undefined;
  const isInstant = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const time = timeOf(isInstant ? iso : iso.slice(0, 10));
  return Number.isFinite(time) && time !== 0 ? new Date(time).toISOString() : undefined;
}

/** The same for the same posting, whatever it is called and wherever its page moves below the site. */
function entryId(name: string): string {
  const hash = createHash('sha1').update(name).digest('hex');
  const variant = ((parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`;
}
