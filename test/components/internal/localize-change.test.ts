import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import { addElement, part, samplePostings } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

// Languages are loaded once for a page, so that each test of a change needs a page of its own.
describe('a list whose page changes its language', () => {
  it('goes from one to the other without English in between', async () => {
    const list = addElement('job-list', samplePostings, { lang: 'fr' });
    const count = (): string => part(list, 'count').textContent.trim();
    await eventually(() => list.state === 'ready' && /^5 /.test(count()));
    const french = count();
    const seen = new Set<string>();
    list.lang = 'de';
    await eventually(() => {
      seen.add(count());
      return seen.size > 1;
    });
    list.remove();
    expect([...seen]).to.deep.equal([french, '5 Stellen']);
  });
});
