import '../../support/setup.js';
import '../../../components/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { addElement, samplePostings } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

/** What page builders put around what is pasted; each sizes it by its content. */
const places: Readonly<Record<string, string>> = {
  'a centred column': 'display: flex; flex-direction: column; align-items: center',
  'a centred row': 'display: flex; justify-content: center',
  'a centred grid': 'display: grid; place-items: center',
  'a float': 'float: left',
  'a box as wide as its content': 'inline-size: fit-content',
};
const elements = {
  'job-list': {},
  'job-board': {},
  'job-detail': { 'job-id': '1' },
  'job-card': { 'job-id': '1' },
} as const;

/** An element with postings in a box of that style. */
async function place(tag: keyof typeof elements, style: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div style=${style}></div>`);
  const element = addElement(tag, samplePostings, elements[tag]);
  box.append(element);
  await eventually(() => element.offsetHeight > 40);
  return element;
}

describe('the width of elements', () => {
  for (const tag of Object.keys(elements) as (keyof typeof elements)[]) {
    for (const [name, style] of Object.entries(places)) {
      it(`is that of ${name} for <${tag}>`, async () => {
        const element = await place(tag, style);
        expect(element.offsetWidth).to.be.greaterThan(500);
        const { clientWidth, scrollWidth } = document.documentElement;
        expect(scrollWidth).to.equal(clientWidth);
      });
    }

    it(`is no more than a narrow column leaves <${tag}>`, async () => {
      const columns = 'display: grid; grid-template-columns: auto 1fr; inline-size: 320px';
      const element = await place(tag, `${columns}; gap: 0`);
      const aside = document.createElement('p');
      aside.style.inlineSize = '120px';
      element.before(aside);
      expect(element.offsetWidth).to.equal(200);
    });
  }
});
