import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/create-posting.js';
import type { Posting } from '../../src/posting/posting.js';
import { emptyQuery, parseQuery } from '../../src/search/query.js';
import type { FacetName } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchOptions, SearchResult } from '../../src/search/search-postings.js';

const english = new Localizer('en');
const now = new Date('2026-11-22T12:00:00Z');

const posting = (title: string, fields: Partial<Posting> = {}): Posting =>
  createPosting({ id: title, title, ...fields });

type Options = Partial<Omit<SearchOptions, 'query' | 'preset'>> & { preset?: string };

function search(postings: readonly Posting[], query: string, options: Options = {}): SearchResult {
  const { preset, localizer = english, ...rest } = options;
  return searchPostings(postings, {
    facets: [],
    texts: (one) => postingTexts(one, localizer, now),
    localizer,
    now,
    ...rest,
    query: parseQuery(query),
    ...(preset === undefined ? {} : { preset: parseQuery(preset) }),
  });
}

const titles = (...args: Parameters<typeof search>): string[] =>
  search(...args).postings.map(({ title }) => title);

/** The choices of a facet as `value: count`, selected ones marked. */
const choices = (
  name: FacetName,
  postings: readonly Posting[],
  query = '',
  options: Options = {},
): string[] =>
  (search(postings, query, { ...options, facets: [name] }).facets[0]?.options ?? []).map(
    ({ value, count, selected }) => `${selected ? '*' : ''}${value}: ${count}`,
  );

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

  describe('facets', () => {
    const feed = [
      posting('1', { department: 'Sales', team: 'North', employmentTypes: ['FULL_TIME'] }),
      posting('2', { department: 'Sales', team: 'South', employmentTypes: ['PART_TIME'] }),
      posting('3', { department: 'Engineering', employmentTypes: ['FULL_TIME', 'INTERN'] }),
      posting('4', { departments: ['Engineering', 'Sales'], workplace: 'remote' }),
      posting('5', { department: 'sales', workplace: 'on-site' }),
    ];

    it('join the values of one facet and narrow by several', () => {
      expect(titles(feed, 'department=Engineering').join('')).to.equal('34');
      expect(titles(feed, 'team=North&team=South').join('')).to.equal('12');
      expect(titles(feed, 'department=Sales&employment-type=FULL_TIME').join('')).to.equal('1');
      expect(titles(feed, 'department=Nothing').join('')).to.equal('');
    });

    it('take values as people write them', () => {
      expect(titles(feed, 'department=ENGINEERING').join('')).to.equal('34');
      expect(titles(feed, 'employment-type=full-time').join('')).to.equal('13');
      expect(titles(feed, 'employment-type=Internship').join('')).to.equal('3');
      expect(titles(feed, 'workplace=Onsite').join('')).to.equal('5');
    });

    it('count each choice under all the other filters', () => {
      expect(choices('department', feed)).to.deep.equal(['Engineering: 2', 'Sales: 4']);
      expect(choices('department', feed, 'department=Sales')).to.deep.equal([
        'Engineering: 2',
        '*Sales: 4',
      ]);
      expect(
        choices('department', feed, 'department=Sales&employment-type=FULL_TIME'),
      ).to.deep.equal(['Engineering: 1', '*Sales: 1']);
      expect(choices('team', feed, 'search=1')).to.deep.equal(['North: 1']);
    });

    it('keep selected choices that lead to nothing', () => {
      expect(choices('team', feed, 'team=South&search=1')).to.deep.equal(['North: 1', '*South: 0']);
      expect(choices('team', feed, 'team=East')).to.deep.equal([
        'North: 1',
        'South: 1',
        '*East: 0',
      ]);
    });

    it('select a choice however it is written', () => {
      expect(choices('employment-type', feed, 'employment-type=full time')).to.deep.equal([
        '*FULL_TIME: 2',
        'PART_TIME: 1',
        'INTERN: 1',
      ]);
    });

    it('have labels in words', () => {
      const [facet] = search(feed, '', { facets: ['workplace'] }).facets;
      expect(facet).to.deep.equal({
        name: 'workplace',
        options: [
          { value: 'on-site', label: 'On-site', count: 1, selected: false },
          { value: 'remote', label: 'Remote', count: 1, selected: false },
        ],
      });
    });

    it('can be teams and companies', () => {
      const [one, other] = [{ name: 'Mill' }, { name: 'farm' }];
      const both = [
        posting('a', { hiringOrganization: one, team: 'X' }),
        posting('b', { hiringOrganization: other }),
      ];
      expect(choices('organization', both)).to.deep.equal(['farm: 1', 'Mill: 1']);
      expect(choices('team', both, 'organization=FARM&team=x')).to.deep.equal(['*X: 0']);
      expect(titles(both, 'organization=mill')).to.deep.equal(['a']);
    });

    it('can be any custom field', () => {
      const custom = (title: string, value: string | number | boolean | string[]): Posting =>
        posting(title, { custom: { field: value } });
      const mixed = [custom('a', ['x', 'y']), custom('b', 10), custom('c', 9), custom('d', true)];
      const [facet] = search(mixed, '', { facets: ['custom.field'] }).facets;
      expect(facet?.options.map(({ label }) => label)).to.deep.equal(
        ['9', '10', 'x', 'Yes', 'y'].sort((one, other) => english.compare(one, other)),
      );
      expect(titles(mixed, 'custom.field=y')).to.deep.equal(['a']);
      expect(titles(mixed, 'custom.field=yes')).to.deep.equal(['d']);
      expect(titles(mixed, 'custom.field=10')).to.deep.equal(['b']);
      expect(choices('custom.toString', mixed)).to.deep.equal([]);
      expect(choices('custom.__proto__', mixed)).to.deep.equal([]);
    });

    it('leave out what is excluded', () => {
      expect(titles(feed, 'exclude.department=Sales').join('')).to.equal('3');
      expect(titles(feed, 'exclude.team=North&exclude.team=south').join('')).to.equal('345');
      expect(choices('department', feed, 'exclude.team=North')).to.deep.equal([
        'Engineering: 2',
        'Sales: 3',
      ]);
    });
  });

  describe('a preset', () => {
    const feed = [
      posting('Sales Lead', { department: 'Sales', team: 'North' }),
      posting('Sales Clerk', { department: 'Sales', team: 'South' }),
      posting('Engineer', { department: 'Engineering', team: 'North' }),
    ];

    it('always holds, whatever the reader chooses', () => {
      const options = { preset: 'department=sales&search=sales' };
      expect(titles(feed, '', options)).to.have.length(2);
      expect(titles(feed, 'department=Engineering', options)).to.have.length(0);
      expect(titles(feed, 'search=lead', options)).to.deep.equal(['Sales Lead']);
      expect(titles(feed, 'exclude.team=South', { preset: 'exclude.team=North' })).to.deep.equal(
        [],
      );
    });

    it('limits the choices and selects none of them', () => {
      expect(choices('department', feed, '', { preset: 'department=Sales' })).to.deep.equal([
        'Sales: 2',
      ]);
      expect(choices('team', feed, '', { preset: 'exclude.team=South' })).to.deep.equal([
        'North: 2',
      ]);
    });
  });

  describe('groups', () => {
    it('follow the alphabet, and hold each posting once, those without a value last', () => {
      const feed = [
        posting('1'),
        posting('2', { department: 'Sales' }),
        posting('3', { departments: ['Design', 'Sales'] }),
        posting('4', { department: 'sales' }),
      ];
      const { groups, postings, total } = search(feed, '', { groupBy: 'department' });
      expect(
        groups?.map(({ label, postings: own }) => [label, ...own.map(({ title }) => title)]),
      ).to.deep.equal([
        ['Design', '3'],
        ['Sales', '2', '4'],
        ['Other', '1'],
      ]);
      expect(postings.map(({ title }) => title).join('')).to.equal('3241');
      expect(total).to.equal(4);
    });

    it('of places go by country and town', () => {
      const at = (title: string, fields: Partial<Posting>): Posting => posting(title, fields);
      const feed = [
        at('1', { workplace: 'remote' }),
        at('2', { locations: [{ name: 'London', locality: 'London', country: 'GB' }] }),
        at('3', { locations: [{ name: 'Berlin HQ', locality: 'Berlin', country: 'DE' }] }),
        at('4', { locations: [{ name: 'Berlin Mitte', locality: 'Berlin', country: 'DE' }] }),
        at('5', { locations: [{ name: 'Singapore', locality: 'Singapore', country: 'SG' }] }),
        at('6', { locations: [{ name: 'Germany', country: 'DE' }] }),
        at('7', {}),
      ];
      const { groups } = search(feed, '', { groupBy: 'location' });
      expect(groups?.map(({ label }) => label)).to.deep.equal([
        'Germany',
        'Berlin, Germany',
        'Singapore',
        'London, United Kingdom',
        'Remote',
        'Other',
      ]);
    });

    it('carry the labels of their facet', () => {
      const feed = [posting('1', { employmentTypes: ['INTERN'] })];
      expect(search(feed, '', { groupBy: 'employment-type' }).groups?.[0]?.label).to.equal(
        'Internship',
      );
    });
  });
});
