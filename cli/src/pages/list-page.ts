import { FeedError, parseQuery, type Posting, postingTexts, searchPostings } from 'open-roles/core';
import { oneVersionEach, safeUrl } from 'open-roles/internal';
import {
  columnsOf,
  renderBar,
  renderResults,
  sharedFacts,
  usualLayout,
} from 'open-roles/internal/views';
import { attributes, type Markup, markup, type Piece } from './markup.js';
import { pageFrame, shorten } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import { renderView } from './render-view.js';
import type { SiteFile } from './script-files.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** So many postings has a page of the list. */
const pageSize = 50;

/** The list of all open postings in the order of the elements: the first page, and where there are more the others. */
export function listPages(plan: SitePlan, texts: PageTexts, hasFeed: boolean): SiteFile[] {
  const listed = listedPages(plan, texts);
  const count = Math.max(1, Math.ceil(listed.length / pageSize));
  const postings = listed.map(({ posting }) => posting);
  const layout = usualLayout(listed.length);
  // Those of all pages are the same, so that nothing moves where the elements take over.
  const columns = layout === 'rows' ? columnsOf(postings, texts.localizer) : undefined;
  const all = { plan, texts, hasFeed, listed, postings, layout, columns, count };
  const shared = sharedFacts(postings);
  return [...Array(count).keys()].map((index) => ({
    path: `${listFolder(index)}index.html`,
    content: listPage({ ...all, shared, index }),
  }));
}

/** Where a page of the list is, from the first: `page/2/` is the second. */
export const listFolder = (index: number): string => (index === 0 ? '' : `page/${index + 1}/`);

interface ListPart {
  plan: SitePlan;
  texts: PageTexts;
  hasFeed: boolean;
  listed: readonly PostingPage[];
  /** Those of `listed`. */
  postings: readonly Posting[];
  layout: ReturnType<typeof usualLayout>;
  /** What rows have columns for. */
  columns: ReturnType<typeof columnsOf> | undefined;
  /** What all postings have alike. */
  shared: ReturnType<typeof sharedFacts>;
  /** Which page of the list it is, from 0, and of how many. */
  index: number;
  count: number;
}

function listPage(part: ListPart): string {
  const { plan, texts, hasFeed, listed, index, count } = part;
  const { localizer, jobs } = texts;
  const { site } = plan.settings;
  const total = localizer.text('resultCount', { count: listed.length });
  const root = index === 0 ? './' : '../../';
  const title = count === 1 ? jobs : `${jobs} (${index + 1}/${count})`;
  return pageFrame({
    plan,
    texts,
    root,
    url: new URL(listFolder(index), site).href,
    title,
    description: shorten(`${title}: ${total}`),
    logo: safeUrl(plan.organization?.logo),
    isListed: true,
    head:
      hasFeed &&
      markup`<link rel="alternate" type="application/atom+xml" title="${jobs}" href="${root}feed.xml">
`,
    main: markup`<h1>${jobs}</h1>
${
  listed.length === 0
    ? markup`<p class="none">${localizer.text('empty')}</p>
`
    : markup`<div class="jobs" data-open-roles-list="${root}list.json" data-root="${root}" data-site="${site.href}" data-page-size="${Math.min(pageSize, Math.max(20, listed.length))}" data-page="${index + 1}">
<div class="root">
<div class="columns paired">
<div class="room"></div>
<div class="results">
${renderList(part, root)}
${renderPageLinks(root, index, count, texts)}</div>
</div>
<div class="arrived"></div>
</div>
</div>
`
}`,
  });
}

/** Links to the first page, the last, and those around this one. */
function renderPageLinks(root: string, index: number, count: number, texts: PageTexts): Piece {
  if (count === 1) return '';
  const near = [...Array(count).keys()].filter(
    (page) => page === 0 || page === count - 1 || Math.abs(page - index) <= 2,
  );
  const links = near.map((page, at) => {
    const isNext = page === index + 1;
    const relation = isNext ? 'next' : page === index - 1 ? 'prev' : undefined;
    const isApart = page - (near[at - 1] ?? page) > 1;
    const link = markup`<a${attributes({
      href: root + listFolder(page),
      rel: relation,
      'aria-current': page === index ? 'page' : undefined,
    })}>${texts.localizer.number(page + 1)}</a>`;
    return markup`<li${attributes({ class: isApart ? 'apart' : undefined })}>${link}</li>`;
  });
  return markup`<nav class="pages" aria-label="${texts.pages}"><ul role="list">${links}</ul></nav>
`;
}

/** Open postings and talent pools; what is closed has a page, but no place in the list. */
export function listedPages(plan: SitePlan, { localizer }: PageTexts): PostingPage[] {
  const { now } = plan.settings;
  const pages = new Map(plan.pages.map((page) => [page.posting, page]));
  const { postings } = searchPostings(oneVersionEach(plan.feed, plan.language, now), {
    query: parseQuery(''),
    facets: [],
    texts: (posting: Posting) => postingTexts(posting, localizer, now),
    localizer,
  });
  return postings.map((posting) => {
    const page = pages.get(posting);
    if (!page) throw new FeedError('feed-format', 'a posting was lost in the list');
    return page;
  });
}

/** What the list of the elements shows of the feed, with the cards of one page. */
function renderList(part: ListPart, root: string): Markup {
  const { plan, texts, listed, postings, layout, columns, shared, index } = part;
  const { localizer } = texts;
  const { now } = plan.settings;
  const pages = listed.slice(index * pageSize, (index + 1) * pageSize);
  const shown = pages.map(({ posting }) => posting);
  const names = new Map(pages.map(({ posting, name }) => [posting, name]));
  const bar = renderBar({
    total: postings.length,
    sort: undefined,
    postings,
    localizer,
    choose: () => undefined,
  });
  const results = renderResults({
    result: { postings: shown, total: shown.length },
    limit: shown.length,
    settings: { headingLevel: 2, layout },
    shared,
    columns,
    localizer,
    texts: (posting) => postingTexts(posting, localizer, now),
    href: (posting) => `${index === 0 ? '' : root}${encodeURIComponent(names.get(posting) ?? '')}/`,
  });
  return renderView([bar, results]);
}
