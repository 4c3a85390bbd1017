import { html, nothing } from 'lit';
import {
  formatQuery,
  parseQuery,
  type Posting,
  postingTexts,
  type Query,
  searchPostings,
} from 'open-roles/core';
import {
  askedFirst,
  currentStatus,
  hasFilters,
  isFacetName,
  oneVersionEach,
} from 'open-roles/internal';
import { renderBar, renderResults, sharedFacts } from 'open-roles/internal/views';
import type { BoardView, ShownBoard } from './shown-board.js';

/** The postings that the address asks for, as links, and a link to more of them. */
export function listView(board: ShownBoard): BoardView {
  const { loaded, address, request, texts } = board;
  const { feed, failures } = loaded;
  const { sort = 'featured' } = request;
  const query = parseQuery(address.state.query ?? request.query ?? '', { sort });
  const preset = parseQuery(request.preset ?? '');
  const isAsked = hasFilters(query) || hasFilters(preset) || query.sort !== 'featured';
  // Of a feed that is searched at its server, the first postings alone are here.
  if (feed.total !== undefined && isAsked) return { view: nothing, title: texts.jobs, status: 200 };
  const postings = oneVersionEach(feed, texts.localizer.pageLanguage);
  if (!postings.some((posting) => currentStatus(posting) !== 'closed')) {
    // They may be in what could not be read.
    if (failures.length > 0) return { view: nothing, title: texts.jobs, status: 503 };
    return { view: renderNone('empty', board), title: texts.jobs, status: 200 };
  }
  const found = findPostings(board, postings, query, preset);
  const view =
    found.total === 0
      ? renderNone(hasFilters(query) ? 'noMatch' : 'noMatchPreset', board)
      : renderFound(board, postings, query, found);
  return { view, title: texts.jobs, status: 200 };
}

type Found = ReturnType<typeof searchPostings>;

const textsIn =
  ({ texts: { localizer } }: ShownBoard) =>
  (posting: Posting) =>
    postingTexts(posting, localizer);

function findPostings(
  board: ShownBoard,
  postings: readonly Posting[],
  query: Query,
  preset: Query,
): Found {
  const { groupBy = '' } = board.request;
  return searchPostings(postings, {
    query,
    preset,
    facets: [],
    groupBy: isFacetName(groupBy) ? groupBy : undefined,
    texts: textsIn(board),
    localizer: board.texts.localizer,
  });
}

function renderFound(
  board: ShownBoard,
  postings: readonly Posting[],
  query: Query,
  found: Found,
): unknown {
  const { address, request, loaded, texts } = board;
  const { localizer } = texts;
  const { pageSize = 20, headingLevel = 3 } = request;
  const size = Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 10_000 ? pageSize : 20;
  const limit = Math.min(query.page * size, found.total);
  const places = query.facets.get('location') ?? [];
  const total = loaded.feed.total ?? found.total;
  const bar = { total, sort: undefined, postings, localizer, choose: () => undefined };
  const cards = renderResults({
    // All of it, so that there is no button, which a script would have to hear.
    result: { ...found, total: limit },
    limit,
    settings: { headingLevel, layout: 'list' },
    shared: sharedFacts(postings),
    localizer,
    texts: textsIn(board),
    arrange: (posting) => askedFirst(posting, places, localizer),
    href: (posting) => address.hrefOf(posting),
  });
  return html`${renderBar(bar)} ${cards}
  ${limit < found.total ? renderMore(board, query, localizer.text('shownOf', { shown: limit, total })) : nothing}`;
}

/** Robots come to the other postings by this link, too. */
function renderMore({ address, request, texts }: ShownBoard, query: Query, shown: string): unknown {
  const { sort = 'featured' } = request;
  const more = formatQuery({ ...query, page: query.page + 1 }, { sort });
  return html`<p>${shown}</p>
    <p><a href=${address.listHref(more)}>${texts.localizer.text('showMore')}</a></p>`;
}

function renderNone(reason: 'empty' | 'noMatch' | 'noMatchPreset', { texts }: ShownBoard): unknown {
  return html`<p>${texts.localizer.text(reason)}</p>`;
}
