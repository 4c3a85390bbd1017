import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import { loadMessages } from '../../src/i18n/load-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';

/** Engines differ in the kind of space they put into numbers and dates. */
const plainSpaces = (text: string): string => text.replace(/\s/g, ' ');

const english = new Localizer('en');

describe('Localizer', () => {
  describe('texts', () => {
    it('fills placeholders in and writes numbers in the language', () => {
      expect(english.extend(filterMessages).text('removeFilter', { label: 'Berlin' })).to.equal(
        'Remove filter: Berlin',
      );
      expect(english.text('shownOf', { shown: 20, total: 1234 })).to.equal(
        'Showing 20 of 1,234 jobs',
      );
      expect(new Localizer('de').text('shownOf', { shown: 20, total: 1234 })).to.contain('1.234');
    });

    it('keeps a placeholder that has no value, and fills none of the inserted text', () => {
      expect(english.extend(filterMessages).text('removeFilter')).to.equal(
        'Remove filter: {label}',
      );
      expect(
        english.extend(filterMessages).text('removeFilter', { label: '{count} $& $1', count: 3 }),
      ).to.equal('Remove filter: {count} $& $1');
    });

    it('chooses the plural by count', () => {
      expect(english.text('resultCount', { count: 1 })).to.equal('1 job');
      expect(english.text('resultCount', { count: 0 })).to.equal('0 jobs');
    });

    it('chooses among many plurals, with other for those that are left out', () => {
      const polish = new Localizer('pl', {
        resultCount: { one: '{count} oferta', few: '{count} oferty', other: '{count} ofert' },
      });
      const texts = [1, 2, 5, 22].map((count) => polish.text('resultCount', { count }));
      expect(texts).to.deep.equal(['1 oferta', '2 oferty', '5 ofert', '22 oferty']);
    });

    it('follows English plurals where it falls back on English words', () => {
      expect(new Localizer('fr').text('resultCount', { count: 0 })).to.equal('0 jobs');
      expect(
        new Localizer('fr', {
          resultCount: { one: '{count} offre', other: '{count} offres' },
        }).text('resultCount', { count: 0 }),
      ).to.equal('0 offre');
    });

    it('prefers the words it is given, one by one', () => {
      const localizer = new Localizer('en', { retry: 'Once more' });
      expect(localizer.text('retry')).to.equal('Once more');
      expect(localizer.text('yes')).to.equal('Yes');
    });

    it('has the words of further catalogues once extended', () => {
      const extended = new Localizer('en', { apply: 'Go for it' })
        .extend(detailMessages)
        .extend(applyMessages);
      expect(extended.text('apply')).to.equal('Go for it');
      expect(extended.text('notFound')).to.equal('This job could not be found.');
      expect(extended.text('errorSummary')).to.equal('There is a problem');
      expect(extended.text('retry')).to.equal('Try again');
    });

    it('extends into the same object each time', () => {
      expect(english.extend(detailMessages)).to.equal(english.extend(detailMessages));
    });
  });

  describe('languages', () => {
    it('takes tags in any case, and English for what is no tag', () => {
      expect(new Localizer('DE-at').language).to.equal('de-AT');
      expect(new Localizer('').language).to.equal('en');
      expect(new Localizer('not a tag!').language).to.equal('en');
    });

    it('knows the direction of writing', () => {
      const rightToLeft = ['ar', 'he', 'fa-IR', 'ur', 'ckb', 'az-Arab'];
      const leftToRight = ['en', 'de', 'ja', 'az', 'ar-Latn', 'zz'];
      expect(rightToLeft.map((tag) => new Localizer(tag).direction)).to.deep.equal(
        rightToLeft.map(() => 'rtl'),
      );
      expect(leftToRight.map((tag) => new Localizer(tag).direction)).to.deep.equal(
        leftToRight.map(() => 'ltr'),
      );
    });

    it('names countries, and leaves unknown codes as they are', () => {
      expect(english.country('DE')).to.equal('Germany');
      expect(new Localizer('fr').country('DE')).to.equal('Allemagne');
      expect(english.country('nowhere')).to.equal('nowhere');
      expect(english.country('')).to.equal('');
    });

    it('joins lists', () => {
      expect(english.list(['a', 'b', 'c'])).to.match(/^a, b,? and c$/);
      expect(english.list(['a', 'b'], 'disjunction')).to.equal('a or b');
      expect(english.list(['a', 'b', 'c'], 'unit')).to.equal('a, b, c');
      expect(new Localizer('es').list(['a', 'b'])).to.equal('a y b');
      expect(english.list([])).to.equal('');
    });

    it('sorts by the alphabet of the language, numbers by value', () => {
      const sorted = (language: string, words: string[]): string[] => {
        const localizer = new Localizer(language);
        return words.sort((one, other) => localizer.compare(one, other));
      };
      expect(sorted('en', ['Level 10', 'level 9', 'École', 'Zoo'])).to.deep.equal([
        'École',
        'level 9',
        'Level 10',
        'Zoo',
      ]);
      expect(sorted('sv', ['Ö', 'Z', 'A'])).to.deep.equal(['A', 'Z', 'Ö']);
    });
  });

  describe('dates', () => {
    it('writes calendar dates as the day they name', () => {
      expect(english.date('2026-11-22')).to.equal('Nov 22, 2026');
      expect(plainSpaces(new Localizer('de').date('2026-03-01'))).to.match(/^1\. März 2026$/);
      expect(english.date('2026-01-01')).to.equal('Jan 1, 2026');
      expect(english.date('2026-12-31')).to.equal('Dec 31, 2026');
      expect(english.date('2026-12')).to.equal('Dec 2026');
    });

    it('writes times without a zone as the day they name', () => {
      expect(english.date('2026-11-22T00:00:00')).to.equal('Nov 22, 2026');
      expect(english.date('2026-11-22T23:59:59.999')).to.equal('Nov 22, 2026');
    });

    it('writes instants as the day they fall on for the reader', () => {
      const noon = new Date(2026, 10, 22, 12);
      expect(english.date(noon.toISOString())).to.equal('Nov 22, 2026');
      const justBeforeMidnight = new Date(2026, 10, 22, 23, 59);
      expect(english.date(justBeforeMidnight.toISOString())).to.equal('Nov 22, 2026');
      expect(english.date('2026-11-22T12:00:00+00:00')).to.equal(
        english.date('2026-11-22T12:00:00Z'),
      );
    });

    it('never writes an invalid date', () => {
      expect(
        ['', 'soon', '2026-13-45', '22/11/2026', 'T10:00Z'].map((text) => english.date(text)),
      ).to.deep.equal(['', '', '', '', '']);
    });
  });
});

describe('loadMessages', () => {
  it('loads the words of a language for its regions too', async () => {
    const german = await loadMessages('de');
    expect(german?.retry).to.equal('Erneut versuchen');
    expect(await loadMessages('de-AT')).to.equal(german);
    expect(await loadMessages('DE_ch')).to.equal(german);
  });

  it('gives nothing for English and for languages without words', async () => {
    expect(await loadMessages('en')).to.equal(undefined);
    expect(await loadMessages('tlh')).to.equal(undefined);
    expect(await loadMessages('')).to.equal(undefined);
  });
});
