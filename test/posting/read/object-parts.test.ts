import { expect } from '@open-wc/testing';
import { payPartsOf, placePartsOf } from '../../../src/posting/read/object-parts.js';
import '../../support/setup.js';

describe('The parts of an object', () => {
  it('are those of a place, however its keys are written, the address in it first', () => {
    expect(
      placePartsOf({
        label: 'Harbour office',
        'postal-code': '24103',
        city: 'nowhere',
        address: { addressLocality: 'Kiel', address_country: 'DE', streetAddress: '' },
      }),
    ).to.deep.equal({
      name: 'Harbour office',
      postalCode: '24103',
      locality: 'Kiel',
      country: 'DE',
    });
    expect(placePartsOf(new Map([['Town', 'Kiel']]))).to.deep.equal({ locality: 'Kiel' });
  });

  it('are those of pay, also as schema.org nests them, and an amount alone is both ends', () => {
    const nested = { currency: 'EUR', value: { minValue: 50_000, unitText: 'YEAR' } };
    expect(payPartsOf(nested)).to.deep.equal({ currency: 'EUR', min: 50_000, unit: 'YEAR' });
    expect(payPartsOf({ amount: 21, per: 'hour' })).to.deep.equal({
      min: 21,
      max: 21,
      unit: 'hour',
    });
    expect(payPartsOf({ From: 3000, high: 4000, value: null })).to.deep.equal({
      min: 3000,
      max: 4000,
    });
  });
});
