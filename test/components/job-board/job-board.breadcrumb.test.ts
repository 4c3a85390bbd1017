import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import {
  addBoard,
  goBack,
  heading,
  listOf,
  open,
  parameter,
  patiently,
  start,
  startAnew,
} from './sample-board.js';

const postings = [
  samplePosting({ id: '1', title: 'Miller', department: 'Grain & flour' }),
  samplePosting({ id: '2', title: 'Baker', department: 'Bread' }),
];

const detail = (board: JobBoardElement): Element =>
  board.shadowRoot?.querySelector('job-detail') ?? board;

describe('<job-board>', () => {
  startAnew();

  describe('the way back from a posting', () => {
    for (const routing of ['query', 'none']) {
      it(`leads to the list, or to the department in it, with routing="${routing}"`, async () => {
        const board = await addBoard({ routing }, postings);
        await open(board, 'Miller');
        await patiently(() => parts(detail(board), 'crumb').length > 0);
        part(detail(board), 'crumb').click();
        await patiently(() => board.openPosting === undefined);
        expect(listOf(board).total).to.equal(1);
        expect(listOf(board).query).to.equal('department=Grain+%26+flour');
        if (routing === 'none') {
          expect(location.href).to.equal(start);
          return;
        }
        expect(parameter('role')).to.equal(null);
        expect(parameter('role-department')).to.equal('Grain & flour');
        await goBack();
        await patiently(() => heading(board)?.textContent.trim() === 'Miller');
      });
    }

    it('has no department where the list has no such filter', async () => {
      const board = await addBoard({ filters: 'search' }, postings);
      await open(board, 'Miller');
      await patiently(() => parts(detail(board), 'back').length > 0);
      expect(parts(detail(board), 'crumb')).to.deep.equal([]);
    });
  });

  it('shares the address of a posting without the search and the campaign that led to it', async () => {
    const address = new URL(start);
    address.searchParams.set('utm_source', 'fair');
    history.replaceState(null, '', address);
    const shared: { url?: string }[] = [];
    Object.defineProperty(navigator, 'share', {
      value: (data: { url: string }) => Promise.resolve(void shared.push(data)),
      configurable: true,
    });
    const board = await addBoard({ query: 'search=mill' }, postings);
    await open(board, 'Miller');
    await patiently(() => parts(detail(board), 'share').length > 0);
    part(detail(board), 'share').click();
    await patiently(() => shared.length > 0);
    Reflect.deleteProperty(navigator, 'share');
    const url = new URL(shared[0]?.url ?? '');
    expect(url.searchParams.get('role')).to.equal('miller--1');
    expect(url.searchParams.has('utm_source')).to.equal(false);
    expect(url.searchParams.has('role-search')).to.equal(false);
    await goBack();
  });
});
