import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/job-list/define.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { manyPostings, part, parts } from '../../support/job-feed.js';
import { addList, patiently } from '../job-list/sample-list.js';

const filters = 'search department workplace location employment-type team';

const toggles = (list: JobListElement): HTMLElement[] => [
  ...(list.renderRoot
    .querySelector('job-filters')
    ?.shadowRoot?.querySelectorAll<HTMLElement>('.bar-facets .facet-toggle') ?? []),
];

const toggleOf = (list: JobListElement, name: string): HTMLElement => {
  const found = toggles(list).find(({ innerText }) => innerText.trim().startsWith(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const optionsOf = (list: JobListElement): HTMLElement[] =>
  parts(list, 'option').filter((option) => option.checkVisibility());

async function addBar(width: number, wanted = filters): Promise<JobListElement> {
  const postings = manyPostings(24).map((posting, index) => ({
    ...posting,
    team: `Team ${index % 3}`,
    employmentTypes: [index % 2 ? ('FULL_TIME' as const) : ('PART_TIME' as const)],
    locations: [{ name: `Town ${index % 4}`, locality: `Town ${index % 4}`, country: 'GB' }],
  }));
  const list = await addList(postings, { filters: wanted, 'filters-layout': 'bar' });
  Object.assign(list.style, { display: 'block', inlineSize: `${width}px` });
  await patiently(() => toggles(list).length > 0);
  return list;
}

describe('the filters of a list in a bar', () => {
  afterEach(() => document.querySelectorAll('job-list').forEach((list) => list.remove()));

  it('open one at a time, with the number of jobs at each choice, over what stands still', async () => {
    const list = await addBar(780);
    const before = part(list, 'count').getBoundingClientRect().top;
    expect(optionsOf(list)).to.have.lengthOf(0);
    toggleOf(list, 'Workplace').click();
    await patiently(() => optionsOf(list).length === 2);
    expect(toggleOf(list, 'Workplace').ariaExpanded).to.equal('true');
    expect(
      parts(list, 'option-count').filter((one) => one.checkVisibility())[0]?.innerText,
    ).to.equal('16');
    expect(part(list, 'count').getBoundingClientRect().top).to.equal(before);
    await expect(list).to.be.accessible();
    toggleOf(list, 'Department').click();
    await patiently(() => toggleOf(list, 'Workplace').ariaExpanded === 'false');
    expect(toggleOf(list, 'Department').ariaExpanded).to.equal('true');
  });

  it('stay open while the reader chooses, and say on the button what is chosen', async () => {
    const list = await addBar(780);
    toggleOf(list, 'Department').click();
    await patiently(() => optionsOf(list).length > 2);
    optionsOf(list)[0]?.click();
    await patiently(() => list.total === 2);
    expect(toggleOf(list, 'Department').innerText).to.contain('Department 0');
    optionsOf(list)[1]?.click();
    await patiently(() => list.total === 4);
    expect(toggleOf(list, 'Department').innerText).to.match(/Department\s+2\b/);
    expect(toggleOf(list, 'Department').ariaExpanded).to.equal('true');
  });

  it('close on Escape with the focus on their button, on a press beside them and when the focus leaves', async () => {
    const list = await addBar(780);
    const toggle = toggleOf(list, 'Workplace');
    const isClosed = (): boolean => toggle.ariaExpanded === 'false';
    const focused = (): Element | null | undefined =>
      list.renderRoot.querySelector('job-filters')?.shadowRoot?.activeElement;
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await patiently(() => optionsOf(list).length > 0);
    optionsOf(list)[0]?.focus();
    await sendKeys({ press: 'Escape' });
    await patiently(isClosed);
    expect(focused()).to.equal(toggle);
    toggle.click();
    await patiently(() => !isClosed());
    part(list, 'count').dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    await patiently(isClosed);
    toggle.click();
    await patiently(() => !isClosed());
    optionsOf(list)[0]?.focus();
    part(list, 'search').focus();
    await patiently(isClosed);
  });

  it('leave what is too much for a bar to the sheet', async () => {
    const list = await addBar(780);
    expect(toggles(list)).to.have.lengthOf(4);
    expect(part(list, 'filter-button').innerText.trim()).to.equal('All filters');
    part(list, 'filter-button').click();
    await patiently(() => parts(list, 'sheet')[0]?.matches('[open]'));
    expect(parts(list, 'facet')).to.have.lengthOf(5);
    await sendKeys({ press: 'Escape' });
    await patiently(() => toggles(list).length === 4);
  });

  it('need no sheet where the bar holds all of them, and are all in the sheet on a phone', async () => {
    const list = await addBar(780, 'search department workplace');
    expect(part(list, 'filter-button').checkVisibility()).to.equal(false);
    list.style.inlineSize = '358px';
    await patiently(() => part(list, 'filter-button').checkVisibility());
    expect(toggles(list).some((toggle) => toggle.checkVisibility())).to.equal(false);
    expect(part(list, 'filter-button').innerText.trim()).to.equal('Filters');
  });

  it('open within the window', async () => {
    const list = await addBar(580);
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      for (const toggle of toggles(list)) {
        toggle.click();
        await patiently(() => optionsOf(list).length > 0);
        const box = toggle.closest('fieldset')?.querySelector('.options')?.getBoundingClientRect();
        expect(box?.left, toggle.innerText).to.be.at.least(0);
        expect(box?.right, toggle.innerText).to.be.at.most(document.documentElement.clientWidth);
        toggle.click();
        await patiently(() => optionsOf(list).length === 0);
      }
    }
    document.documentElement.removeAttribute('dir');
  });

  it('stand beside no column', async () => {
    const list = await addBar(780);
    list.style.inlineSize = '1100px';
    const { left } = part(list, 'search').getBoundingClientRect();
    expect(part(list, 'count').getBoundingClientRect().left).to.be.closeTo(left, 1);
  });
});
