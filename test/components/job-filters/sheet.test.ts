import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/job-list/define.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { manyPostings, part, parts } from '../../support/job-feed.js';
import { addList, patiently } from '../job-list/sample-list.js';

const filtersOf = (list: JobListElement) =>
  list.renderRoot.querySelector('job-filters')?.shadowRoot;
const dialogOf = (list: JobListElement) => filtersOf(list)?.querySelector('dialog');

async function open(list: JobListElement): Promise<HTMLDialogElement> {
  list.style.inlineSize = '390px';
  part(list, 'filter-button').click();
  await patiently(() => dialogOf(list)?.open);
  const dialog = dialogOf(list);
  if (!dialog) throw new Error('no sheet');
  return dialog;
}

const isClosed = async (list: JobListElement): Promise<void> => {
  await patiently(() => !dialogOf(list));
  await patiently(() => filtersOf(list)?.activeElement === part(list, 'filter-button'));
};

describe('the filters of a narrow list', () => {
  afterEach(() => document.querySelectorAll('job-list').forEach((list) => list.remove()));

  it('open as a sheet that tells how many jobs there are at each choice', async () => {
    const list = await addList(manyPostings(9));
    const dialog = await open(list);
    expect(dialog.innerText).to.contain('Show 9 jobs');
    dialog
      .querySelectorAll<HTMLElement>('[data-facet="workplace"] .facet-toggle')
      .forEach((toggle) => toggle.click());
    await patiently(() =>
      dialog.querySelector('[data-facet="workplace"] input')?.checkVisibility(),
    );
    [...dialog.querySelectorAll('input')].find(({ value }) => value === 'remote')?.click();
    await patiently(() => dialog.innerText.includes('Show 3 jobs'));
    expect(list.total).to.equal(3);
    await patiently(() => getComputedStyle(part(list, 'list')).opacity === '1'); // new results fade in
    await expect(list).to.be.accessible();
    dialog.querySelector<HTMLElement>('[part="clear"]')?.click();
    await patiently(() => dialog.innerText.includes('Show 9 jobs'));
    dialog.querySelector<HTMLElement>('.primary')?.click();
    await isClosed(list);
  });

  it('name each facet in the middle of its row', async () => {
    const dialog = await open(await addList(manyPostings(9)));
    const middle = (box: Element | null): number => {
      const { top = 0, bottom = 0 } = box?.getBoundingClientRect() ?? {};
      return (top + bottom) / 2;
    };
    const facets = [...dialog.querySelectorAll('.facet')];
    expect(facets).to.not.have.lengthOf(0);
    for (const facet of facets) {
      const name = facet.querySelector('.facet-toggle span');
      expect(middle(name)).to.be.closeTo(middle(facet), 1);
    }
  });

  it('close on Escape and give the focus back', async () => {
    const list = await addList(manyPostings(9));
    await open(list);
    await sendKeys({ press: 'Escape' });
    await isClosed(list);
  });

  it('close on Back, and keep what was chosen', async () => {
    const list = await addList(manyPostings(9), { routing: 'query' });
    const dialog = await open(list);
    dialog
      .querySelectorAll<HTMLElement>('[data-facet="workplace"] .facet-toggle')
      .forEach((toggle) => toggle.click());
    await patiently(() => dialog.querySelector('input[type="checkbox"]'));
    [...dialog.querySelectorAll('input')].find(({ value }) => value === 'remote')?.click();
    await patiently(() => list.total === 3);
    history.back();
    await isClosed(list);
    await patiently(() => list.query === 'workplace=remote');
    expect(location.search).to.contain('workplace=remote');
    history.back();
    await patiently(() => list.query === '');
  });
});

describe('the search field', () => {
  afterEach(() => document.querySelectorAll('job-list, input').forEach((one) => one.remove()));

  it('takes the focus at a slash, unless somebody types or the page uses the key', async () => {
    const list = await addList(manyPostings(9));
    const isFocused = (): boolean => filtersOf(list)?.activeElement === part(list, 'search');
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await sendKeys({ press: '/' });
    expect(field.value).to.equal('/');
    expect(isFocused()).to.equal(false);
    field.blur();
    const use = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener('keydown', use);
    await sendKeys({ press: '/' });
    expect(isFocused()).to.equal(false);
    document.removeEventListener('keydown', use);
    await sendKeys({ press: '/' });
    expect(isFocused()).to.equal(true);
    expect((part(list, 'search') as HTMLInputElement).value).to.equal('');
  });

  it('names what can be searched, and is emptied by a button of its own', async () => {
    const list = await addList(manyPostings(9), { query: 'search=Post+3' });
    const search = part(list, 'search') as HTMLInputElement;
    expect(search.placeholder).to.contain('title');
    expect(list.total).to.equal(1);
    part(list, 'clear-search').click();
    await patiently(() => list.total === 9);
    expect(filtersOf(list)?.activeElement).to.equal(search);
    expect(parts(list, 'clear-search')).to.have.lengthOf(0);
  });

  it('is there for the choices of a facet with more than twelve', async () => {
    const postings = manyPostings(26).map((posting, index) => ({
      ...posting,
      department: `Deck ${String.fromCharCode(65 + (index % 13))}`,
    }));
    const list = await addList(postings, { filters: 'department workplace' });
    expect(parts(list, 'facet-search')).to.have.lengthOf(1);
    const field = part(list, 'facet-search') as HTMLInputElement;
    field.value = 'deck M';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const values = (): string[] =>
      [
        ...(parts(list, 'facet')[0]?.querySelectorAll<HTMLInputElement>('[part="option"]') ?? []),
      ].map(({ value }) => value);
    await patiently(() => values().length === 1);
    expect(values()).to.deep.equal(['Deck M']);
  });
});
