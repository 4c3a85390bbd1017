import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Place, Posting } from '../../src/posting/model/posting.js';
import { listPostings } from '../../src/search/list-postings.js';
import { toggleFacet, withRemote, withSearch } from '../../src/search/change-filters.js';
import { emptyQuery, formatQuery, withSort } from '../../src/search/query.js';
import type { FacetName, Query } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { randomNumbers } from './random-numbers.js';

const facets: FacetName[] = [
  'department',
  'team',
  'location',
  'workplace',
  'employment-type',
  'organization',
  'custom.level',
];
const places: Place[] = [
  { name: 'Berlin', locality: 'Berlin', country: 'DE' },
  { name: 'Hamburg, Germany', locality: 'Hamburg', country: 'DE' },
  { name: 'Paris', locality: 'Paris', country: 'FR' },
  { name: 'Paris, TX', locality: 'Paris', region: 'Texas', country: 'US' },
  { name: 'United States', country: 'US' },
  { name: 'Head office' },
];
const areas = [
  { name: 'Germany', country: 'DE' },
  { name: 'Europe' },
  { name: 'LATAM' },
  { name: 'Worldwide' },
];
const words = ['Senior', 'Baker', 'Engineer', 'Data', 'Field', 'Été', 'Sales'];

const localizer = new Localizer('en');

function randomFeed(next: (limit: number) => number, size: number): Posting[] {
  const some = <Item>(items: readonly Item[], limit: number): Item[] =>
    items.filter(() => next(items.length) < limit);
  const one = <Item>(items: readonly Item[]): Item | undefined => items[next(items.length + 1)];
  return [...Array(size).keys()].map((index) =>
    createPosting({
      id: String(index),
      title: some(words, 2).join(' ') || 'Clerk',
      status: one(['open', 'closed', 'talent-pool'] as const) ?? 'open',
      department: one(['Sales', 'SALES', 'Production']),
      departments: some(['Service', 'Sales'], 1),
      team: one(['North', 'South', 'Süd']),
      hiringOrganization: { name: one(['Mill', 'Farm']) ?? 'Shop' },
      locations: some(places, 1),
      applicantLocationRequirements: some(areas, 1),
      workplace: one(['remote', 'hybrid', 'on-site'] as const),
      employmentTypes: some(['FULL_TIME', 'PART_TIME', 'INTERN'] as const, 1),
      custom: next(2) ? { level: next(3) } : {},
    }),
  );
}

function search(feed: readonly Posting[], query: Query): SearchResult {
  const texts = (posting: Posting) => postingTexts(posting, localizer);
  return searchPostings(feed, { query, facets, texts, localizer });
}

const ids = ({ postings }: SearchResult): string[] => postings.map(({ id }) => id);

/** A query made step by step from the choices that a reader would see. */
function randomSteps(
  next: (limit: number) => number,
  feed: readonly Posting[],
): ((query: Query) => Query)[] {
  const all = search(feed, emptyQuery).facets;
  const steps: ((query: Query) => Query)[] = [];
  for (const { name, options } of all) {
    for (const { value } of options) {
      if (next(8) === 0) steps.push((query) => toggleFacet(query, name, value));
    }
  }
  const word = words[next(words.length * 2)];
  const part = word?.slice(0, 1 + next(6));
  if (part !== undefined) steps.push((query) => withSearch(query, part));
  if (next(2)) steps.push((query) => withSort(query, 'title'));
  if (next(2)) steps.push((query) => withRemote(query, true));
  return steps;
}

const apply = (steps: readonly ((query: Query) => Query)[]): Query =>
  steps.reduce((query, step) => step(query), emptyQuery);

describe('any feed and any query', () => {
  it('lists for nobody in particular what is listed without a search', () => {
    const next = randomNumbers(7);
    const pool = (posting: Posting): Posting => ({
      ...posting,
      status: next(4) === 0 ? 'talent-pool' : next(6) === 0 ? 'closed' : 'open',
      ...(next(5) === 0 && { featured: true }),
      ...(next(3) === 0 && { order: next(5) }),
      ...(next(8) === 0 && { validThrough: '2020-01-01' }),
    });
    for (let round = 0; round < 30; round += 1) {
      const feed = randomFeed(next, 60).map(pool);
      expect(listPostings(feed)).to.deep.equal(search(feed, emptyQuery).postings);
    }
  });

  it('gives the same result whatever the order in which filters are set', () => {
    const next = randomNumbers(1);
    for (let round = 0; round < 60; round += 1) {
      const feed = randomFeed(next, 60);
      const steps = randomSteps(next, feed);
      const shuffled = [...steps].sort(() => next(3) - 1);
      expect(formatQuery(apply(shuffled))).to.equal(formatQuery(apply(steps)));
      expect(ids(search(feed, apply(shuffled)))).to.deep.equal(ids(search(feed, apply(steps))));
    }
  });

  it('counts for each choice what the choice alone gives', () => {
    const next = randomNumbers(2);
    for (let round = 0; round < 25; round += 1) {
      const feed = randomFeed(next, 40);
      const query = apply(randomSteps(next, feed));
      for (const { name, options } of search(feed, query).facets) {
        for (const { value, count } of options) {
          const alone: Query = { ...query, facets: new Map([...query.facets, [name, [value]]]) };
          expect(search(feed, alone).total, `${name}=${value} in ${formatQuery(query)}`).to.equal(
            count,
          );
        }
      }
    }
  });

  it('lists the same choices whatever is asked for, and every selected one', () => {
    const next = randomNumbers(3);
    for (let round = 0; round < 60; round += 1) {
      const feed = randomFeed(next, 40);
      const query = apply(randomSteps(next, feed));
      const all = new Map(
        search(feed, emptyQuery).facets.map(({ name, options }) => [name, options]),
      );
      for (const { name, options } of search(feed, query).facets) {
        const known = (all.get(name) ?? []).map(({ value }) => value);
        const isKnown = ({ value }: { value: string }): boolean => known.includes(value);
        expect(options.filter(isKnown).map(({ value }) => value)).to.deep.equal(known);
        expect(options.every((option) => isKnown(option) || option.selected)).to.equal(true);
        const selected = options.filter((option) => option.selected).map(({ value }) => value);
        expect(selected.sort()).to.deep.equal([...(query.facets.get(name) ?? [])].sort());
      }
    }
  });

  it('never lists more when a filter is added by another facet, nor fewer when a choice joins its own', () => {
    const next = randomNumbers(4);
    for (let round = 0; round < 40; round += 1) {
      const feed = randomFeed(next, 40);
      const query = apply(randomSteps(next, feed));
      const before = new Set(ids(search(feed, query)));
      for (const { name, options } of search(feed, query).facets) {
        const chosen = query.facets.get(name) ?? [];
        const [option] = options.filter(({ value }) => !chosen.includes(value));
        if (!option) continue;
        const after = new Set(ids(search(feed, toggleFacet(query, name, option.value))));
        const [smaller, larger] = chosen.length > 0 ? [before, after] : [after, before];
        expect([...smaller].filter((id) => !larger.has(id))).to.deep.equal([]);
      }
    }
  });

  it('puts every posting into exactly one group', () => {
    const next = randomNumbers(5);
    for (const groupBy of facets) {
      const feed = randomFeed(next, 50);
      const texts = (posting: Posting) => postingTexts(posting, localizer);
      const result = searchPostings(feed, { query: emptyQuery, facets, groupBy, texts, localizer });
      const grouped = (result.groups ?? []).flatMap(({ postings }) => postings);
      expect(grouped).to.deep.equal(result.postings);
      expect(ids(result).sort()).to.deep.equal(ids(search(feed, emptyQuery)).sort());
    }
  });
});
