import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { fold, valueKey } from '../../src/search/text/fold.js';

describe('fold', () => {
  it('makes texts equal that differ in case and accents only', () => {
    const pairs = [
      ['Müller', 'MULLER'],
      ['Straße', 'strasse'],
      ['STRAẞE', 'strasse'],
      ['Kraków', 'krakow'],
      ['Łódź', 'lodz'],
      ['København', 'kobenhavn'],
      ['Ærø', 'aero'],
      ['Đà Nẵng', 'da nang'],
      ['İstanbul', 'istanbul'],
      ['ISPARTA', 'ısparta'],
      ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
      ['Ёлка', 'елка'],
      ['São Paulo', 'sao paulo'],
      ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
      ['ﬁnance', 'finance'],
      ['שָׁלוֹם', 'שלום'],
      ['women’s', "women's"],
    ] as const;
    for (const [one, other] of pairs) expect(fold(one)).to.equal(fold(other));
  });

  it('makes composed and decomposed letters equal', () => {
    expect(fold('é')).to.equal(fold('é'));
    expect(fold('서울')).to.equal(fold('서울'.normalize('NFD')));
  });

  it('keeps marks that make another letter', () => {
    expect(fold('が')).not.to.equal(fold('か'));
    expect(fold('दिल्ली')).not.to.equal(fold('दल'));
  });

  it('takes any text', () => {
    expect(fold('')).to.equal('');
    expect(fold('\ud800')).to.be.a('string');
  });
});

describe('valueKey', () => {
  it('joins the spellings of one value', () => {
    expect(
      new Set(['FULL_TIME', 'full-time', 'Full time', 'fulltime'].map(valueKey)).size,
    ).to.equal(1);
  });

  it('keeps different values apart', () => {
    expect(new Set(['C', 'C++', 'C#', '-', '_', 'R&D', 'RD'].map(valueKey)).size).to.equal(7);
  });
});
