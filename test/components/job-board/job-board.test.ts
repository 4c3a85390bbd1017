import '../../support/setup.js';
import { expect, oneEvent } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import { manyPostings, part, parts, samplePosting } from '../../support/job-feed.js';
import {
  start,
  listOf,
  addBoard,
  settled,
  titleOf,
  open,
  heading,
  goBack,
  focused,
  parameter,
  patiently,
  startAnew,
} from './sample-board.js';

describe('<job-board>', () => {
  startAnew();

  describe('opens postings in place', () => {
    it('shows the posting, tells the page, and moves the focus to its heading', async () => {
      const board = await addBoard();
      let told: string | undefined;
      board.addEventListener('job-open', ({ posting }) => (told = posting.id));
      await open(board, 'Welder');
      expect(told).to.equal('4');
      expect(board.openPosting?.id).to.equal('4');
      expect(parameter('role')).to.equal('welder--4');
      expect(listOf(board).checkVisibility()).to.equal(false);
      await patiently(() => focused() === heading(board));
      await expect(board).to.be.accessible();
    });

    it('tells the page nothing while the feed of the open posting is read anew', async () => {
      const board = await addBoard();
      await open(board, 'Welder');
      const told: string[] = [];
      for (const name of ['job-open', 'job-close', 'jobs-load'] as const) {
        board.addEventListener(name, () => told.push(name));
      }
      board.lang = 'nl';
      await patiently(() => told.includes('jobs-load'));
      await patiently(() => heading(board)?.textContent.trim() === 'Welder');
      expect(told).to.deep.equal(['jobs-load']);
      await goBack();
      await patiently(() => told.includes('job-close'));
    });

    it('stays where the reader is while its feed is read in another language', async () => {
      const board = await addBoard();
      await open(board, 'Welder');
      heading(board)?.focus();
      const focus = focused();
      let loads = 0;
      board.addEventListener('jobs-load', () => (loads += 1));
      board.lang = 'fr';
      await patiently(() => loads === 1);
      await settled(board);
      expect(focus?.isConnected).to.equal(true);
      expect(focused()).to.equal(focus);
      await goBack();
    });

    it('leaves opening to the page where it cancels the choice', async () => {
      const board = await addBoard();
      board.addEventListener('job-select', (event) => event.preventDefault());
      titleOf(board, 'Welder').click();
      await settled(board);
      expect(board.openPosting).to.equal(undefined);
      expect(location.href).to.equal(start);
    });

    it('links each card to its address in the page', async () => {
      const board = await addBoard();
      const href = new URL(titleOf(board, 'Welder').getAttribute('href') ?? '');
      expect(href.searchParams.get('role')).to.equal('welder--4');
    });

    it('opens a posting in its place, and what leaves the page where the page wants that', async () => {
      const applyUrl = 'https://jobs.example/apply';
      const board = await addBoard({ target: '_blank' }, [
        samplePosting({ id: '1', title: 'Welder', applyUrl }),
        samplePosting({ id: '2', title: 'Diver' }),
      ]);
      expect(titleOf(board, 'Welder').hasAttribute('target')).to.equal(false);
      await open(board, 'Welder');
      const [apply] = parts(board, 'apply');
      expect(apply?.getAttribute('target')).to.equal('_blank');
    });

    it('goes back with the browser to query, place and card', async () => {
      const board = await addBoard({ 'page-size': '10' }, manyPostings(60));
      part(listOf(board), 'more').click();
      await patiently(() => parts(listOf(board), 'title').length === 20);
      await settled(board);
      titleOf(board, 'Post 15').scrollIntoView({ block: 'center' });
      const { scrollY } = window;
      expect(scrollY).to.be.above(0);
      await open(board, 'Post 15');
      const closed = oneEvent(board, 'job-close');
      await goBack();
      await closed;
      await patiently(() => focused() === titleOf(board, 'Post 15'));
      expect(listOf(board).query).to.equal('page=2');
      expect(parameter('role')).to.equal(null);
      await patiently(() => Math.abs(window.scrollY - scrollY) <= 2);
    });

    it('goes forward again', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      await goBack();
      await patiently(() => board.openPosting === undefined);
      const arrived = oneEvent(window, 'popstate');
      history.forward();
      await arrived;
      await patiently(() => board.openPosting?.id === '5');
      await patiently(() => focused() === heading(board));
      await goBack();
    });

    it('goes back by its link, on the same way as the browser', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      const { length } = history;
      const detail = board.shadowRoot?.querySelector('job-detail');
      const arrived = oneEvent(window, 'popstate');
      part(detail ?? board, 'back').click();
      await arrived;
      await patiently(() => focused() === titleOf(board, 'Diver'));
      expect(history.length).to.equal(length);
    });

    it('keeps what the reader searched', async () => {
      const board = await addBoard();
      const field = part(listOf(board), 'search') as HTMLInputElement;
      field.value = 'engineer';
      field.dispatchEvent(new InputEvent('input'));
      await settled(board);
      expect(parameter('role-search')).to.equal('engineer');
      await open(board, 'Software engineer');
      await goBack();
      await patiently(() => board.openPosting === undefined);
      await settled(board);
      expect(listOf(board).total).to.equal(2);
      expect(parameter('role-search')).to.equal('engineer');
    });

    it('works without any address', async () => {
      const board = await addBoard({ routing: 'none' });
      await open(board, 'Welder');
      expect(location.href).to.equal(start);
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'back').click();
      await patiently(() => focused() === titleOf(board, 'Welder'));
    });
  });
});
