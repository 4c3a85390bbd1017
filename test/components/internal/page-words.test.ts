import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/define.js';
import { addElement, part, samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

const postings = [samplePosting({ id: 'a', title: 'Baker' })];

// Persian and Urdu: languages that we have no words of.
for (const language of ['fa', 'ur']) {
  describe(`words of a page in ${language}`, () => {
    for (const tag of ['job-list', 'job-board'] as const) {
      it(`keep the direction of the page in <${tag}>, whose own have theirs`, async () => {
        const page = await fixture<HTMLElement>(
          html`<div lang=${language} dir="rtl">
            <p slot="header">ما روی آب کار می‌کنیم.</p>
            <p slot="header" dir="ltr">We work on the water.</p>
          </div>`,
        );
        const element = addElement(tag, postings);
        const [theirs, marked] = page.children;
        page.append(element);
        if (theirs && marked) element.append(theirs, marked);
        const list = (): Element | null | undefined =>
          tag === 'job-list' ? element : element.renderRoot.querySelector('job-list');
        await eventually(() => list()?.shadowRoot?.querySelector('.card'));
        await eventually(() => theirs?.assignedSlot);
        const direction = (one: Element | undefined): string | undefined =>
          one && getComputedStyle(one).direction;
        expect(direction(theirs)).to.equal('rtl');
        expect(direction(marked)).to.equal('ltr');
        expect(direction(part(list() ?? element, 'count'))).to.equal('ltr');
      });
    }
  });
}

describe('an attribute that is there or not', () => {
  // Vue, Svelte, Lit and `[attr.…]` of Angular write the word for what is bound to an attribute.
  it('is off where it says "false"', async () => {
    const board = addElement('job-board', postings, {
      'no-structured-data': 'false',
      draft: 'false',
    });
    await board.updateComplete;
    expect([board.noStructuredData, board.draft]).to.deep.equal([false, false]);
    for (const on of ['', 'true', 'no-structured-data']) {
      board.setAttribute('no-structured-data', on);
      expect(board.noStructuredData).to.equal(true);
    }
    board.setAttribute('no-structured-data', 'false');
    expect(board.noStructuredData).to.equal(false);
  });
});
