import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces, type PlaceReading } from '../../../../src/posting/read/places/place.js';
import { listSamples, readSample, requireSamples } from '../../../support/samples.js';
import { isObject, records } from '../../sample-records.js';

/** The place texts of every recorded Greenhouse board. */
async function boardTexts(): Promise<string[]> {
  const texts: string[] = [];
  for (const file of await listSamples('feeds/greenhouse')) {
    const board: unknown = JSON.parse(await readSample(`feeds/greenhouse/${file}`));
    const jobs = isObject(board) && Array.isArray(board['jobs']) ? board['jobs'] : [];
    for (const job of jobs) {
      const location: unknown = isObject(job) ? job['location'] : undefined;
      const name = isObject(location) ? location['name'] : undefined;
      if (typeof name === 'string' && name.trim() !== '') texts.push(name);
    }
  }
  return texts;
}

const countriesOf = ({ places, areas }: PlaceReading) =>
  [...places, ...areas].flatMap(({ country }) => country ?? []);

describe('readPlaces over recorded feeds', () => {
  it('knows the country of nearly every text that names a place', async function () {
    await requireSamples(this);
    const texts = await boardTexts();
    const named = texts.filter((text) => {
      const { places, areas } = readPlaces(text);
      const isOnlyWide = areas.length > 0 && areas.every(({ country }) => !country);
      return places.length > 0 || (areas.length > 0 && !isOnlyWide);
    });
    const known = named.filter((text) => countriesOf(readPlaces(text)).length > 0);
    expect(texts.length).to.be.above(2000);
    expect(known.length / named.length).to.be.above(0.98);
  });

  it('agrees with the country that a text ends with', async function () {
    await requireSamples(this);
    const endings: readonly (readonly [RegExp, string])[] = [
      [/(?:USA|United States)$/, 'US'],
      [/Bra[sz]il$/, 'BR'],
      [/France$/, 'FR'],
      [/(?:UK|United Kingdom)$/, 'GB'],
      [/Italy$/, 'IT'],
      [/Spain$/, 'ES'],
    ];
    for (const text of new Set(await boardTexts())) {
      const ending = endings.find(([pattern]) => pattern.test(text) && !/[;|/]/.test(text));
      if (ending)
        expect(new Set(countriesOf(readPlaces(text))), text).to.deep.equal(new Set([ending[1]]));
    }
  });

  it('loses no place of a list', async function () {
    await requireSamples(this);
    for (const text of new Set(await boardTexts())) {
      const entries = new Set(text.split(';').map((entry) => entry.trim().toLowerCase()));
      const { places, areas, workplace } = readPlaces(text);
      const isRemote = workplace === 'remote' ? 1 : 0;
      expect(places.length + areas.length + isRemote, text).to.be.at.least(entries.size);
    }
  });
});

describe('readPlaces over collected wordings', () => {
  it('meets every expectation', async function () {
    await requireSamples(this);
    for (const { input, expected } of await records('dates/location-strings.json')) {
      if (typeof input !== 'string' || !isObject(expected)) continue;
      const reading = readPlaces(input);
      const [first] = reading.places;
      const { places, areas, workplace } = reading;
      if (expected['remote']) expect(workplace, input).to.equal('remote');
      if (expected['hybrid']) expect(workplace, input).to.equal('hybrid');
      if (expected['country']) expect(countriesOf(reading), input).to.include(expected['country']);
      if (expected['ambiguous']) expect(countriesOf(reading), input).to.deep.equal([]);
      if (expected['missing']) expect(places.length + areas.length, input).to.equal(0);
      if (expected['raw']) expect(first?.name, input).to.equal(input);
      if (expected['latlng']) expect(first, input).to.include.keys('latitude', 'longitude');
      if (typeof expected['city'] === 'string') {
        expect(first?.locality, input).to.equal(expected['city'].replace(' (strip)', ''));
      }
      if (expected['region']) {
        expect([first?.region, ...areas.map(({ name }) => name)], input).to.include(
          expected['region'],
        );
      }
      if (typeof expected['multi'] === 'number') {
        const offers = places.length + (workplace === 'remote' ? 1 : 0);
        expect(offers, input).to.equal(expected['multi']);
      }
    }
  });
});
