import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { ReportCollector } from '../../src/report/report.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { countryFromName } from '../../src/posting/read/places/country.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Area, Place, Posting } from '../../src/posting/model/posting.js';
import { isStateCode, regionCode } from '../../src/posting/read/places/region-code.js';
import { valueKey } from '../../src/search/text/fold.js';
import { withFacet, withRemote } from '../../src/search/change-filters.js';
import { emptyQuery } from '../../src/search/query.js';
import type { Query } from '../../src/search/query.js';
import { countriesOfRegion } from '../../src/search/places/regions.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { FacetOption } from '../../src/search/facets/count-choices.js';
import type { SearchResult } from '../../src/search/search-postings.js';
import { loadSource } from '../../src/sources/registry.js';
import type { Source } from '../../src/sources/source.js';
import type { SourceDocument } from '../../src/http/document.js';
import { listSamples, readSample, recordedFormats, requireSamples } from '../support/samples.js';
import { randomNumbers } from './random-numbers.js';

const localizer = new Localizer('en');
const now = new Date('2010-01-01T00:00:00Z');

function search(postings: readonly Posting[], query: Query): SearchResult {
  return searchPostings(postings, {
    query,
    facets: ['location'],
    texts: (posting) => postingTexts(posting, localizer),
    localizer,
    now,
  });
}

const optionsOf = (postings: readonly Posting[], query = emptyQuery): FacetOption[] =>
  search(postings, query).facets[0]?.options ?? [];

const at = (value: string, query = emptyQuery): Query => withFacet(query, 'location', [value]);

/** All of a few, and enough of many to meet each kind: each is searched for. */
const some = <Item>(items: readonly Item[]): Item[] =>
  items.filter((_, index) => index % Math.ceil(items.length / 30) === 0);

/** A feed, under the name that a failure should have. */
interface Board {
  name: string;
  postings: readonly Posting[];
}

const isSame = (one: string, other: string): boolean => valueKey(one) === valueKey(other);

/** Whether the words of a place or area say that it is in a country, or that people in it may apply. */
function statesCountry({ name, country }: Place | Area, code: string): boolean {
  if (country !== undefined) return country === code;
  const countries = countriesOfRegion(name);
  return countries === 'world' || countries?.has(code) || countryFromName(name) === code;
}

function statesRegion({ region, country }: Place | Area, name: string, code: string): boolean {
  const keyOf = (text: string): string => regionCode(code, text) ?? valueKey(text);
  return region !== undefined && country === code && keyOf(name) === keyOf(region);
}

/** The name of an option without what tells it from another of the same name. */
const nameOf = ({ label }: FacetOption): string =>
  label.replace(/ \(region\)$/, '').split(', ')[0] ?? '';

/** Whether a posting states what an option stands for, read from its own fields alone. */
function states(posting: Posting, option: FacetOption, options: readonly FacetOption[]): boolean {
  const { locations, applicantLocationRequirements: areas } = posting;
  const all = [...locations, ...areas];
  const name = nameOf(option);
  if (option.value === 'unstated') {
    // “CA” may be California or Canada: that states neither.
    const isClear = ({ name, region, country }: Area): boolean =>
      Boolean(country ?? region) || !(/^[A-Z]{2}$/.test(name) && isStateCode(name));
    return posting.workplace !== 'on-site' && locations.length === 0 && !areas.some(isClear);
  }
  if (option.parent === undefined && /^[A-Z]{2}$/.test(option.value)) {
    return all.some((place) => statesCountry(place, option.value));
  }
  const countries = countriesOfRegion(option.value);
  if (countries !== undefined && countries !== 'world') {
    return all.some(
      (place) =>
        isSame(place.name, option.value) ||
        [...countries].some((country) => statesCountry(place, country)),
    );
  }
  if (option.parent === undefined) {
    const words = option.label.replace(/^Remote, /, '');
    const named = [
      ...locations.map(({ name, locality }) => locality ?? name),
      ...areas.map(({ name }) => name),
    ];
    return named.some((one) => isSame(one, words));
  }
  const [code, region] = liesIn(option, options);
  return (
    all.some((place) => statesRegion(place, name, code)) ||
    locations.some(
      (place) =>
        isSame(place.locality ?? '', name) &&
        (region === undefined ? place.country === code : statesRegion(place, region, code)),
    )
  );
}

/** The code of the country that a region or town lies in, and the name of the region of a town. */
function liesIn(option: FacetOption, options: readonly FacetOption[]): [string, string?] {
  const parent = options.find(({ value }) => value === option.parent);
  return parent?.parent === undefined ? [option.parent ?? ''] : [parent.parent, nameOf(parent)];
}

/** Whether a remote posting states that people in all of a country, or of a state, may apply. */
function isOpen(posting: Posting, option: FacetOption, options: readonly FacetOption[]): boolean {
  const { locations, applicantLocationRequirements: areas } = posting;
  const [code, region = nameOf(option)] = liesIn(option, options);
  const wide = areas.length > 0 ? areas : locations.filter(({ locality }) => !locality);
  return wide.some((area) =>
    area.region ? statesRegion(area, region, code) : statesCountry(area, code),
  );
}

/** What must hold for the location facet of any feed. */
const invariants: readonly (readonly [
  string,
  (board: Board, next: (limit: number) => number) => void,
])[] = [
  [
    'counts no place above the one that it lies in, with remote work or without',
    ({ name, postings }) => {
      const first = optionsOf(postings)[0]?.value ?? '';
      for (const query of [emptyQuery, withRemote(emptyQuery, true), at(first)]) {
        const options = optionsOf(postings, query);
        for (const { label, count, parent } of options) {
          if (parent === undefined) continue;
          const above = options.find(({ value }) => value === parent);
          expect(above?.count, `${name}: ${label}`).to.be.at.least(count);
        }
      }
    },
  ],
  [
    'counts at each place what its click lists, with remote work or without',
    ({ name, postings }) => {
      for (const query of [emptyQuery, withRemote(emptyQuery, true)]) {
        for (const { value, count } of some(optionsOf(postings, query))) {
          expect(search(postings, at(value, query)).total, `${name}: ${value}`).to.equal(count);
        }
      }
    },
  ],
  [
    'offers as many remote postings as its click adds',
    ({ name, postings }) => {
      for (const { value } of some(optionsOf(postings))) {
        const { total, remote } = search(postings, at(value));
        const included = search(postings, withRemote(at(value), true));
        expect(included.total, `${name}: ${value}`).to.equal(total + (remote?.count ?? 0));
      }
    },
  ],
  [
    'lists no posting at a place that it does not state',
    ({ name, postings }) => {
      const options = optionsOf(postings);
      for (const option of some(options)) {
        for (const posting of search(postings, at(option.value)).postings) {
          const stated = JSON.stringify(posting.locations);
          const message = `${name}: ${stated} at ${option.value}`;
          expect(states(posting, option, options), message).to.equal(true);
        }
      }
    },
  ],
  [
    'includes only remote postings that are open to all of what a place lies in',
    ({ name, postings }) => {
      const options = optionsOf(postings);
      for (const option of some(options.filter(({ parent }) => parent !== undefined))) {
        const near = new Set(search(postings, at(option.value)).postings);
        const all = search(postings, withRemote(at(option.value), true)).postings;
        for (const posting of all.filter((one) => !near.has(one))) {
          const stated = JSON.stringify(posting.applicantLocationRequirements);
          const message = `${name}: ${stated} at ${option.value}`;
          expect(posting.workplace ?? 'remote', message).to.equal('remote');
          expect(isOpen(posting, option, options), message).to.equal(true);
        }
      }
    },
  ],
  [
    'has one choice for each value, each after the one that it lies in',
    ({ name, postings }) => {
      const options = optionsOf(postings);
      const values = options.map(({ value }) => valueKey(value));
      expect(new Set(values).size, name).to.equal(values.length);
      options.forEach(({ value, parent }, index) => {
        if (parent === undefined) return;
        expect(values.slice(0, index), `${name}: ${value}`).to.include(valueKey(parent));
      });
    },
  ],
  [
    'finds the same postings of a feed when others join it',
    ({ name, postings }, next) => {
      const part = postings.filter(() => next(3) === 0);
      for (const { value } of optionsOf(part)) {
        const alone = new Set(search(part, at(value)).postings);
        const joined = search(postings, at(value)).postings.filter((one) => part.includes(one));
        expect(new Set(joined), `${name}: ${value}`).to.deep.equal(alone);
      }
    },
  ],
];

const towns = ['Berlin', 'Paris', 'Springfield', 'Toronto', 'New York', 'Lebanon', 'Au'];
const regions = ['Texas', 'TX', 'NY', 'New York', 'Bavaria', 'Berlin', 'Georgia', 'Ontario'];
const countries = ['US', 'CA', 'DE', 'FR', 'GE', 'LB'];
const words = ['Head office', 'Europe', 'EMEA', 'Worldwide', 'CA', 'Georgia', 'Remote', 'CET'];

/** Places whose names meet in every way. */
function randomBoard(next: (limit: number) => number, name: string): Board {
  const one = <Item>(items: readonly Item[]): Item | undefined => items[next(items.length + 1)];
  const place = (): Place => {
    const [locality, region, country] = [one(towns), one(regions), one(countries)];
    const parts = [locality, region, country].filter((part) => part !== undefined);
    return {
      name: parts.join(', ') || words[next(words.length)] || 'x',
      ...(locality && { locality }),
      ...(region && { region }),
      ...(country && { country }),
    };
  };
  const area = (): Area => {
    const { locality, ...rest } = place();
    return locality === undefined ? rest : { ...rest, name: `near ${locality}` };
  };
  const few = <Item>(make: () => Item): Item[] => [...Array(next(3)).keys()].map(make);
  const postings = [...Array(30).keys()].map((id) => {
    const workplace = one(['remote', 'remote', 'hybrid', 'on-site'] as const);
    return createPosting({
      id: String(id),
      title: `Post ${id}`,
      locations: few(place),
      applicantLocationRequirements: few(area),
      ...(workplace && { workplace }),
    });
  });
  return { name, postings };
}

describe('the location facet of any feed', () => {
  const seeds = [...Array(25).keys()];
  for (const [what, holds] of invariants.filter(
    ([name]) => !/does not state|open to all/.test(name),
  )) {
    it(what, () => {
      for (const seed of seeds) {
        const next = randomNumbers(seed);
        holds(randomBoard(next, `seed ${seed}`), next);
      }
    });
  }
});

/** The postings of a recorded answer; an error answer has none. */
async function read(source: Source, document: SourceDocument): Promise<readonly Posting[]> {
  try {
    const { postings } = await source.read(document, { report: new ReportCollector() });
    return postings;
  } catch {
    return [];
  }
}

describe('the location facet of recorded boards', () => {
  const boards: Board[] = [];

  before(async function () {
    this.timeout(60_000);
    await requireSamples(this);
    for (const format of recordedFormats) {
      const source = await loadSource(format);
      for (const file of await listSamples(`feeds/${format}`)) {
        const text = await readSample(`feeds/${format}/${file}`);
        const data = file.endsWith('.json') ? (JSON.parse(text) as unknown) : undefined;
        const postings = await read(source, { text, data });
        if (postings.length > 0) boards.push({ name: `${format}/${file}`, postings });
      }
    }
    expect(boards.length).to.be.above(40);
    boards.push({ name: 'all of them', postings: boards.flatMap(({ postings }) => postings) });
  });

  for (const [what, holds] of invariants) {
    it(what, function () {
      this.timeout(60_000);
      boards.forEach((board, index) => holds(board, randomNumbers(index)));
    });
  }
});
