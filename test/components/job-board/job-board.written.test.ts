import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { part, parts, samplePostings } from '../../support/job-feed.js';
import { focused, heading, listOf, patiently, start, startAnew } from './sample-board.js';

const written = (id: string): string =>
  `<div><article data-job-id="${id}"><h2>Payroll clerk</h2><a href="?">All jobs</a></article></div>`;

/** A board in a page that a server wrote for the posting of the address. */
function addWritten(id: string, path: string): { board: JobBoardElement; article: HTMLElement } {
  const address = new URL(start);
  address.searchParams.set('role', 'payroll-clerk--3');
  history.replaceState(null, '', address);
  const board = document.createElement('job-board');
  board.src = path;
  board.innerHTML = written(id);
  document.body.append(board);
  const article = board.querySelector('article');
  if (!article) throw new Error('no article');
  return { board, article };
}

describe('a posting that a server wrote into a board', () => {
  const network = useNetwork();
  startAnew();

  it('stands where the posting is yet to come, and not where the list is', async () => {
    network.hold('/written-1.json');
    const { board, article } = addWritten('3', '/written-1.json');
    await patiently(() => board.shadowRoot?.querySelector('job-detail')?.state === 'loading');
    expect(article.checkVisibility()).to.equal(true);
    expect(parts(board, 'loading').some((element) => element.checkVisibility())).to.equal(false);
    expect(listOf(board).checkVisibility()).to.equal(false);
  });

  it('gives way to the posting in one step', async () => {
    network.answer('/written-2.json', feedOf(...samplePostings));
    const { board, article } = addWritten('3', '/written-2.json');
    await board.updateComplete;
    const isShown = (): boolean => {
      const detail = board.shadowRoot?.querySelector('job-detail');
      return (
        (detail && parts(detail, 'description')[0]?.querySelector('p, div')?.checkVisibility()) ??
        false
      );
    };
    const seen: boolean[] = [];
    await patiently(() => {
      seen.push(article.checkVisibility() !== isShown());
      return isShown();
    });
    expect(seen).to.not.include(false);
    expect(heading(board)?.textContent.trim()).to.equal('Payroll clerk');
  });

  it('is not taken for another one', async () => {
    network.hold('/written-3.json');
    const { board, article } = addWritten('4', '/written-3.json');
    await patiently(() => board.shadowRoot?.querySelector('job-detail')?.state === 'loading');
    expect(article.checkVisibility()).to.equal(false);
  });

  it('gives way to the reason why there is none', async () => {
    const { board, article } = addWritten('3', '/written-4.json');
    await patiently(() => board.shadowRoot?.querySelector('job-detail')?.state === 'failed');
    const detail = board.shadowRoot?.querySelector('job-detail');
    await detail?.updateComplete;
    expect(detail && part(detail, 'error').checkVisibility()).to.equal(true);
    expect(article.checkVisibility()).to.equal(false);
  });

  it('hands its focus on to the heading', async () => {
    network.answer('/written-5.json', feedOf(...samplePostings));
    const { board, article } = addWritten('3', '/written-5.json');
    await board.updateComplete;
    article.querySelector('a')?.focus();
    await patiently(() => focused()?.tagName === 'H2' && focused() === heading(board));
  });
});
