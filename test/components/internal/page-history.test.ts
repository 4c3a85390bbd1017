import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { noteScroll, restoreScroll } from '../../../components/internal/routing/page-history.js';

describe('the place that an entry was left at', () => {
  const { state } = history;
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTo');
  afterEach(() => {
    history.replaceState(state, '');
    if (native) Object.defineProperty(Element.prototype, 'scrollTo', native);
  });

  it('is found where a library of the page made scrollTo something else', async () => {
    const scroller = await fixture<HTMLElement>(
      html`<div style="block-size: 100px; overflow: auto"><p style="block-size: 900px"></p></div>`,
    );
    const inner = scroller.querySelector('p') as Element;
    scroller.scrollTop = 300;
    noteScroll(inner);
    scroller.scrollTop = 0;
    // Prototype.js scrolls the page to the element, MooTools takes two numbers.
    Object.assign(Element.prototype, { scrollTo: () => undefined });
    restoreScroll(inner);
    expect(scroller.scrollTop).to.equal(300);
  });
});
