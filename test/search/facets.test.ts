import '../support/setup.js';
import { expect } from '@open-wc/testing';
import type { Posting } from '../../src/posting/model/posting.js';
import { english, posting, search, titles, choices } from './search-support.js';

describe('searchPostings, beyond words and order', () => {
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

    it('name a value as most would, where one of its spellings is in capitals', () => {
      const at = (id: string, locality: string): Posting =>
        posting(id, {
          team: id === '1' ? 'SALES' : 'Sales',
          locations: [{ name: locality, locality, region: 'NY', country: 'US' }],
        });
      const shouted = [at('1', 'BROOKLYN'), at('2', 'Brooklyn'), at('3', 'brooklyn')];
      expect(choices('team', shouted)).to.deep.equal(['Sales: 3']);
      expect(choices('location', shouted).at(-1)).to.equal('Brooklyn: 3');
      expect(titles(shouted, 'location=BROOKLYN').join('')).to.equal('123');
      expect(choices('team', [shouted[0] ?? at('1', '')])).to.deep.equal(['SALES: 1']);
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
    });

    it('keep their choices and the order of these, whatever the reader asks for', () => {
      expect(choices('team', feed, 'search=1')).to.deep.equal(['North: 1', 'South: 0']);
      expect(choices('team', feed, 'department=Engineering')).to.deep.equal([
        'North: 0',
        'South: 0',
      ]);
    });

    it('leave out what the preset never lets through', () => {
      const options = { facets: ['team' as const], preset: 'team=North' };
      const [facet] = search(feed, 'search=zzz', options).facets;
      expect(facet?.options.map(({ value, count, total }) => [value, count, total])).to.deep.equal([
        ['North', 0, 1],
      ]);
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
          { value: 'on-site', label: 'On-site', count: 1, total: 1, selected: false },
          { value: 'remote', label: 'Remote', count: 1, total: 1, selected: false },
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

    it('ask no more of each posting in a feed where each has choices of its own', () => {
      const places = (index: number): Partial<Posting> =>
        index % 3 === 0
          ? {
              workplace: 'remote',
              applicantLocationRequirements: [{ name: 'EU' }, { name: 'US', country: 'US' }],
            }
          : { locations: [{ name: `Town ${index}`, locality: `Town ${index}`, country: 'DE' }] };
      const feedOf = (size: number): Posting[] =>
        Array.from({ length: size }, (_, index) =>
          posting(String(index), { department: `D${index}`, team: `T${index}`, ...places(index) }),
        );
      /** How often sets are asked whether they hold something: by each posting for each choice, or by each for its own. */
      const asked = (size: number): number => {
        const own = Object.getOwnPropertyDescriptor(Set.prototype, 'has');
        const { has } = Set.prototype;
        let count = 0;
        Set.prototype.has = function (this: Set<unknown>, value: unknown): boolean {
          count += 1;
          return has.call(this, value);
        };
        try {
          const { facets } = search(feedOf(size), '', {
            facets: ['department', 'team', 'location'],
          });
          expect(facets.map(({ options }) => options.length)).to.deep.equal([
            size,
            size,
            size - Math.ceil(size / 3) + 3,
          ]);
        } finally {
          if (own) Object.defineProperty(Set.prototype, 'has', own);
        }
        return count;
      };
      asked(3); // what is asked once and kept
      expect(asked(600)).to.be.below(asked(300) * 3);
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
