import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import '../../../components/job-board/define.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { part, parts, samplePostings } from '../../support/job-feed.js';
import { patiently, titles } from './sample-list.js';

const link = '<a href="/all-jobs" data-job-id="3">All our jobs</a>';

function addWith<Tag extends 'job-list' | 'job-board'>(
  tag: Tag,
  content: string,
  path: string,
): { element: HTMLElementTagNameMap[Tag]; shown: () => boolean | undefined } {
  const element = document.createElement(tag);
  element.setAttribute('src', path);
  if (tag === 'job-board') element.setAttribute('routing', 'none');
  element.innerHTML = content;
  document.body.append(element);
  return { element, shown: () => element.querySelector('a')?.checkVisibility() };
}

describe('content of a page in a list', () => {
  const network = useNetwork();
  afterEach(() => {
    for (const element of document.querySelectorAll('job-list, job-board')) element.remove();
  });

  it('stands where the list is yet to come, alone, and gives way to it', async () => {
    network.hold('/stand-in-1.json');
    const { element: waiting, shown } = addWith('job-list', link, '/stand-in-1.json');
    await waiting.updateComplete;
    expect(shown()).to.equal(true);
    expect(parts(waiting, 'loading')).to.have.lengthOf(0);

    network.answer('/stand-in.json', feedOf(...samplePostings));
    const { element: list, shown: isLinkShown } = addWith('job-list', link, '/stand-in.json');
    await patiently(() => titles(list).length === 5);
    expect(isLinkShown()).to.equal(false);
  });

  it('stands in a board as well', async () => {
    network.hold('/stand-in-2.json');
    const { element: board, shown } = addWith('job-board', link, '/stand-in-2.json');
    await board.updateComplete;
    await board.renderRoot.querySelector('job-list')?.updateComplete;
    expect(shown()).to.equal(true);
  });

  it('gives way to the reason why there is no list', async () => {
    const { element: list, shown } = addWith('job-list', link, '/stand-in-3.json');
    await patiently(() => list.state === 'failed');
    await list.updateComplete;
    expect(part(list, 'error').checkVisibility()).to.equal(true);
    expect(shown()).to.equal(false);
  });

  it('leaves room for cards where it is for slots, or not to be seen', async () => {
    network.hold('/stand-in-4.json');
    const { element: list } = addWith(
      'job-list',
      ' <p slot="empty">None.</p> <template slot="card"></template> ',
      '/stand-in-4.json',
    );
    await list.updateComplete;
    expect(part(list, 'loading').offsetHeight).to.be.above(0);
  });

  it('hands its focus on to the card of the same posting', async () => {
    network.answer('/stand-in-5.json', feedOf(...samplePostings));
    const { element: list } = addWith('job-list', link, '/stand-in-5.json');
    await list.updateComplete;
    list.querySelector('a')?.focus();
    await patiently(() => list.shadowRoot?.activeElement);
    expect(list.shadowRoot?.activeElement?.textContent).to.contain('Payroll clerk');
  });
});
