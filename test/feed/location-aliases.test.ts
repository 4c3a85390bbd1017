import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { aliasReader, readLocationAliases } from '../../src/feed/location-aliases.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { readPlaces } from '../../src/posting/read/places/place.js';

/** A posting at the places that a feed words so. */
function postingAt(text: string): Posting {
  const { places, areas, workplace } = readPlaces(text);
  return createPosting({
    id: '1',
    title: 'Baker',
    locations: places,
    applicantLocationRequirements: areas,
    ...(workplace && { workplace }),
  });
}

function read(text: string, aliases: Record<string, string | null>) {
  const {
    locations,
    applicantLocationRequirements: areas,
    workplace,
  } = aliasReader(aliases)(postingAt(text));
  return { places: locations, areas: areas.map(({ name }) => name), workplace };
}

const graz = { name: 'Graz, Austria', locality: 'Graz', country: 'AT' };

describe('aliases of locations', () => {
  it('put what is meant in the place of what a feed writes, in any case', () => {
    for (const text of ['HQ2', 'hq2', ' HQ2 ', 'HQ2 (hybrid)']) {
      expect(read(text, { HQ2: 'Graz, Austria' }).places, text).to.deep.equal([graz]);
    }
  });

  it('hide what is no place', () => {
    expect(read('LOCATION 10', { 'LOCATION 10': null })).to.deep.equal({
      places: [],
      areas: [],
      workplace: undefined,
    });
  });

  it('change one place of several, and keep their order', () => {
    const { places } = read('Oslo; HQ2; Bergen', { HQ2: 'Graz, Austria' });
    expect(places.map(({ name }) => name)).to.deep.equal(['Oslo', 'Graz, Austria', 'Bergen']);
  });

  it('are found where the words of the feed list several places', () => {
    const { places } = read('Hall A / Zone 3', { 'Hall A / Zone 3': 'Graz, Austria' });
    expect(places).to.deep.equal([graz]);
    expect(read('Hall A', { 'Hall A / Zone 3': 'Graz, Austria' }).places).to.deep.equal(
      readPlaces('Hall A').places,
    );
  });

  it('may mean several places, or an area of remote work', () => {
    const { places } = read('HQs', { HQs: 'Graz, Austria; Oslo' });
    expect(places.map(({ locality }) => locality)).to.deep.equal(['Graz', 'Oslo']);
    expect(read('Anywhere we are', { 'Anywhere we are': 'Remote, Austria' })).to.deep.equal({
      places: [],
      areas: ['Austria'],
      workplace: 'remote',
    });
  });

  it('leave all else alone', () => {
    const posting = postingAt('Oslo');
    expect(aliasReader({ HQ2: 'Graz', constructor: null })(posting)).to.equal(posting);
  });

  it('are an object of texts and null', () => {
    const aliases = { SF: 'San Francisco, CA', 'LOCATION 10': null };
    expect(readLocationAliases(aliases)).to.equal(aliases);
    expect(readLocationAliases(JSON.stringify(aliases))).to.deep.equal(aliases);
    for (const wrong of ['{', [], 7, null, { SF: 7 }, { SF: ['x'] }]) {
      expect(readLocationAliases(wrong), JSON.stringify(wrong)).to.equal(undefined);
    }
  });
});
