import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { addBoard, goBack, heading, open, patiently, startAnew } from './sample-board.js';

const posting = (id: string, rest: Partial<Posting> = {}): Posting =>
  samplePosting({ id, title: `Post ${id}`, department: 'Works', ...rest });
const postings = [
  posting('1'),
  posting('2'),
  posting('3'),
  posting('4'),
  posting('5'),
  posting('6', { status: 'closed' }),
];

const detail = (board: JobBoardElement): Element =>
  board.shadowRoot?.querySelector('job-detail') ?? board;
const links = (board: JobBoardElement): HTMLElement[] =>
  parts(detail(board), 'similar').flatMap((one) => [...one.querySelectorAll('a')]);
const titles = (board: JobBoardElement): string[] =>
  links(board).map(({ textContent }) => textContent.trim());

describe('<job-board>', () => {
  startAnew();
  const { fetch } = window;
  afterEach(() => void (window.fetch = fetch));

  describe('similar postings', () => {
    it('stand under an open posting, as many as the page says', async () => {
      const board = await addBoard({}, postings);
      await open(board, 'Post 2');
      await patiently(() => links(board).length > 0);
      expect(titles(board)).to.deep.equal(['Post 1', 'Post 3', 'Post 4']);
      board.setAttribute('similar', '1');
      await patiently(() => links(board).length === 1);
      board.setAttribute('similar', '0');
      await patiently(() => links(board).length === 0);
      await goBack();
    });

    it('lead to another posting, and from there the way back to the list is the same', async () => {
      const board = await addBoard({}, postings);
      await open(board, 'Post 2');
      await patiently(() => links(board).length > 0);
      links(board)[0]?.click();
      await patiently(() => heading(board)?.textContent.trim() === 'Post 1');
      await goBack();
      await patiently(() => heading(board)?.textContent.trim() === 'Post 2');
      links(board)[1]?.click();
      await patiently(() => heading(board)?.textContent.trim() === 'Post 3');
      part(detail(board), 'back').click();
      await patiently(() => board.openPosting === undefined);
    });

    it('can be shown by the page itself', async () => {
      const board = await addBoard({}, postings);
      await open(board, 'Post 2');
      await patiently(() => links(board).length > 0);
      const chosen: string[] = [];
      board.addEventListener('job-select', (event) => {
        event.preventDefault();
        chosen.push(event.posting.id);
      });
      links(board)[0]?.click();
      expect(chosen).to.deep.equal(['1']);
      expect(board.openPosting?.id).to.equal('2');
      await goBack();
    });

    it('stand under the confirmation, and not under a form that is filled in', async () => {
      window.fetch = () => Promise.resolve(new Response(null, { status: 204 }));
      const board = await addBoard({ 'apply-action': '/applications' }, postings);
      await open(board, 'Post 2');
      part(detail(board), 'apply').click();
      await patiently(() => board.querySelector('apply-form[slot="apply"] form') !== null);
      await patiently(() => links(board).length === 0);
      const fill = (name: string, text: string): void => {
        const input = board.querySelector<HTMLInputElement>(`input[name="${name}"]`);
        if (input) input.value = text;
      };
      fill('name', 'Ada');
      fill('email', 'ada@example.com');
      board.querySelector<HTMLButtonElement>('.or-primary')?.click();
      await patiently(() => board.querySelector('.or-success') !== null);
      await patiently(() => links(board).length === 3);
      const applied = (): string =>
        parts(detail(board), 'applied')
          .map(({ textContent }) => textContent)
          .join();
      expect(applied()).to.equal('You applied for this job.');
      board.querySelector<HTMLElement>('.or-success a')?.click();
      await patiently(() => board.openPosting === undefined);
      await open(board, 'Post 2');
      await patiently(() => applied() !== '');
      expect(board.querySelector('.or-success')?.checkVisibility()).to.equal(true);
      const again = [...board.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('Apply again'),
      );
      again?.click();
      await patiently(() => applied() === '' && board.querySelector('form') !== null);
      await goBack();
    });
  });
});
