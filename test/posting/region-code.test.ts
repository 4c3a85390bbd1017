import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { hasRegionCodes, regionCode } from '../../src/posting/region-code.js';

describe('regionCode', () => {
  it('knows states and provinces by name and by code', () => {
    expect(regionCode('US', 'Colorado')).to.equal('CO');
    expect(regionCode('US', 'co')).to.equal('CO');
    expect(regionCode('CA', 'Québec')).to.equal('QC');
  });

  it('leaves others alone', () => {
    expect(regionCode('US', 'Ontario')).to.equal(undefined);
    expect(regionCode('DE', 'Bayern')).to.equal(undefined);
    expect(regionCode('ZZ', 'Colorado')).to.equal(undefined);
  });

  it('tells which countries have codes', () => {
    expect(hasRegionCodes('US')).to.equal(true);
    expect(hasRegionCodes('DE')).to.equal(false);
    expect(hasRegionCodes('ZZ')).to.equal(false);
  });
});
