import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  hasRegionCodes,
  isStateCode,
  regionCode,
  regionName,
} from '../../../../src/posting/read/places/region-code.js';

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

  it('names the states and provinces of English-speaking countries', () => {
    expect(regionName('US', 'dc')).to.equal('District of Columbia');
    expect(regionName('CA', 'Nova Scotia')).to.equal('Nova Scotia');
    expect(regionName('AU', 'NSW')).to.equal('New South Wales');
    expect(regionName('BR', 'SP')).to.equal(undefined);
    expect(regionName('US', 'Bavaria')).to.equal(undefined);
  });

  it('tells codes that a state has from others', () => {
    expect(['CA', 'DE', 'WA', 'FR', 'California'].map(isStateCode)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
