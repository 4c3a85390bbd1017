import '../support/setup.js';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { ReportCollector } from '../../src/report/report.js';
import { toggleFacet, withRemote, withSearch } from '../../src/search/change-filters.js';
import {
  emptyQuery,
  type FacetName,
  formatQuery,
  parseQuery,
  type Query,
  withPage,
  withSort,
} from '../../src/search/query.js';
import { searchPostings, type SearchResult } from '../../src/search/search-postings.js';
import { readUrlState, writeUrlState } from '../../src/search/url-state.js';
import { loadSource } from '../../src/sources/registry.js';
import { listSamples, readSample, requireSamples } from '../support/samples.js';

const localizer = new Localizer('en');
const texts = (posting: Posting) => postingTexts(posting, localizer);
const facets: FacetName[] = ['department', 'location', 'workplace', 'employment-type'];
const address = { routing: 'query', prefix: 'job' } as const;

type Step = (query: Query) => Query;

/** What a reader sees of a result, and nothing else. */
const seen = ({ postings, total, facets: counted, groups, remote }: SearchResult): unknown => ({
  ids: postings.map(({ id }) => id),
  total,
  counted,
  remote,
  groups: groups?.map(({ label, postings: inside }) => [label, inside.length]),
});

/** The choices that a reader of a board has, each at most once, so that the order of choosing says nothing. */
function stepsOf(board: readonly Posting[]): fc.Arbitrary<Step[]> {
  const result = searchPostings(board, { query: emptyQuery, facets, texts, localizer });
  const choices = result.facets.flatMap(({ name, options }) =>
    options.map(
      ({ value }): Step =>
        (query) =>
          toggleFacet(query, name, value),
    ),
  );
  const words = board.flatMap(({ title }) => title.split(' ')).filter((word) => word.length > 2);
  const search = fc.constantFrom(...words, 'remote', 'usa', '"senior"', '-manager').map(
    (word): Step =>
      (query) =>
        withSearch(query, word),
  );
  const sort = fc
    .constantFrom('newest' as const, 'title' as const, 'location' as const, 'salary' as const)
    .map(
      (by): Step =>
        (query) =>
          withSort(query, by),
    );
  const remote: fc.Arbitrary<Step> = fc.constant((query) => withRemote(query, true));
  const one = (step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
    fc.option(step, { nil: undefined }).map((given) => (given ? [given] : []));
  const chosen = fc.subarray(choices, { maxLength: 4 });
  return fc.tuple(one(search), chosen, one(sort), one(remote)).map((parts) => parts.flat());
}

/** A reader's choices in one order and in another, then a page; and what always holds. */
const journey = (board: readonly Posting[]) =>
  stepsOf(board).chain((steps) =>
    fc.record({
      steps: fc.constant(steps),
      shuffled: fc.shuffledSubarray(steps, { minLength: steps.length }),
      page: fc.integer({ min: 1, max: 4 }),
      preset: fc.constantFrom('', 'location=US', 'exclude.workplace=remote', 'search=engineer'),
      groupBy: fc.constantFrom(undefined, ...facets),
    }),
  );

const apply = (steps: readonly Step[], page: number): Query =>
  withPage(
    steps.reduce((query, step) => step(query), emptyQuery),
    page,
  );

describe('a reader of a recorded board', () => {
  const boards: { name: string; postings: Posting[] }[] = [];

  before(async function () {
    await requireSamples(this);
    const source = await loadSource('greenhouse');
    for (const name of (await listSamples('feeds/greenhouse'))
      .filter((file) => file.startsWith('board-'))
      .slice(0, 4)) {
      const text = await readSample(`feeds/greenhouse/${name}`);
      const document = { text, data: JSON.parse(text) as unknown };
      const { postings } = await source.read(document, { report: new ReportCollector() });
      boards.push({ name, postings: postings.slice(0, 150) });
    }
  });

  it('comes to the same postings, counts and address in whatever order', () => {
    for (const { postings } of boards) {
      fc.assert(
        fc.property(journey(postings), ({ steps, shuffled, page, preset, groupBy }) => {
          const options = {
            preset: parseQuery(preset),
            facets,
            texts,
            localizer,
            ...(groupBy && { groupBy }),
          };
          const look = (query: Query): unknown =>
            seen(searchPostings(postings, { ...options, query }));
          const [one, other] = [apply(steps, page), apply(shuffled, page)];
          expect(formatQuery(other)).to.equal(formatQuery(one));
          expect(look(other)).to.deep.equal(look(one));
          // And whoever is sent the address sees it, too.
          const href = writeUrlState(
            'https://example.com/?a=1',
            { query: formatQuery(one) },
            address,
          );
          const sent = parseQuery(readUrlState(href, address).query ?? '');
          expect(look(sent)).to.deep.equal(look(one));
          // A feed that was searched before gives what a fresh one gives.
          expect(seen(searchPostings([...postings], { ...options, query: one }))).to.deep.equal(
            look(one),
          );
        }),
        { numRuns: 25 },
      );
    }
  });
});
