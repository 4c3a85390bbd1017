import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import { eventually } from '../../support/eventually.js';
import { part, parts } from '../../support/job-feed.js';
import { addBoard, goBack, listOf, open, startAnew } from './sample-board.js';

/** The parts that are drawn in an element, and those of them that its page cannot reach. */
function partsIn(host: Element): { drawn: Set<string>; hidden: string[] } {
  const drawn = new Set<string>();
  const hidden: string[] = [];
  for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
    for (const name of element.part) drawn.add(name);
    const inner = partsIn(element);
    const handedOn = new Set(element.getAttribute('exportparts')?.split(/[\s,]+/));
    for (const name of inner.drawn) {
      if (handedOn.has(name)) drawn.add(name);
      else hidden.push(`${element.localName} ${name}`);
    }
    hidden.push(...inner.hidden);
  }
  return { drawn, hidden };
}

function expectReachable(board: JobBoardElement, ...names: string[]): void {
  const { drawn, hidden } = partsIn(board);
  expect(hidden).to.deep.equal([]);
  expect([...drawn]).to.include.members(names);
}

describe('<job-board>', () => {
  startAnew();

  it('lets its page style every part of what it draws', async () => {
    localStorage.clear();
    const board = await addBoard({ save: '', 'page-size': '2', 'group-by': 'department' });
    const list = listOf(board);
    await eventually(() => parts(list, 'save').length);
    expectReachable(board, 'search', 'facet', 'option', 'card', 'save', 'group', 'more', 'count');
    for (const button of parts(list, 'save').slice(0, 2)) button.click();
    await eventually(() => parts(list, 'saved').length);
    part(list, 'saved').click();
    await eventually(() => parts(list, 'compare').length);
    part(list, 'compare').click();
    await eventually(() => parts(list, 'comparison').length);
    expectReachable(board, 'saved', 'compare', 'comparison', 'share');
    localStorage.clear();
  });

  it('lets its page style every part of an open posting, and of a list in which nothing is found', async () => {
    const board = await addBoard();
    await open(board, 'Welder');
    const detail = board.shadowRoot?.querySelector('job-detail');
    await eventually(() => detail && parts(detail, 'similar').length);
    expectReachable(board, 'back', 'crumb', 'facts', 'description', 'similar');
    await goBack();
    listOf(board).query = 'search=zzzz&department=Finance';
    await eventually(() => parts(listOf(board), 'no-match').length);
    expectReachable(board, 'no-match', 'chip', 'clear');
  });
});
