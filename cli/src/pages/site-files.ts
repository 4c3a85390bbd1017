import type { Feed } from 'open-roles/core';
import type { FeedIssue, RuleFinding } from 'open-roles/internal';
import { compactFeedText, feedText, listedPosting, sizeIssues } from '../output/feed-text.js';
import { atomFeed, undatedPages } from './atom-feed.js';
import { listPages } from './list-page.js';
import { PageLanguages } from './page-texts.js';
import { postingPage } from './posting-page.js';
import { flattened } from './sanitize-description.js';
import { scriptFiles, type SiteFile } from './script-files.js';
import { planSite, type PostingPage, type SitePlan, type SiteSettings } from './site-plan.js';
import { sitemapFiles } from './sitemap.js';

/**
 * All files of a site, one after the other: each is made when it is asked for, so that a large site
 * takes no more memory than its feed. `report` is told what the pages leave out.
 */
export async function* siteFiles(
  feed: Feed,
  settings: SiteSettings,
  report: (issue: FeedIssue) => void,
): AsyncGenerator<SiteFile> {
  const plan = planSite(feed, settings);
  const languages = new PageLanguages(plan.language, plan.organization?.name);
  const texts = await languages.ofSite();
  const atom = atomFeed(plan, texts);
  const list = listPages(plan, texts, atom !== undefined);
  yield* list;
  for (const page of plan.pages) {
    const written = postingPage(page, plan, await languages.ofPosting(page.posting));
    const { html, findings, isFlattened } = written;
    reportPage(page, findings, report);
    if (isFlattened) report(issue(page, 'warning', 'description-flattened', flattened));
    yield { path: `${page.name}/index.html`, content: html };
  }
  if (atom !== undefined) yield { path: 'feed.xml', content: atom };
  for (const page of undatedPages(plan)) {
    report(
      issue(
        page,
        'info',
        'atom-no-date',
        'The posting has no date, so the Atom feed leaves it out.',
      ),
    );
  }
  for (const { path, text } of sitemapFiles(plan, list.length)) yield { path, content: text };
  yield { path: 'jobs.json', content: feedText(plan.feed) };
  const light = compactFeedText(listFeed(plan));
  for (const found of sizeIssues(light, 'list.json')) report(found);
  yield { path: 'list.json', content: light };
  const robots = robotsFile(settings.site);
  if (robots) yield robots;
  yield* scriptFiles(settings.script === undefined);
}

/** Where the sitemap is. Robots look for this at the root of a host only (RFC 9309). */
function robotsFile(site: URL): SiteFile | undefined {
  if (site.pathname !== '/') return undefined;
  const sitemap = new URL('sitemap.xml', site).href;
  return { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` };
}

/** What the list of the elements needs: cards, search and filters, without the long texts. */
function listFeed({ feed, pages }: SitePlan): Feed {
  return {
    ...feed,
    postings: pages
      .filter(({ isClosed }) => !isClosed)
      .map(({ posting }) => listedPosting(posting)),
  };
}

function reportPage(
  page: PostingPage,
  findings: readonly RuleFinding[],
  report: (issue: FeedIssue) => void,
): void {
  const isMeant = page.isClosed || page.posting.status === 'talent-pool';
  for (const { rule, effect, message } of findings) {
    const severity = effect === 'refused' && !isMeant ? 'warning' : 'info';
    const consequence = effect === 'refused' ? 'No JobPosting markup' : 'Left out of the markup';
    report(issue(page, severity, rule, `${consequence}: ${message}`));
  }
  if (page.isClosed || page.hasForm || page.target) return;
  report(
    issue(
      page,
      'info',
      'apply-missing',
      'The posting names no way to apply. Add one, or use --apply-action.',
    ),
  );
}

function issue(
  { posting }: PostingPage,
  severity: FeedIssue['severity'],
  code: string,
  message: string,
): FeedIssue {
  return { posting: posting.id, code, severity, message };
}
