import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces } from '../../../../src/posting/read/places/place.js';

/** What a text says of its places, without their names. */
const facts = (text: string): Record<string, unknown>[] =>
  readPlaces(text).places.map((place) =>
    Object.fromEntries(Object.entries(place).filter(([key]) => key !== 'name')),
  );

describe('readPlaces, of words that only look like an address', () => {
  for (const text of [
    '2 Locations',
    '3 offices',
    '12 positions',
    '10 km from Lyon',
    '30 minutes from Berlin',
    'Within 2 hours of London',
    '50 miles from Denver',
    '4 Standorte',
  ]) {
    it(`keeps "${text}" as a name and nothing else`, () => {
      const [place, ...others] = readPlaces(text).places;
      expect(others).to.deep.equal([]);
      expect(Object.keys(place ?? {})).to.deep.equal(['name']);
    });
  }

  it('still knows a street by its number', () => {
    expect(facts('12 Mill Street, Tulsa, OK')[0]).to.include({ street: '12 Mill Street' });
    expect(facts('1 Infinite Loop, Cupertino, CA')[0]).to.include({ street: '1 Infinite Loop' });
  });
});

describe('readPlaces, of a country or area as a whole', () => {
  for (const [text, country] of [
    ['Deutschlandweit', 'DE'],
    ['österreichweit', 'AT'],
    ['Schweizweit', 'CH'],
    ['France entière', 'FR'],
    ['Toute la France', 'FR'],
    ['Toda España', 'ES'],
    ['In tutta Italia', 'IT'],
  ] as const) {
    it(`knows the country of "${text}" and no town`, () => {
      expect(facts(text)).to.deep.equal([{ country }]);
    });
  }

  for (const text of ['landesweit', 'DC Metro', 'Gatwick Airport']) {
    it(`knows no town in "${text}"`, () => {
      expect(facts(text)).to.deep.equal([{}]);
    });
  }

  it('knows the state whose wing is named', () => {
    expect(facts('Upstate New York')).to.deep.equal([{ region: 'New York', country: 'US' }]);
  });

  it('knows the city of an airport and a station', () => {
    expect(facts('Terminal 2, Heathrow Airport, London')).to.deep.equal([
      { locality: 'London', country: 'GB' },
    ]);
    expect(facts('Flughafen München')).to.deep.equal([{ locality: 'München', country: 'DE' }]);
  });

  it('names no area for work from anywhere', () => {
    expect(readPlaces('Work from anywhere')).to.deep.equal({
      places: [],
      areas: [],
      workplace: 'remote',
    });
  });
});

describe('readPlaces, of a town and what it cannot lie in', () => {
  for (const [text, ...expected] of [
    ['Belfast, Ireland', { locality: 'Belfast', country: 'GB' }],
    ['Derry, Ireland', { locality: 'Derry', country: 'GB' }],
    ['Cork, Ireland', { locality: 'Cork', country: 'IE' }],
    ['Gibraltar, Spain', { locality: 'Gibraltar', country: 'GI' }],
    ['Victoria, London', { locality: 'London', country: 'GB' }],
    ['Surrey, Vancouver', { locality: 'Vancouver', country: 'CA' }],
    ['Victoria, Melbourne', { locality: 'Melbourne', region: 'Victoria', country: 'AU' }],
    [
      'Bavaria, London',
      { region: 'Bavaria', country: 'DE' },
      { locality: 'London', country: 'GB' },
    ],
    ['Ontario, Toronto', { locality: 'Toronto', region: 'Ontario', country: 'CA' }],
  ] as const) {
    it(`reads "${text}"`, () => {
      expect(facts(text)).to.deep.equal(expected);
    });
  }

  for (const [text, region] of [
    ['Chennai, TN', 'TN'],
    ['Hyderabad, TG', 'TG'],
    ['Pune, MH', 'MH'],
    ['Gurgaon, HR', 'HR'],
    ['Bengaluru, KA', 'KA'],
  ] as const) {
    it(`knows the Indian state of "${text}"`, () => {
      expect(facts(text)).to.deep.equal([{ locality: text.split(',')[0], region, country: 'IN' }]);
    });
  }

  for (const [text, country] of [
    ['Memphis, TN', 'US'],
    ['Cookeville, TN', 'US'],
    ['Sousse, TN', 'TN'],
    ['Split, HR', 'HR'],
    ['Majuro, MH', 'MH'],
    ['Macon, GA', 'US'],
    ['Winterthur, CH', 'CH'],
    ['Venlo, NL', 'NL'],
  ] as const) {
    it(`leaves the code of "${text}" to the country that it is written in`, () => {
      expect(facts(text)[0]).to.include({ country });
    });
  }
});
