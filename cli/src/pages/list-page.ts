import { FeedError, parseQuery, type Posting, postingTexts, searchPostings } from 'open-roles/core';
import { columnsOf, renderBar, renderResults, usualLayout } from 'open-roles/internal/views';
import { type Markup, markup } from './markup.js';
import { pageFrame, shorten } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import { renderView } from './render-view.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** So many cards the list of the elements shows before it asks: as many as the page has, within reason. */
const mostCards = 100;

/** The page with all open postings, in the order that the elements list them in. */
export function listPage(plan: SitePlan, texts: PageTexts, hasFeed: boolean): string {
  const { localizer, jobs } = texts;
  const pages = listedPages(plan, texts);
  const count = localizer.text('resultCount', { count: pages.length });
  return pageFrame({
    plan,
    texts,
    root: './',
    url: plan.settings.site.href,
    title: jobs,
    description: shorten(`${jobs}: ${count}`),
    head:
      hasFeed &&
      markup`<link rel="alternate" type="application/atom+xml" title="${jobs}" href="feed.xml">
`,
    main: markup`<h1>${jobs}</h1>
${
  pages.length === 0
    ? markup`<p class="none">${localizer.text('empty')}</p>
`
    : markup`<div class="jobs" data-open-roles-list="list.json" data-site="${plan.settings.site.href}" data-page-size="${Math.min(mostCards, Math.max(20, pages.length))}">
<div class="root">
<div class="columns paired">
<div class="room"></div>
<div class="results">
${renderList(pages, plan, localizer)}
</div>
</div>
<div class="arrived"></div>
</div>
</div>
`
}`,
  });
}

/** Open postings and talent pools; what is closed has a page, but no place in the list. */
export function listedPages(plan: SitePlan, { localizer }: PageTexts): PostingPage[] {
  const { now } = plan.settings;
  const pages = new Map(plan.pages.map((page) => [page.posting, page]));
  const { postings } = searchPostings(
    plan.pages.filter(({ isClosed }) => !isClosed).map(({ posting }) => posting),
    {
      query: parseQuery(''),
      facets: [],
      texts: (posting: Posting) => postingTexts(posting, localizer, now),
      localizer,
    },
  );
  return postings.map((posting) => {
    const page = pages.get(posting);
    if (!page) throw new FeedError('feed-format', 'a posting was lost in the list');
    return page;
  });
}

/** What the list of the elements shows of the feed, with all of its cards. */
function renderList(
  pages: readonly PostingPage[],
  { settings }: SitePlan,
  localizer: PageTexts['localizer'],
): Markup {
  const names = new Map(pages.map(({ posting, name }) => [posting, name]));
  const postings = pages.map(({ posting }) => posting);
  const total = pages.length;
  const layout = usualLayout(total);
  const bar = renderBar({ total, sort: undefined, postings, localizer, choose: () => undefined });
  const results = renderResults({
    result: { postings, total },
    limit: total,
    settings: { headingLevel: 2, layout },
    postings,
    columns: layout === 'rows' ? columnsOf(postings) : undefined,
    localizer,
    texts: (posting) => postingTexts(posting, localizer, settings.now),
    href: (posting) => `${encodeURIComponent(names.get(posting) ?? '')}/`,
  });
  return renderView([bar, results]);
}
