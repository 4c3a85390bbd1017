import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import type { JobDetailElement } from '../../../components/job-detail/job-detail.js';
import { eventually } from '../../support/eventually.js';
import { described, full } from './sample-detail.js';

const words = ['Responsibilities', 'Accommodation', 'Compensation', 'Qualifications'];
const row = (cell: string): string =>
  `<tr>${words.map((word) => `<${cell}>${word}</${cell}>`).join('')}</tr>`;
const wide = `<table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`;
const narrow = '<table><tr><td>a</td><td>b</td></tr></table>';

describe('Tables in a description', () => {
  const show = async (description: string, width = '272px'): Promise<JobDetailElement> => {
    const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}"></div>`);
    const detail = document.createElement('job-detail');
    detail.posting = { ...full, description };
    box.append(detail);
    await described(detail);
    return detail;
  };
  const regions = (detail: JobDetailElement): HTMLElement[] => [
    ...detail.renderRoot.querySelectorAll<HTMLElement>('[role="region"]'),
  ];
  const regionOf = async (detail: JobDetailElement): Promise<HTMLElement> => {
    await eventually(() => regions(detail).length === 1);
    const [region] = regions(detail);
    if (!region) throw new Error('no region');
    return region;
  };

  it('scroll on their own where they are too wide, and break no word', async () => {
    const detail = await show(wide);
    const region = await regionOf(detail);
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(detail.scrollWidth).to.be.at.most(272);
    const [cell] = region.querySelectorAll('td');
    const { height } = cell?.getBoundingClientRect() ?? { height: Infinity };
    expect(height).to.be.below(50);
  });

  it('are reached by the keyboard, under their caption', async () => {
    const detail = await show(
      wide.replace('<table>', '<table><caption>What you <b>get</b></caption>'),
    );
    const region = await regionOf(detail);
    expect(region.tabIndex).to.equal(0);
    expect(region.getAttribute('aria-label')).to.equal('What you get');
    await expect(detail).to.be.accessible();
  });

  it('have the name of the heading above them, or of the posting', async () => {
    const headed = await regionOf(await show(`<h2>Pay</h2><p>Fair.</p>${wide}<h2>Other</h2>`));
    expect(headed.getAttribute('aria-label')).to.equal('Pay');
    const bare = await regionOf(await show(wide));
    expect(bare.getAttribute('aria-label')).to.equal('Ship’s cook');
  });

  it('have names that differ', async () => {
    const detail = await show(`<h2>Pay</h2>${wide}${wide}`);
    await eventually(() => regions(detail).length === 2);
    const names = regions(detail).map((region) => region.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Pay', 'Pay (2)']);
    await expect(detail).to.be.accessible();
  });

  it('are no stop for the keyboard while they fit', async () => {
    const detail = await show(narrow + wide, '1100px');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(regions(detail)).to.be.empty;
    const box = detail.parentElement;
    if (box) box.style.inlineSize = '272px';
    const region = await regionOf(detail);
    if (box) box.style.inlineSize = '1100px';
    await eventually(() => regions(detail).length === 0);
    expect(region.hasAttribute('tabindex')).to.equal(false);
    expect(region.hasAttribute('aria-label')).to.equal(false);
  });

  it('leave no gap above a description', async () => {
    for (const description of [`<p>Before.</p>${wide}`, wide]) {
      const detail = await show(description);
      const first = detail.renderRoot.querySelector('.prose > :first-child');
      expect(first && getComputedStyle(first).marginBlockStart).to.equal('0px');
    }
  });
});
