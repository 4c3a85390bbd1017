import { oneEvent, waitUntil } from '@open-wc/testing';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { forgetApplications } from '../../support/forget-applications.js';
import { addElement, parts, samplePostings } from '../../support/job-feed.js';

forgetApplications();

/** The address that each test starts from and goes back to. */
export const start = location.href;

// A step back too many fails an assertion instead of leaving the page, which would end the run.
history.pushState(null, '', start);

/** After each test of a block there is no board, and the page is where it was. */
export function startAnew(): void {
  afterEach(() => {
    document.querySelectorAll('job-board').forEach((board) => board.remove());
    history.replaceState(null, '', start);
    scrollTo(0, 0);
  });
}

/** The list of a board. */
export function listOf(board: JobBoardElement): JobListElement {
  const list = board.shadowRoot?.querySelector('job-list');
  if (!list) throw new Error('no list');
  return list;
}

/** A board that shows its list. */
export async function addBoard(
  attributes: Readonly<Record<string, string>> = {},
  postings: readonly Posting[] = samplePostings,
): Promise<JobBoardElement> {
  const board = addElement('job-board', postings, attributes);
  await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
  await settled(board);
  return board;
}

/** Waits until list, cards and controls are loaded and rendered. */
export async function settled(board: JobBoardElement): Promise<void> {
  await board.updateComplete;
  await listOf(board).updateComplete;
  // Rows hold back the cards until they can be laid out.
  await patiently(() => !listOf(board).renderRoot.querySelector('.awaited, [part="loading"]'));
  for (const inner of listOf(board).renderRoot.querySelectorAll('job-filters')) {
    if ('updateComplete' in inner) await inner.updateComplete;
  }
}

/** The link of a card. */
export function titleOf(board: JobBoardElement, text: string): HTMLElement {
  const link = parts(listOf(board), 'title').find((title) => title.textContent.trim() === text);
  if (!link) throw new Error(`no card ${text}`);
  return link;
}

/** Opens a posting as a reader does. */
export async function open(board: JobBoardElement, title: string): Promise<void> {
  titleOf(board, title).click();
  await patiently(() => heading(board)?.textContent.trim() === title);
}

/** The heading of the open posting. */
export function heading(board: JobBoardElement): HTMLElement | undefined {
  const detail = board.shadowRoot?.querySelector('job-detail');
  return detail ? parts(detail, 'title')[0] : undefined;
}

/** Goes back in the history of the page. */
export async function goBack(): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.back();
  await arrived;
}

/** The innermost element with the focus. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A parameter of the address of the page. */
export const parameter = (name: string): string | null =>
  new URL(location.href).searchParams.get(name);

/** The first load of a module may be slow on a busy machine. */
export const patiently = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, undefined, { timeout: 8000 });
