import {
  FeedError,
  parseQuery,
  type Posting,
  postingTexts,
  type PostingTexts,
  searchPostings,
} from 'open-roles/core';
import { attributes, type Markup, markup } from './markup.js';
import { pageFrame, shorten } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
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
<div class="results">
<p class="count">${count}</p>
<ul class="cards">
${pages.map((page) => renderCard(page, plan, texts))}</ul>
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

function renderCard({ posting, name }: PostingPage, plan: SitePlan, page: PageTexts): Markup {
  const { localizer } = page;
  const texts = postingTexts(posting, localizer, plan.settings.now);
  const own = posting.language === localizer.language ? undefined : posting.language;
  // "Remote" is said once, though place and workplace are both that.
  const places = texts.locations === texts.workplace ? undefined : texts.locations;
  const employer = texts.organization === plan.organization?.name ? undefined : texts.organization;
  const badge = texts.status ?? (posting.featured && localizer.text('featured'));
  return markup`<li class="card">
<h2${attributes({ lang: own })}><a href="${encodeURIComponent(name)}/"><bdi>${texts.title}</bdi></a>${
    badge &&
    markup` <span class="${texts.status === undefined ? 'badge featured' : 'badge'}">${badge}</span>`
  }</h2>
${renderLine('line', [employer, texts.department])}${renderLine('facts', [
    places,
    texts.workplace,
    texts.employmentType,
    texts.salary !== undefined && markup`<span class="salary">${texts.salary}</span>`,
  ])}${renderLine('tags', texts.tags)}${renderDate(posting, texts, page)}</li>
`;
}

function renderLine(
  className: string,
  values: readonly (string | Markup | false | undefined)[],
): Markup | undefined {
  const shown = values.filter((value) => value !== undefined && value !== false && value !== '');
  if (shown.length === 0) return undefined;
  return markup`<ul class="${className}">${shown.map((value) => markup`<li><bdi>${value}</bdi></li>`)}</ul>
`;
}

function renderDate(
  posting: Posting,
  { date }: PostingTexts,
  { localizer }: PageTexts,
): Markup | undefined {
  if (date === undefined) return undefined;
  const text = localizer.text('postedOn', { date });
  return markup`<p class="date"><time${attributes({ datetime: posting.datePosted })}>${text}</time></p>
`;
}
