import { nothing } from 'lit';
import { FeedError, type Posting, serializeJsonLd } from 'open-roles/core';
import {
  applyTarget,
  currentStatus,
  fullDescription,
  loadDetails,
  safeUrl,
} from 'open-roles/internal';
import { renderBack, renderFailed, renderPosting } from 'open-roles/internal/views';
import { titleWith } from '../pages/page-frame.js';
import { describe, renderProse, structuredData, titlePlace } from '../pages/posting-content.js';
import { readingLimits } from './read-feed.js';
import type { BoardView, ShownBoard } from './shown-board.js';

/** The posting that the address asks for, or that there is none. */
export async function postingView(board: ShownBoard, id: string): Promise<BoardView> {
  const { loaded, texts } = board;
  const listed = loaded.feed.postings.find((posting) => posting.id === id);
  if (listed) {
    const { posting, error } = await complete(board, listed);
    return { ...shownView(board, posting), error };
  }
  // It may be in what could not be read, or at the server of the feed.
  const { failures, feed } = loaded;
  if (failures.length > 0) return { view: nothing, title: texts.jobs, status: 503 };
  if (feed.total !== undefined) return { view: nothing, title: texts.jobs, status: 200 };
  return missingView(board, id);
}

function missingView({ address, texts }: ShownBoard, id: string): BoardView {
  const { localizer } = texts;
  const title = localizer.text('notFound');
  const notice = renderFailed({
    title,
    hint: localizer.text('notFoundHint'),
    localizer,
    retry: undefined,
    fallbackHref: '',
  });
  const view = [renderBack(address.listHref(), localizer), notice];
  return { view, posting: id, title, status: 404 };
}

function shownView(board: ShownBoard, posting: Posting): BoardView {
  const { request, address, loaded, texts } = board;
  const { localizer } = texts;
  const { applyAction = '', headingLevel = 3 } = request;
  const employer = posting.hiringOrganization ?? loaded.feed.organization;
  const status = currentStatus(posting);
  const base = baseOf(board, posting);
  // One above the cards, for it takes the place of the list.
  const level = Math.max(2, headingLevel - 1);
  const source = fullDescription(posting);
  const description = describe(
    { description: source },
    { ...(base !== undefined && { base }), headingLevel: level + 1 },
  );
  const isBlank = source.trim() === '';
  const target = applyTarget(posting, base);
  const hasForm = applyAction !== '';
  const view = [
    renderBack(address.listHref(), localizer),
    renderPosting({
      posting,
      localizer,
      organization: employer?.name,
      status,
      level,
      apply: target,
      isApplyUnstated: !target && !hasForm,
      hasList: true,
      isBlank,
      description: renderProse(posting, description, localizer),
      hasEnd: status !== 'closed' && !isBlank,
      end: nothing,
    }),
  ];
  const url = address.addressOf(posting);
  const { data } = structuredData(
    {
      ...posting,
      // What the feed says of it holds for the feed's own page (JP-21).
      ...((hasForm || posting.directApply !== undefined) && { directApply: hasForm }),
    },
    description,
    {
      ...(url !== undefined && { url }),
      ...(loaded.feed.organization && { organization: loaded.feed.organization }),
    },
  );
  return {
    view,
    posting: posting.id,
    title: titleWith(posting.title, titlePlace(posting, texts), employer?.name),
    jsonLd: data && serializeJsonLd(data),
    status: status === 'closed' ? 410 : 200,
  };
}

/** The posting with what its list leaves out; without it where that cannot be had. */
async function complete(
  { loaded, request }: ShownBoard,
  posting: Posting,
): Promise<{ posting: Posting; error?: FeedError }> {
  const origin = loaded.origins.get(posting.id);
  if (!origin || fullDescription(posting).trim() !== '') return { posting };
  try {
    const details = { ...(request.lang !== undefined && { language: request.lang }) };
    const read = await loadDetails(posting, origin, details, { limits: readingLimits });
    return { posting: read };
  } catch (error) {
    if (error instanceof FeedError) return { posting, error };
    throw error;
  }
}

/** What relative addresses of the posting are relative to: its own page, else the feed. */
function baseOf({ address, loaded }: ShownBoard, { id, url }: Posting): string | undefined {
  return safeUrl(url, address.page) ?? loaded.origins.get(id)?.url?.href ?? address.page?.href;
}
