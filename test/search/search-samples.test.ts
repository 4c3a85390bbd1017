import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { ReportCollector } from '../../src/report/report.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { withFacet, withSearch } from '../../src/search/change-filters.js';
import { emptyQuery } from '../../src/search/query.js';
import type { FacetName, Query } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { readUrlState, writeUrlState } from '../../src/search/url-state.js';
import { loadSource } from '../../src/sources/registry.js';
import { listSamples, readSample, requireSamples } from '../support/samples.js';

const localizer = new Localizer('en');
const facets: FacetName[] = ['department', 'location', 'workplace', 'employment-type'];
const now = new Date('2020-01-01T00:00:00Z');

function search(postings: readonly Posting[], query: Query): SearchResult {
  const texts = (posting: Posting) => postingTexts(posting, localizer, now);
  return searchPostings(postings, { query, facets, texts, localizer, now });
}

/** Every twentieth or so: enough to meet each kind, few enough for a test. */
const some = <Item>(items: readonly Item[]): Item[] =>
  items.filter((_, index) => index % Math.ceil(items.length / 20) === 0);

describe('recorded boards', () => {
  const boards: { name: string; postings: Posting[] }[] = [];

  before(async function () {
    await requireSamples(this);
    const source = await loadSource('greenhouse');
    const files = await listSamples('feeds/greenhouse');
    for (const name of files.filter((file) => file.startsWith('board-'))) {
      const text = await readSample(`feeds/greenhouse/${name}`);
      const document = { text, data: JSON.parse(text) as unknown };
      const { postings } = await source.read(document, { report: new ReportCollector() });
      boards.push({ name, postings });
    }
  });

  it('list every open posting', () => {
    for (const { name, postings } of boards) {
      const open = postings.filter(({ status }) => status !== 'closed');
      expect(search(postings, emptyQuery).total, name).to.equal(open.length);
    }
  });

  it('find each posting by each text that its card shows', () => {
    for (const { name, postings } of boards) {
      for (const posting of some(search(postings, emptyQuery).postings)) {
        const { title, department = '', locations = '' } = postingTexts(posting, localizer, now);
        for (const text of [
          title,
          title.toUpperCase(),
          department,
          locations.replace(/ \+\d+$/, ''),
        ]) {
          const found = search(postings, withSearch(emptyQuery, text)).postings;
          expect(found, `${name}: ${text}`).to.include(posting);
        }
      }
    }
  });

  it('count for each choice what it gives', () => {
    for (const { name, postings } of boards) {
      for (const { name: facet, options } of search(postings, emptyQuery).facets) {
        for (const { value, count } of some(options)) {
          const query = withFacet(emptyQuery, facet, [value]);
          expect(search(postings, query).total, `${name}: ${facet}=${value}`).to.equal(count);
        }
      }
    }
  });

  it('keep each posting in the address', () => {
    const options = { routing: 'query', prefix: 'role' } as const;
    for (const { postings } of boards) {
      for (const posting of postings) {
        const href = writeUrlState('https://example.com/jobs?a=1', { posting }, options);
        expect(readUrlState(href, options)).to.deep.equal({ posting: posting.id });
      }
    }
  });
});
