import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/job-filters/define.js';
import '../../../components/job-list/define.js';
import { addElement, manyPostings, part, parts } from '../../support/job-feed.js';
import { addList, patiently } from '../job-list/sample-list.js';

describe('the button past the facets', () => {
  afterEach(() =>
    document.querySelectorAll('job-list, job-filters').forEach((element) => element.remove()),
  );

  it('follows the search, is seen where it has the focus, and leads to the results', async () => {
    const list = await addList(manyPostings(9));
    list.style.inlineSize = '1000px';
    await patiently(() => parts(list, 'skip')[0]?.checkVisibility());
    const skip = part(list, 'skip');
    const controls = list.renderRoot.querySelector('job-filters');
    expect(skip.getBoundingClientRect().width).to.be.at.most(1);
    const { top } = part(list, 'facet').getBoundingClientRect();
    part(list, 'search').focus();
    await sendKeys({ press: 'Tab' });
    expect(controls?.shadowRoot?.activeElement).to.equal(skip);
    expect(skip.getBoundingClientRect().width).to.be.above(40);
    expect(part(list, 'facet').getBoundingClientRect().top).to.equal(top);
    await expect(list).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    const focused = list.shadowRoot?.activeElement;
    expect(focused?.contains(part(list, 'count'))).to.equal(true);
    expect(focused?.contains(controls)).to.equal(false);
  });

  it('is not there where the facets fold, and where controls stand alone', async () => {
    const list = await addList(manyPostings(9));
    list.style.inlineSize = '390px';
    await patiently(() => !part(list, 'skip').checkVisibility());
    const alone = addElement('job-filters', manyPostings(9));
    await patiently(() => parts(alone, 'facet').length > 0);
    expect(parts(alone, 'skip')).to.deep.equal([]);
  });
});
