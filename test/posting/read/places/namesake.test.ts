import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces } from '../../../../src/posting/read/places/place.js';

/** Each place as its town, its region and its country; a place without them by its name. */
function placesOf(text: string): string[] {
  return readPlaces(text).places.map(({ name, locality, region, country }) =>
    [locality ?? (region ? '' : name), region ?? '', country ?? ''].join('/'),
  );
}

describe('readPlaces, of names that a town and a state share', () => {
  for (const [text, ...places] of [
    ['San Francisco, New York, London', 'San Francisco//US', 'New York//US', 'London//GB'],
    ['Boston, New York', 'Boston//US', 'New York//US'],
    ['Toronto, New York', 'Toronto//CA', 'New York//US'],
    ['San Jose, New York', 'San Jose//', 'New York//US'],
    ['Singapore, New York', 'Singapore//SG', 'New York//US'],
    ['New York, Singapore', 'New York//US', 'Singapore//SG'],
    ['New York, London, Hong Kong', 'New York//US', 'London//GB', 'Hong Kong//HK'],
    ['London, Paris, Victoria', 'London//GB', 'Paris//FR', 'Victoria//'],
    ['San Francisco, Washington', 'San Francisco//US', '/Washington/US'],
    ['Seattle, Texas', 'Seattle//US', '/Texas/US'],
    ['Rio de Janeiro, São Paulo', 'Rio de Janeiro//BR', 'São Paulo//BR'],
    ['Milano, Roma', 'Milano//IT', 'Roma//IT'],
    ['Zürich, Bayern', 'Zürich//CH', '/Bayern/DE'],
    ['London, Germany', 'London//GB', 'Germany//DE'],
    ['Germany, Texas', 'Germany//DE', '/Texas/US'],
    ['Texas, California', '/Texas/US', '/California/US'],
    ['Austin, Texas, California', 'Austin/Texas/US', '/California/US'],
    ['Portland, Oregon, Washington', 'Portland/Oregon/US', '/Washington/US'],
    ['Remote (San Francisco, New York)', 'San Francisco//US', 'New York//US'],
  ] as const) {
    it(`parts "${text}", which cannot be one place`, () => {
      expect(placesOf(text)).to.deep.equal(places);
    });
  }

  for (const [text, place] of [
    ['Buffalo, New York', 'Buffalo/New York/US'],
    ['Rochester, New York', 'Rochester/New York/US'],
    ['Albany, New York', 'Albany/New York/US'],
    ['Brooklyn, New York', 'Brooklyn/New York/US'],
    ['Vancouver, Washington', 'Vancouver/Washington/US'],
    ['Paris, Texas', 'Paris/Texas/US'],
    ['Dallas, Georgia', 'Dallas/Georgia/US'],
    ['Ontario, California', 'Ontario/California/US'],
    ['Washington, Pennsylvania', 'Washington/Pennsylvania/US'],
    ['Washington, District of Columbia', 'Washington/District of Columbia/US'],
    ['London, Ontario', 'London/Ontario/CA'],
    ['Melbourne, Victoria', 'Melbourne/Victoria/AU'],
    ['Campinas, São Paulo', 'Campinas/São Paulo/BR'],
    ['Valencia, Venezuela', 'Valencia//VE'],
    ['Santiago, Dominican Republic', 'Santiago//DO'],
    ['Dublin, USA', 'Dublin//US'],
    ['Canada, Ontario', '/Ontario/CA'],
    ['Kent, Washington', 'Kent/Washington/US'],
  ] as const) {
    it(`leaves "${text}" one place`, () => {
      expect(placesOf(text)).to.deep.equal([place]);
    });
  }

  it('takes states of a list of remote work for areas still', () => {
    const { places, areas } = readPlaces('Remote - New York, California, Washington');
    expect(places).to.deep.equal([]);
    expect(areas.map(({ region, country }) => `${region}/${country}`)).to.deep.equal([
      'New York/US',
      'California/US',
      'Washington/US',
    ]);
  });
});
