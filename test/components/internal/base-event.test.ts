import '../../support/setup.js';
import '../../support/replaced-event.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import '../../../components/apply-form/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import { control, createForm, createPosting, press } from '../apply-form/support.js';
import {
  addBoard,
  goBack,
  heading,
  listOf,
  open,
  patiently,
  startAnew,
} from '../job-board/sample-board.js';
import { type } from '../job-list/sample-list.js';

describe('in a page with an `Event` of its own, as of MooTools', () => {
  startAnew();
  let told: string[] = [];
  const hear = (event: Event): unknown => told.push(event.type);
  const names = ['jobs-load', 'jobs-query', 'job-select', 'job-open', 'job-close', 'apply-submit'];
  beforeEach(() => {
    told = [];
    for (const name of names) document.addEventListener(name, hear);
  });
  afterEach(() => {
    for (const name of names) document.removeEventListener(name, hear);
  });

  it('a board searches, opens and closes postings, and tells the page', async () => {
    const board: JobBoardElement = await addBoard();
    await type(listOf(board), 'welder');
    await open(board, 'Welder');
    await goBack();
    await patiently(() => !heading(board));
    expect([...new Set(told)]).to.have.members([
      'jobs-load',
      'jobs-query',
      'job-select',
      'job-open',
      'job-close',
    ]);
  });

  it('a form sends, and keeps its answers when it leaves the page', async () => {
    const posting = createPosting();
    const form = await createForm(posting);
    form.addEventListener('apply-submit', (event) => event.preventDefault());
    for (const [label, value] of [
      ['Full name', 'Ada Beekeeper'],
      ['Email address', 'ada@example.com'],
    ] as const) {
      const input = control(form, label);
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    press(form);
    await patiently(() => told.includes('apply-submit'));
    form.remove();
    const next = await createForm(posting);
    await patiently(() => control(next, 'Full name').value === 'Ada Beekeeper');
  });
});
