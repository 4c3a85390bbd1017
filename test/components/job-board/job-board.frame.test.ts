import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../support/eventually.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';

const script = new URL('../../../components/define.ts', import.meta.url).href;
const feed = JSON.stringify({
  version: '1',
  postings: [samplePosting({ id: '1', title: 'Diver' }), samplePosting({ id: '2', title: 'Cook' })],
});
const page = `<!doctype html><html lang="en"><script type="module" src="${script}"></script>
<job-board><script type="application/json">${feed.replaceAll('<', '\\u003c')}</script></job-board>`;

describe('<job-board> in a page that was written into a frame', () => {
  it('opens postings, and goes back', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe srcdoc=${page}></iframe>`);
    const find = (): Element | null | undefined =>
      frame.contentDocument?.querySelector('job-board');
    await eventually(() => parts(find() ?? frame, 'title').length === 2);
    const board = find() ?? frame;
    part(board, 'title').click();
    await eventually(() => parts(board, 'description').length === 1);
    part(board, 'back').click();
    await eventually(() => parts(board, 'description').length === 0);
    expect(part(board, 'title').textContent).to.equal('Diver');
  });
});
