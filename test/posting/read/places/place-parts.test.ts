import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { placeFromParts } from '../../../../src/posting/read/places/place.js';

describe('placeFromParts', () => {
  it('builds the name where the feed gives none', () => {
    expect(placeFromParts({ locality: 'Bergen', region: 'Vestland', country: 'no' })).to.deep.equal(
      {
        name: 'Bergen, Vestland, NO',
        locality: 'Bergen',
        region: 'Vestland',
        country: 'NO',
      },
    );
  });

  it('reads the country from a name or either code', () => {
    for (const country of ['Norway', 'Norwegen', 'NO', 'no', 'NOR']) {
      expect(placeFromParts({ locality: 'Bergen', country })?.country, country).to.equal('NO');
    }
  });

  it('finds a missing country only where the other parts leave no doubt', () => {
    expect(placeFromParts({ locality: 'Reno', region: 'Nevada' })?.country).to.equal('US');
    expect(placeFromParts({ name: 'Oslo' })?.country).to.equal('NO');
    expect(placeFromParts({ locality: 'Cambridge' })?.country).to.equal(undefined);
    expect(placeFromParts({ locality: 'Bergen', country: 'Middle-earth' })).to.deep.equal({
      name: 'Bergen, Middle-earth',
      locality: 'Bergen',
      country: 'NO',
    });
  });

  it('does not repeat the country as a region', () => {
    for (const region of ['NO', 'Norway', 'NOR'])
      expect(placeFromParts({ locality: 'Bergen', region, country: 'NO' })).not.to.have.property(
        'region',
      );
    expect(placeFromParts({ locality: 'Oakland', region: 'CA', country: 'US' })).to.include({
      region: 'CA',
    });
  });

  it('keeps the feed’s own name', () => {
    expect(
      placeFromParts({ name: 'Harbour office', locality: 'Bergen', country: 'NO' }),
    ).to.include({
      name: 'Harbour office',
    });
  });

  it('reads coordinates, but not the point in the ocean that means none', () => {
    expect(placeFromParts({ locality: 'Bergen', latitude: '60.39', longitude: 5.32 })).to.include({
      latitude: 60.39,
      longitude: 5.32,
    });
    expect(placeFromParts({ locality: 'Bergen', latitude: 0, longitude: 0 })).to.not.have.property(
      'latitude',
    );
    expect(placeFromParts({ locality: 'Bergen', latitude: 95, longitude: 5 })).to.not.have.property(
      'latitude',
    );
  });

  it('is nothing where no part says anything', () => {
    expect(placeFromParts({})).to.equal(undefined);
    expect(placeFromParts({ name: ' ', locality: 'null', region: '-', country: null })).to.equal(
      undefined,
    );
    expect(placeFromParts({ name: {}, locality: ['x'], country: 7 })).to.equal(undefined);
  });
});
