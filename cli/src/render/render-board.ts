import { html, nothing } from 'lit';
import { FeedError } from 'open-roles/core';
import { matchLanguage } from 'open-roles/internal';
import type { BoardRequest, RenderedBoard } from '../../render.js'; // the declarations that users get
import { loadTexts, type PageTexts } from '../pages/page-texts.js';
import { renderView } from '../pages/render-view.js';
import { BoardAddress } from './board-address.js';
import { listView } from './board-list.js';
import { postingView } from './board-posting.js';
import { plainHtml } from './plain-html.js';
import { readFeed } from './read-feed.js';
import type { BoardView } from './shown-board.js';

/** What stands in a board until it has its postings: see render.d.ts, which has what users are told. */
export async function renderBoard(request: BoardRequest): Promise<RenderedBoard> {
  const address = new BoardAddress(request.url, request.paramPrefix);
  const { posting: id } = address.state;
  try {
    const loaded = await readFeed(request, address);
    const texts = await textsFor(request, loaded.feed.organization?.name);
    const board = { request, address, loaded, texts };
    const view = id === undefined ? listView(board) : await postingView(board, id);
    const { title, jsonLd, status, error = loaded.failures[0] } = view;
    return { html: write(view, texts), title, jsonLd, status, error };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const { organization } = request;
    const name = typeof organization === 'object' ? organization.name : organization;
    const { jobs } = await textsFor(request, name);
    return { html: '', title: jobs, jsonLd: undefined, status: 503, error };
  }
}

/** The texts of the page's language; English ones, marked as such, where there are none. */
function textsFor({ lang = 'en' }: BoardRequest, employer: string | undefined): Promise<PageTexts> {
  return loadTexts(matchLanguage(lang) === undefined ? 'en' : lang, employer, lang);
}

/** The board knows by the id on the article what stands there. */
function write({ view, posting }: BoardView, { localizer }: PageTexts): string {
  if (view === nothing) return '';
  const lang = localizer.ownLanguage ?? nothing;
  const dir = localizer.ownLanguage === undefined ? nothing : localizer.direction;
  return plainHtml(
    renderView(
      posting === undefined
        ? html`<div lang=${lang} dir=${dir}>${view}</div>`
        : html`<article data-job-id=${posting} lang=${lang} dir=${dir}>${view}</article>`,
    ),
  );
}
