import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import { holdClock } from '../../support/clock.js';
import { turns } from '../../support/eventually.js';
import { samplePostings } from '../../support/job-feed.js';
import { addBoard, goBack, open, patiently, startAnew } from './sample-board.js';

describe('<job-board>', () => {
  startAnew();

  describe('marks up the open posting', () => {
    const script = (): Element | null => document.head.querySelector('[data-open-roles="posting"]');
    const dated = samplePostings.map((posting) => ({
      ...posting,
      datePosted: '2026-11-01',
      description: '<p>Long enough words about the work.</p><script>hidden()</script>',
      hiringOrganization: { name: 'Slackwater' },
    }));

    it('in the head while it is open, and no longer', async () => {
      const board = await addBoard({}, dated);
      await open(board, 'Welder');
      await patiently(() => script() !== null);
      const data = JSON.parse(script()?.textContent ?? '') as Record<string, string>;
      expect(data['title']).to.equal('Welder');
      expect(data['description']).to.equal('<p>Long enough words about the work.</p>');
      expect(new URL(data['url'] ?? '').searchParams.get('role')).to.equal('welder--4');
      board.remove();
      expect(script()).to.equal(null);
      document.body.append(board);
      await patiently(() => script() !== null);
      await goBack();
      await patiently(() => script() === null);
    });

    it('with its sections where they are all there is', async () => {
      const html = '<p>Long enough words.</p><script>hidden()</script>';
      const sections = [{ kind: 'benefits' as const, heading: 'What you get', html }];
      const board = await addBoard(
        {},
        dated.map((posting) => ({ ...posting, description: '', sections })),
      );
      await open(board, 'Welder');
      await patiently(() => script() !== null);
      const data = JSON.parse(script()?.textContent ?? '') as Record<string, string>;
      expect(data['description']).to.match(/^<h2>What you get<.h2>\s*<p>Long enough words.<.p>$/);
      await goBack();
    });

    it('until the posting closes', async () => {
      const clock = holdClock();
      const validThrough = new Date(clock.now() + 60_000).toISOString();
      const board = await addBoard(
        {},
        dated.map((posting) => ({ ...posting, validThrough })),
      );
      await open(board, 'Welder');
      await patiently(() => script() !== null);
      clock.advance(61_000);
      await patiently(() => script() === null);
      expect(board.openPosting?.validThrough).to.equal(validThrough);
      await goBack();
    });

    it('with the form only where the board has it', async () => {
      const stated = dated.map((posting) => ({ ...posting, directApply: true }));
      for (const [attributes, expected] of [
        [{}, false],
        [{ 'apply-action': '/apply' }, true],
        [{ apply: 'preview' }, false],
      ] as const) {
        const board = await addBoard(attributes, stated);
        await open(board, 'Welder');
        await patiently(() => script() !== null);
        expect(JSON.parse(script()?.textContent ?? '{}')).to.have.property('directApply', expected);
        await goBack();
        board.remove();
        await patiently(() => script() === null);
      }
    });

    it('not where the page does not want it', async () => {
      const board = await addBoard({ 'no-structured-data': '' }, dated);
      await open(board, 'Welder');
      await import('../../../src/structured-data/job-posting.js'); // where it was wanted, it is there now
      await turns();
      expect(script()).to.equal(null);
      await goBack();
    });

    it('in the title of the page only where it is asked to', async () => {
      const { title } = document;
      const silent = await addBoard();
      await open(silent, 'Welder');
      expect(document.title).to.equal(title);
      await goBack();
      silent.remove();
      const board = await addBoard({ 'update-title': '' });
      await open(board, 'Welder');
      expect(document.title).to.contain('Welder');
      await goBack();
      await patiently(() => document.title === title);
    });
  });
});
