import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  countryCode,
  countryFromIso,
  countryFromName,
  foldName,
  isNameOf,
} from '../../../../src/posting/read/places/country.js';

// First: the others collect the names of all countries, and this one asks for those of one.
describe('isNameOf', () => {
  const texts = [
    'Deutschland',
    'the Netherlands',
    'UK',
    'Moldova, Republic of',
    'Singapore',
  ].concat(['Granada', 'Georgia', 'Berlin', 'Guinea', 'island', 'Japan', '日本', '']);
  const codes = ['DE', 'NL', 'GB', 'MD', 'SG', 'GD', 'GE', 'GN', 'IS', 'JP', 'XK', 'QQ', 'de', 'x'];

  it('is what a name says of one country, whether or not all names are known', () => {
    const ask = (): boolean[] => texts.flatMap((text) => codes.map((code) => isNameOf(text, code)));
    const before = ask();
    const named = texts.flatMap((text) => codes.map((code) => countryFromName(text) === code));
    expect(before).to.deep.equal(named);
    expect(ask()).to.deep.equal(named);
    expect(named.filter(Boolean).length).to.be.at.least(6);
  });
});

describe('countryCode', () => {
  it('reads codes of both lengths in any case', () => {
    expect(countryCode('de')).to.equal('DE');
    expect(countryCode('DEU')).to.equal('DE');
    expect(countryCode('AND')).to.equal('AD');
    expect(countryCode(' gb ')).to.equal('GB');
  });

  it('reads names in the usual languages of feeds', () => {
    for (const name of [
      'Germany',
      'Deutschland',
      'Allemagne',
      'Alemania',
      'Alemanha',
      'Germania',
      'Duitsland',
      'Niemcy',
    ]) {
      expect(countryCode(name), name).to.equal('DE');
    }
  });

  it('reads the names that people use instead', () => {
    for (const [name, code] of [
      ['UK', 'GB'],
      ['England', 'GB'],
      ['U.S.', 'US'],
      ['United States of America', 'US'],
      ['Korea, Republic of', 'KR'],
      ['Hong Kong', 'HK'],
      ['Holland', 'NL'],
      ['The Netherlands', 'NL'],
      ['Viet Nam', 'VN'],
      ['Türkiye', 'TR'],
      ["Côte d'Ivoire", 'CI'],
    ] as const) {
      expect(countryCode(name), name).to.equal(code);
    }
  });

  it('takes no town for a country of another language', () => {
    for (const name of ['Granada', 'Franca', 'Island', 'Columbia', 'Brasilia']) {
      expect(countryFromName(name), name).to.equal(undefined);
    }
  });

  it('knows no country that is none', () => {
    for (const text of ['', ' ', 'EU', 'ZZ', 'Europe', 'Narnia']) {
      expect(countryCode(text), text).to.equal(undefined);
    }
    expect(countryFromIso('de')).to.equal(undefined);
  });
});

describe('foldName', () => {
  it('makes spellings of one name equal', () => {
    expect(foldName('  São-Paulo ')).to.equal('sao paulo');
    expect(foldName('Łódź')).to.equal('lodz');
    expect(foldName('GROẞ-Gerau')).to.equal('gross gerau');
  });
});
