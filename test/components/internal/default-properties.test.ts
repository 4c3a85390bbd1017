import '../../../components/define.js';
import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  ApplyFormElement,
  JobBoardElement,
  JobCardElement,
  JobDetailElement,
  JobFiltersElement,
  JobListElement,
} from '../../../components/index.js';
import { useNetwork } from '../../support/fake-fetch.js';
import { eventually } from '../../support/eventually.js';
import { addElement, parts, samplePosting, samplePostings } from '../../support/job-feed.js';
import { addList, settled, titles } from '../job-list/sample-list.js';

const elementClasses = {
  'job-board': JobBoardElement,
  'job-list': JobListElement,
  'job-filters': JobFiltersElement,
  'job-card': JobCardElement,
  'job-detail': JobDetailElement,
  'apply-form': ApplyFormElement,
};
const tags = Object.keys(elementClasses) as (keyof typeof elementClasses)[];

describe('a property that is taken back', () => {
  const { warnings } = useNetwork();
  afterEach(() => document.querySelectorAll(tags.join()).forEach((element) => element.remove()));

  for (const tag of tags) {
    for (const [name, { attribute }] of elementClasses[tag].elementProperties) {
      if (typeof name !== 'string' || name.startsWith('_')) continue;
      it(`has its default again: ${name} of <${tag}>`, async () => {
        const element = addElement(tag, samplePostings);
        const standard: unknown = Reflect.get(element, name);
        for (const nothing of [undefined, null]) {
          Reflect.set(element, name, nothing);
          expect(Reflect.get(element, name)).to.equal(standard);
          await element.updateComplete;
        }
        const written = typeof attribute === 'string' ? attribute : name.toLowerCase();
        if (attribute !== false) {
          element.setAttribute(written, typeof standard === 'number' ? '4' : String(standard));
          element.removeAttribute(written);
          expect(Reflect.get(element, name)).to.equal(standard);
          await element.updateComplete;
        }
        expect(warnings.filter((text) => text.includes('null'))).to.deep.equal([]);
      });
    }
  }

  it('lifts what it said', async () => {
    const list = await addList(samplePostings, { preset: 'department=Ocean', query: 'search=x' });
    expect(titles(list)).to.deep.equal([]);
    list.removeAttribute('preset');
    Reflect.set(list, 'query', null);
    await settled(list);
    expect(list.query).to.equal('');
    expect(titles(list)).to.deep.equal(titles(await addList()));
  });

  it('leaves the posting to job-id', async () => {
    const detail = addElement('job-detail', [samplePosting({ id: 'c', title: 'Cook' })], {
      'job-id': 'c',
    });
    detail.posting = samplePosting({ id: 'p', title: 'Pilot' });
    await detail.updateComplete;
    Reflect.set(detail, 'posting', null);
    await eventually(() => parts(detail, 'title')[0]?.textContent.trim() === 'Cook');
  });
});
