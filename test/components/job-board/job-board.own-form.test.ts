import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/apply-form/define.js';
import { turns } from '../../support/eventually.js';
import { inlineFeedScript, part, samplePostings } from '../../support/job-feed.js';
import { open, patiently, startAnew } from './sample-board.js';

describe('<job-board> with a form of the page that is there before it', () => {
  startAnew();

  const { warn } = console;
  let warnings: string[] = [];
  let errors = 0;
  const count = (): void => void (errors += 1);
  before(() => {
    console.warn = (text: string) => warnings.push(text);
    document.addEventListener('jobs-error', count);
  });
  after(() => {
    console.warn = warn;
    document.removeEventListener('jobs-error', count);
  });

  it('lets the form wait for its posting without a word of a missing feed', async () => {
    const board = document.createElement('job-board');
    const form = document.createElement('apply-form');
    form.setAttribute('action', '/own');
    form.setAttribute('slot', 'apply');
    board.append(inlineFeedScript(samplePostings), form);
    document.body.append(board);
    await turns();
    await import('../../../components/job-board/define.js');
    await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
    await open(board, 'Welder');
    const detail = board.shadowRoot?.querySelector('job-detail');
    part(detail ?? board, 'apply').click();
    await patiently(() => form.querySelector('h2')?.textContent.includes('Welder'));
    expect(warnings).to.deep.equal([]);
    expect(errors).to.equal(0);
  });

  it('leaves a form that stands alone to tell what it lacks', async () => {
    warnings = [];
    const form = document.createElement('apply-form');
    document.body.append(form);
    await patiently(() => warnings.length > 0);
    expect(warnings[0]).to.match(/^<apply-form> has no feed/);
    expect(errors).to.equal(1);
    form.remove();
  });
});
