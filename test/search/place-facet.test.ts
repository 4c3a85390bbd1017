import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/create-posting.js';
import type { Area, Place, Posting } from '../../src/posting/posting.js';
import { parseQuery } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchResult } from '../../src/search/search-postings.js';

const berlin: Place = { name: 'Berlin, Germany', locality: 'Berlin', country: 'DE' };
const munich: Place = { name: 'München', locality: 'München', region: 'Bavaria', country: 'DE' };
const lyon: Place = { name: 'Lyon', locality: 'Lyon', country: 'FR' };
const austin: Place = { name: 'Austin, TX', locality: 'Austin', region: 'Texas', country: 'US' };

const at = (id: string, ...locations: Place[]): Posting =>
  createPosting({ id, title: id, locations, workplace: 'on-site' });
const remote = (id: string, ...areas: (string | Area)[]): Posting =>
  createPosting({
    id,
    title: id,
    workplace: 'remote',
    applicantLocationRequirements: areas.map((area) =>
      typeof area === 'string' ? { name: area } : area,
    ),
  });

function search(feed: readonly Posting[], query: string, language = 'en'): SearchResult {
  const localizer = new Localizer(language);
  return searchPostings(feed, {
    query: parseQuery(query),
    facets: ['location'],
    texts: (posting) => postingTexts(posting, localizer),
    localizer,
  });
}

const found = (feed: readonly Posting[], place: string, language?: string): string =>
  search(feed, new URLSearchParams({ location: place }).toString(), language)
    .postings.map(({ id }) => id)
    .join(' ');

const excluding = (feed: readonly Posting[], place: string): string =>
  search(feed, new URLSearchParams({ 'exclude.location': place }).toString())
    .postings.map(({ id }) => id)
    .join(' ');

const choices = (feed: readonly Posting[], query = '', language?: string): string[] =>
  (search(feed, query, language).facets[0]?.options ?? []).map(
    ({ label, count, parent, selected }) =>
      `${parent === undefined ? '' : '  '}${selected ? '*' : ''}${label}: ${count}`,
  );

describe('the location facet', () => {
  const feed = [
    at('berlin', berlin),
    at('both', munich, lyon),
    at('austin', austin),
    remote('germany', { name: 'Germany', country: 'DE' }),
    remote('europe', 'Europe'),
    remote('americas', 'Americas'),
    remote('world'),
    remote('anywhere', 'Worldwide'),
  ];

  it('finds a country with its towns and the remote postings open to it', () => {
    expect(found(feed, 'DE')).to.equal('berlin both germany europe world anywhere');
    expect(found(feed, 'US')).to.equal('austin americas world anywhere');
    expect(found(feed, 'IN')).to.equal('world anywhere');
  });

  it('finds a town and the remote postings open to its country', () => {
    expect(found(feed, 'Berlin')).to.equal('berlin germany europe world anywhere');
    expect(found(feed, 'Lyon')).to.equal('both europe world anywhere');
  });

  it('takes places as people write them', () => {
    for (const name of ['Germany', 'GERMANY', 'germany', 'de', 'Deutschland']) {
      expect(found(feed, name), name).to.equal(found(feed, 'DE'));
    }
    expect(found(feed, 'munchen')).to.equal(found(feed, 'München'));
    expect(found(feed, 'USA')).to.equal(found(feed, 'US'));
    expect(found(feed, 'Allemagne', 'fr')).to.equal(found(feed, 'DE'));
  });

  it('finds regions, and any place by the words of the feed', () => {
    expect(found(feed, 'EU')).to.equal('berlin both germany europe world anywhere');
    expect(found(feed, 'dach')).to.equal('berlin both germany europe world anywhere');
    expect(found(feed, 'North America')).to.equal('austin americas world anywhere');
    expect(found(feed, 'Texas')).to.equal('austin world anywhere');
    expect(found(feed, 'Austin, TX')).to.equal('austin world anywhere');
    expect(found(feed, 'Worldwide')).to.equal('world anywhere');
  });

  it('does not open postings bound to a place to other places', () => {
    const bound = createPosting({
      id: 'hybrid',
      title: 'h',
      workplace: 'hybrid',
      locations: [lyon],
    });
    expect(found([bound], 'DE')).to.equal('');
    expect(found([createPosting({ id: 'unknown', title: 'u' })], 'DE')).to.equal('');
  });

  it('takes a country as the place of remote work for an area', () => {
    const inGermany = { ...remote('x'), locations: [{ name: 'Germany', country: 'DE' }] };
    const inBerlin = { ...remote('y'), locations: [berlin] };
    expect(found([inGermany, inBerlin, at('z', munich)], 'München')).to.equal('x z');
  });

  it('takes areas without places for remote work where the feed does not say', () => {
    const { workplace, ...unsaid } = remote('x', { name: 'Germany', country: 'DE' });
    expect(workplace).to.equal('remote');
    expect(found([unsaid], 'DE')).to.equal('x');
  });

  it('opens an area that it does not know to nobody else', () => {
    expect(found([remote('x', 'CET ± 2 hours')], 'DE')).to.equal('');
    expect(found([remote('x', 'CET ± 2 hours')], 'cet ± 2 hours')).to.equal('x');
  });

  it('excludes what is there, not what is open to other places too', () => {
    expect(excluding(feed, 'DE')).to.equal('austin europe americas world anywhere');
    expect(excluding(feed, 'Berlin')).to.equal(
      'both austin germany europe americas world anywhere',
    );
    expect(excluding(feed, 'EU')).to.equal('austin europe americas world anywhere');
  });

  it('lists countries with their towns below, then other areas', () => {
    expect(choices(feed)).to.deep.equal([
      'France: 4',
      '  Lyon: 4',
      'Germany: 6',
      '  Berlin: 5',
      '  München: 5',
      'United States: 4',
      '  Austin: 4',
      'Americas: 4',
      'Europe: 6',
    ]);
  });

  it('names countries in the language of the reader and sorts by those names', () => {
    expect(choices(feed, '', 'de').filter((choice) => !choice.startsWith(' '))).to.deep.equal([
      'Deutschland: 6',
      'Frankreich: 4',
      'Vereinigte Staaten: 4',
      'Americas: 4',
      'Europe: 6',
    ]);
  });

  it('selects a country however it is written, and keeps places that are nowhere in the feed', () => {
    expect(choices([at('a', berlin)], 'location=germany')).to.deep.equal([
      '*Germany: 1',
      '  Berlin: 1',
    ]);
    expect(choices([at('a', berlin)], 'location=JP&location=Atlantis')).to.deep.equal([
      'Germany: 1',
      '  Berlin: 1',
      '*Japan: 0',
      '*Atlantis: 0',
    ]);
  });

  it('lists a town that is its own country once', () => {
    const singapore: Place = { name: 'Singapore', locality: 'Singapore', country: 'SG' };
    expect(choices([at('a', singapore)])).to.deep.equal(['Singapore: 1']);
  });

  it('tells a town from the country of the same name', () => {
    const lebanon: Place = { name: 'Lebanon, PA', locality: 'Lebanon', country: 'US' };
    const two = [
      at('town', lebanon),
      at('country', { name: 'Beirut', locality: 'Beirut', country: 'LB' }),
    ];
    expect(found(two, 'Lebanon')).to.equal('town');
    expect(found(two, 'LB')).to.include('country');
    expect(choices(two.slice(0, 1), 'location=Lebanon')).to.deep.equal([
      'United States: 1',
      '  *Lebanon: 1',
    ]);
  });

  it('lists places of unknown country by name, and countries given by name only as countries', () => {
    const unknown = [
      at('a', { name: 'Head office' }),
      at('b', { name: 'Germany' }),
      at('c', berlin),
    ];
    expect(choices(unknown)).to.deep.equal(['Germany: 2', '  Berlin: 1', 'Head office: 1']);
  });
});
