import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces } from '../../../../src/posting/read/places/place.js';

describe('readPlaces, however a place is written', () => {
  it('reads the country first as well', () => {
    expect(readPlaces('Norway - Bergen').places[0]).to.include({
      locality: 'Bergen',
      country: 'NO',
    });
    expect(readPlaces('US-NY-Albany').places[0]).to.include({ locality: 'Albany', country: 'US' });
  });

  it('leaves streets, offices and postal codes out of the town', () => {
    expect(readPlaces('12 High Street, Bristol, UK').places[0]?.locality).to.equal('Bristol');
    expect(readPlaces('Bergen (Harbour Campus)').places[0]?.locality).to.equal('Bergen');
    expect(readPlaces('5003 Bergen, Norway').places[0]?.locality).to.equal('Bergen');
    expect(readPlaces('D-80331 München').places[0]).to.include({
      locality: 'München',
      country: 'DE',
    });
    expect(readPlaces('Oslo office').places[0]).to.deep.equal({
      name: 'Oslo office',
      locality: 'Oslo',
      country: 'NO',
    });
    expect(readPlaces('SW1A 2AA').places).to.deep.equal([
      { name: 'SW1A 2AA', postalCode: 'SW1A 2AA', country: 'GB' },
    ]);
  });

  it('names a city that is a country', () => {
    expect(readPlaces('Singapore, Singapore').places[0]).to.include({
      locality: 'Singapore',
      country: 'SG',
    });
  });

  it('reads coordinates', () => {
    expect(readPlaces('60.39, -5.32').places).to.deep.equal([
      { name: '60.39, -5.32', latitude: 60.39, longitude: -5.32 },
    ]);
  });

  it('gives names that were typed in small letters their capitals', () => {
    expect(readPlaces('kuala lumpur').places[0]).to.include({
      name: 'Kuala Lumpur',
      locality: 'Kuala Lumpur',
    });
  });

  it('keeps places in other scripts as they are', () => {
    expect(readPlaces('東京').places).to.deep.equal([
      { name: '東京', locality: '東京', country: 'JP' },
    ]);
    expect(readPlaces('จังหวัดเชียงใหม่').places).to.deep.equal([{ name: 'จังหวัดเชียงใหม่' }]);
  });

  it('shows vague wording, but takes it for no town', () => {
    expect(readPlaces('Multiple Locations').places).to.deep.equal([{ name: 'Multiple Locations' }]);
    expect(readPlaces('Headquarters').places).to.deep.equal([{ name: 'Headquarters' }]);
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', ', ', '-', '()', ';;', '<b></b>']) {
      expect(readPlaces(text), text).to.deep.equal({ places: [], areas: [] });
    }
  });

  // Work that grows faster than the text would end in the runner's time-out.
  it('reads long hostile text to its end', () => {
    for (const piece of [
      '(',
      ', ',
      '- ',
      'a & ',
      'A or ',
      'Remote ',
      '/',
      'a (',
      '&amp;',
      '<b',
      'x;',
    ]) {
      const { places } = readPlaces(`Berlin; ${piece.repeat(20_000)}`);
      expect(places[0]?.locality, piece).to.equal('Berlin');
    }
  });
});
