import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { loadMessages } from '../../src/i18n/load-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';
import type { Salary } from '../../src/posting/model/posting.js';

/** Engines differ in the spaces they put around dashes and currencies. */
const salary = (fields: Salary, language = 'en'): string =>
  new Localizer(language)
    .salary(fields)
    .replace(/\s*–\s*/g, '–')
    .replace(/\s/g, ' ');

describe('Localizer.salary', () => {
  it('writes a range with its currency and period', () => {
    expect(salary({ currency: 'USD', min: 120000, max: 150000, unit: 'YEAR' })).to.equal(
      '$120,000–$150,000 a year',
    );
    expect(salary({ currency: 'GBP', min: 2000, max: 2500, unit: 'MONTH' })).to.match(
      /^£2,000–£?2,500 a month$/,
    );
  });

  it('writes one amount once', () => {
    expect(salary({ currency: 'EUR', min: 60000, max: 60000, unit: 'YEAR' })).to.equal(
      '€60,000 a year',
    );
  });

  it('says from and up to for open ranges', () => {
    expect(salary({ currency: 'EUR', min: 60000, unit: 'YEAR' })).to.equal('from €60,000 a year');
    expect(salary({ currency: 'EUR', max: 80000 })).to.equal('up to €80,000');
  });

  it('keeps the period: nothing is made yearly', () => {
    expect(salary({ currency: 'USD', min: 18.5, max: 22, unit: 'HOUR' })).to.equal(
      '$18.50–$22.00 an hour',
    );
    expect(salary({ currency: 'USD', min: 400, unit: 'DAY' })).to.equal('from $400 a day');
    expect(salary({ currency: 'USD', min: 900, max: 900, unit: 'WEEK' })).to.equal('$900 a week');
  });

  it('shows the pay as worded where amounts, currency or period are not known', () => {
    const text = '2.600 € brutto (14x jährlich)';
    expect(salary({ currency: 'EUR', min: 2600, max: 2600, text })).to.equal(text);
    expect(salary({ text: 'Competitive + equity' })).to.equal('Competitive + equity');
    expect(salary({ text: '60–80k', min: 60000, max: 80000 })).to.equal('60–80k');
    expect(salary({})).to.equal('');
  });

  it('writes bare numbers where it knows no currency, and any code as a currency', () => {
    expect(salary({ min: 60000, max: 80000, unit: 'YEAR' })).to.equal('60,000–80,000 a year');
    expect(salary({ currency: 'ZZZ', min: 5, max: 5 })).to.equal('ZZZ 5');
    expect(salary({ currency: 'not a code', min: 5, max: 5 })).to.equal('5');
  });

  it('puts a reversed range in order', () => {
    expect(salary({ currency: 'USD', min: 20, max: 10 })).to.equal('$10–$20');
  });

  it('uses the words and number format of the language', async () => {
    const german = new Localizer('de', await loadMessages('de'));
    const text = german.salary({ currency: 'EUR', min: 60000, unit: 'YEAR' }).replace(/\s/g, ' ');
    expect(text).to.equal('ab 60.000 € pro Jahr');
  });
});
