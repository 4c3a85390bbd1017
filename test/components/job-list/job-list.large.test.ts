import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import { JobsQueryEvent } from '../../../components/internal/feed/feed-events.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { addElement, part, parts, samplePosting } from '../../support/job-feed.js';
import { choose, patiently, settled, titles, type } from './sample-list.js';

const towns = ['Bergen', 'Oban', 'Brest'];

/** A board that is too large to be searched in one go. */
const postings = [...Array(1200).keys()].map((index) =>
  samplePosting({
    id: String(index),
    title: `${index % 3 === 0 ? 'Welder' : 'Diver'} ${index}`,
    department: `Yard ${index % 4}`,
    locations: [{ name: towns[index % 3] ?? '', country: 'NO' }],
  }),
);

const add = (attributes: Readonly<Record<string, string>> = {}): JobListElement =>
  addElement('job-list', postings, attributes);

const ready = async (list: JobListElement): Promise<void> => {
  await patiently(() => list.state === 'ready');
  await settled(list);
};

describe('<job-list> with a large board', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('job-list')) element.remove();
  });

  it('shows its first cards, and counts its facets afterwards', async () => {
    const list = add();
    await ready(list);
    expect(titles(list)).to.have.lengthOf(20);
    await patiently(() => parts(list, 'option').length > 0);
    const counts = parts(list, 'option-count').map((count) => count.textContent.trim());
    expect(counts).to.include('300');
    await choose(list, 'Yard 1');
    expect(list.total).to.equal(300);
  });

  it('finds what was asked last, however fast the reader types', async () => {
    const list = add();
    await ready(list);
    const told: [string, number][] = [];
    list.addEventListener('jobs-query', (event) => {
      if (event instanceof JobsQueryEvent) told.push([event.query, event.total]);
    });
    for (const text of ['w', 'we', 'wel', 'weld', 'welder', 'welder 30']) {
      const field = part(list, 'search');
      if (field instanceof HTMLInputElement) field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    const expected = postings.filter(({ title }) => /^Welder \d*30/.test(title)).length;
    await patiently(() => list.total === expected);
    await patiently(() => told.length > 0);
    expect(told.at(-1)).to.deep.equal(['search=welder+30', expected]);
    await settled(list);
    expect(part(list, 'count').textContent).to.equal(`${expected} jobs`);
    expect(titles(list).every((title) => title?.startsWith('Welder'))).to.equal(true);
  });

  it('starts with a query, a preset, an order and groups', async () => {
    const list = add({
      query: 'search=diver',
      preset: 'department=Yard 1',
      sort: 'title',
      'group-by': 'location',
    });
    await ready(list);
    const expected = postings.filter(
      ({ title, department }) => title.startsWith('Diver') && department === 'Yard 1',
    );
    expect(list.total).to.equal(expected.length);
    expect(titles(list)[0]).to.match(/^Diver/);
  });

  it('finds amounts that it has not looked at yet', async () => {
    const list = add();
    await ready(list);
    await type(list, '1199');
    await patiently(() => list.total === 1);
    expect(titles(list)).to.deep.equal(['Diver 1199']);
  });

  it('keeps what it shows while it looks, and the way back', async () => {
    const list = add();
    await ready(list);
    await type(list, 'welder');
    expect(titles(list)).to.have.lengthOf(20);
    await patiently(() => list.total === 400);
    await type(list, '');
    await patiently(() => list.total === 1200);
  });
});
