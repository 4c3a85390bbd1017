import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { emptyQuery } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import { english, posting, search, titles, choices } from './search-support.js';

describe('searchPostings', () => {
  it('gives everything in the order of the feed for the empty query', () => {
    const feed = [posting('B'), posting('A'), posting('C')];
    const result = search(feed, '');
    expect(result.postings).to.deep.equal(feed);
    expect(result.total).to.equal(3);
    expect(result).not.to.have.property('groups');
    expect(
      searchPostings([], {
        query: emptyQuery,
        facets: ['team'],
        texts: (one) => postingTexts(one, english),
        localizer: english,
      }),
    ).to.deep.equal({ postings: [], total: 0, facets: [{ name: 'team', options: [] }] });
  });

  it('does not list closed postings, nor count them, and lists talent pools last', () => {
    const feed = [
      posting('Pool', { status: 'talent-pool', team: 'A', featured: true }),
      posting('Closed', { status: 'closed', team: 'A' }),
      posting('Over', { validThrough: '2026-11-01', team: 'A' }),
      posting('Open', { team: 'A', validThrough: '2026-12-01' }),
    ];
    expect(titles(feed, '')).to.deep.equal(['Open', 'Pool']);
    expect(choices('team', feed)).to.deep.equal(['A: 2']);
  });

  it('goes by the time that it is asked for, earlier or later than before', () => {
    const feed = [
      posting('First', { validThrough: '2026-11-30T12:00:00Z', team: 'A' }),
      posting('Second', { validThrough: '2026-12-15T12:00:00Z', team: 'B' }),
      posting('Third', { team: 'C' }),
    ];
    const openAt = (time: string) => {
      const options = { now: new Date(time) };
      return [titles(feed, '', options), choices('team', feed, '', options)];
    };
    const atFirst = [
      ['First', 'Second', 'Third'],
      ['A: 1', 'B: 1', 'C: 1'],
    ];
    expect(openAt('2026-11-30T12:00:00Z')).to.deep.equal(atFirst);
    expect(openAt('2026-11-30T12:00:01Z')).to.deep.equal([
      ['Second', 'Third'],
      ['B: 1', 'C: 1'],
    ]);
    expect(openAt('2026-12-20T00:00:00Z')).to.deep.equal([['Third'], ['C: 1']]);
    expect(openAt('2026-11-01T00:00:00Z')).to.deep.equal(atFirst);
  });

  describe('words', () => {
    it('are found anywhere in the title, in any order', () => {
      const feed = [posting('Field Software Engineer'), posting('Field Manager')];
      expect(titles(feed, 'search=field engineer')).to.deep.equal(['Field Software Engineer']);
      expect(titles(feed, 'search=engineer  FIELD')).to.deep.equal(['Field Software Engineer']);
      expect(titles(feed, 'search=engineer plumber')).to.deep.equal([]);
    });

    it('are found in everything a card shows', () => {
      const feed = [
        posting('Baker', {
          hiringOrganization: { name: 'Mill & Sons' },
          departments: ['Production', 'Night'],
          team: 'Ovens',
          locations: [
            { name: 'Ghent', locality: 'Ghent', country: 'BE' },
            { name: 'Lyon, France', locality: 'Lyon', country: 'FR' },
          ],
          workplace: 'hybrid',
          employmentTypes: ['PART_TIME'],
          salaries: [{ text: 'Collective agreement' }],
          tags: ['sourdough'],
        }),
        posting('Other'),
      ];
      const words =
        'baker|mill sons|production|night|ovens|ghent|lyon|belgium|france|hybrid|part-time|part time|collective|sourdough';
      for (const word of words.split('|')) {
        expect(titles(feed, `search=${word}`), word).to.deep.equal(['Baker']);
      }
    });

    it('are not found in what is not shown', () => {
      const feed = [posting('Baker', { description: '<p>flour</p>', summary: 'flour' })];
      expect(titles(feed, 'search=flour')).to.deep.equal([]);
    });

    it('may be spread over several facts', () => {
      const feed = [posting('Baker', { team: 'Ovens', workplace: 'remote' })];
      expect(titles(feed, 'search=remote ovens baker')).to.deep.equal(['Baker']);
    });

    it('are found without regard to case and accents', () => {
      const feed = [posting('Bäcker in Łódź'), posting('STRASSENBAU')];
      expect(titles(feed, 'search=backer lodz')).to.deep.equal(['Bäcker in Łódź']);
      expect(titles(feed, 'search=Straße')).to.deep.equal(['STRASSENBAU']);
    });

    it('are found within compounds and in languages without spaces', () => {
      const feed = [posting('Softwareentwickler'), posting('フロントエンドエンジニア')];
      expect(titles(feed, 'search=entwickler')).to.deep.equal(['Softwareentwickler']);
      expect(titles(feed, 'search=エンジニア')).to.deep.equal(['フロントエンドエンジニア']);
    });

    it('keep the signs that names are made of and lose the others', () => {
      const feed = [posting('C++ Developer'), posting('C# Developer'), posting('.NET, R&D (Sr.)')];
      expect(titles(feed, 'search=c%2B%2B')).to.deep.equal(['C++ Developer']);
      expect(titles(feed, 'search=c%23')).to.deep.equal(['C# Developer']);
      expect(titles(feed, 'search=.net')).to.deep.equal(['.NET, R&D (Sr.)']);
      expect(titles(feed, 'search=r%26d sr.')).to.deep.equal(['.NET, R&D (Sr.)']);
      expect(titles(feed, 'search=“developer”, c%23!')).to.deep.equal(['C# Developer']);
      expect(titles(feed, 'search=- / ,')).to.have.length(3);
    });

    it('in the title come first, at the start of a word before within', () => {
      const feed = [
        posting('Other', { team: 'Netart' }),
        posting('Nurse', { team: 'Art' }),
        posting('Smart Buildings'),
        posting('Art Director'),
      ];
      expect(titles(feed, 'search=art')).to.deep.equal([
        'Art Director',
        'Smart Buildings',
        'Nurse',
        'Other',
      ]);
    });

    it('in the title come first in any order of sorting', () => {
      const feed = [
        posting('Zoo Art'),
        posting('Nurse', { team: 'Art' }),
        posting('Baker', { team: 'Art' }),
        posting('Smart'),
      ];
      expect(titles(feed, 'search=art&sort=title')).to.deep.equal([
        'Smart',
        'Zoo Art',
        'Baker',
        'Nurse',
      ]);
    });

    it('are looked for in the language of the reader', () => {
      const feed = [posting('Baker', { locations: [{ name: 'Lyon', country: 'DE' }] })];
      expect(titles(feed, 'search=allemagne', { localizer: new Localizer('fr') })).to.have.length(
        1,
      );
      expect(titles(feed, 'search=allemagne')).to.have.length(0);
    });
  });

  describe('sorting', () => {
    it('puts featured postings first, then follows the order given, then the feed', () => {
      const feed = [
        posting('a'),
        posting('b', { order: 2 }),
        posting('c', { order: 1 }),
        posting('d', { featured: true }),
        posting('e'),
      ];
      expect(titles(feed, '').join('')).to.equal('dcbae');
    });

    it('puts the newest first and those without a date last', () => {
      const feed = [
        posting('a'),
        posting('b', { datePosted: '2026-01-01' }),
        posting('c', { datePosted: '2026-03-01T10:00:00Z' }),
        posting('d', { datePosted: '2026-03-01' }),
        posting('e', { datePosted: 'soon' }),
      ];
      expect(titles(feed, 'sort=newest').join('')).to.equal('cdbae');
    });

    it('follows the alphabet of the reader', () => {
      const feed = [posting('Öl'), posting('Zahn'), posting('apfel 10'), posting('Apfel 9')];
      expect(titles(feed, 'sort=title', { localizer: new Localizer('de') })).to.deep.equal([
        'Apfel 9',
        'apfel 10',
        'Öl',
        'Zahn',
      ]);
    });

    it('sorts places by country and town, remote postings last', () => {
      const at = (title: string, country: string, locality: string): Posting =>
        posting(title, { locations: [{ name: `${locality} office`, locality, country }] });
      const feed = [
        posting('remote', { workplace: 'remote' }),
        posting('remote-de', {
          workplace: 'remote',
          applicantLocationRequirements: [{ name: 'Germany', country: 'DE' }],
        }),
        at('york', 'GB', 'York'),
        at('zell', 'AT', 'Zell'),
        at('aachen', 'DE', 'Aachen'),
        at('berlin', 'DE', 'Berlin'),
        posting('unknown'),
      ];
      expect(titles(feed, 'sort=location')).to.deep.equal([
        'zell',
        'aachen',
        'berlin',
        'york',
        'remote-de',
        'remote',
        'unknown',
      ]);
    });

    it('compares pay within a currency only, by the year, and puts unknown pay last', () => {
      const paid = (
        title: string,
        currency: string,
        max: number,
        unit: 'YEAR' | 'HOUR' | 'MONTH',
      ) => posting(title, { salaries: [{ currency, max, unit }] });
      const feed = [
        posting('unknown'),
        posting('no-unit', { salaries: [{ currency: 'EUR', max: 999999 }] }),
        paid('yen', 'JPY', 9000000, 'YEAR'),
        paid('month', 'EUR', 6000, 'MONTH'),
        paid('year', 'EUR', 70000, 'YEAR'),
        paid('hour', 'EUR', 40, 'HOUR'),
      ];
      expect(titles(feed, 'sort=salary')).to.deep.equal([
        'hour',
        'month',
        'year',
        'yen',
        'unknown',
        'no-unit',
      ]);
    });

    it('keeps the order of the feed among equals', () => {
      const feed = ['c', 'a', 'b'].map((title) => posting(title, { datePosted: '2026-01-01' }));
      expect(titles(feed, 'sort=newest').join('')).to.equal('cab');
    });
  });
});
