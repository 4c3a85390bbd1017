import { FeedError, parseQuery, type Posting, postingTexts, searchPostings } from 'open-roles/core';
import type { PostingTexts } from 'open-roles/internal';
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
<div class="root">
<div class="columns">
<div class="room"></div>
<div class="results">
<div class="bar"><p class="count">${count}</p></div>
<ul class="cards">
${pages.map((page) => renderCard(page, plan, texts))}</ul>
</div>
</div>
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
  return markup`<li class="posting-card"><article class="card list">
<h2 class="heading"${attributes({ lang: own })}><a class="title" href="${encodeURIComponent(name)}/"><bdi>${texts.title}</bdi></a>${
    badge &&
    markup` <span class="${texts.status === undefined ? 'badge featured' : 'badge'}">${badge}</span>`
  }</h2>
${renderLine(
  'line',
  [
    ['facetOrganization', 'organization', employer],
    ['facetDepartment', 'department', texts.department],
  ],
  localizer,
)}${renderLine(
    'facts',
    [
      ['facetLocation', 'locations', places],
      ['facetWorkplace', 'workplace', texts.workplace],
      ['facetEmploymentType', 'employment-type', texts.employmentType],
      ['sortSalary', 'salary', texts.salary],
    ],
    localizer,
  )}${renderTags(texts.tags)}${renderDate(posting, texts, page)}</article></li>
`;
}

type Fact = readonly [
  label: Parameters<PageTexts['localizer']['text']>[0],
  className: string,
  text: string | undefined,
];

/** Facts in a row, each with what it is for those who do not see its drawing. */
function renderLine(
  className: string,
  facts: readonly Fact[],
  localizer: PageTexts['localizer'],
): Markup | undefined {
  const shown = facts.filter(([, , text]) => text !== undefined && text !== '');
  if (shown.length === 0) return undefined;
  return markup`<ul class="${className}">${shown.map(
    ([label, name, text]) =>
      markup`<li class="fact"><span class="visually-hidden">${localizer.text(label)}: </span><bdi class="${name}">${text}</bdi></li>`,
  )}</ul>
`;
}

/** The tags of a posting. */
export function renderTags(tags: readonly string[]): Markup | undefined {
  if (tags.length === 0) return undefined;
  return markup`<ul class="tags">${tags.map((tag) => markup`<li class="tag"><bdi>${tag}</bdi></li>`)}</ul>
`;
}

function renderDate(
  posting: Posting,
  { date }: PostingTexts,
  { localizer }: PageTexts,
): Markup | undefined {
  if (date === undefined) return undefined;
  const text = localizer.text('postedOn', { date });
  return markup`<time class="date"${attributes({ datetime: posting.datePosted })}>${text}</time>
`;
}
