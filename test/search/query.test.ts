import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { toggleFacet, withFacet, withRemote, withSearch } from '../../src/search/change-filters.js';
import { mostEntries } from '../../src/posting/model/bounds.js';
import {
  clearFilters,
  emptyQuery,
  formatQuery,
  hasFilters,
  parseQuery,
  withPage,
  withSort,
} from '../../src/search/query.js';
import { randomNumbers } from './random-numbers.js';

describe('parseQuery', () => {
  it('reads every key', () => {
    const query = parseQuery(
      'search=data+engineer&department=R%26D&location=DE&location=Paris&custom.level=5&exclude.team=Sales&exclude.custom.level=1&sort=newest&page=3',
    );
    expect(query.search).to.equal('data engineer');
    expect([...query.facets]).to.deep.equal([
      ['department', ['R&D']],
      ['location', ['DE', 'Paris']],
      ['custom.level', ['5']],
    ]);
    expect([...query.exclude]).to.deep.equal([
      ['team', ['Sales']],
      ['custom.level', ['1']],
    ]);
    expect(query.sort).to.equal('newest');
    expect(query.page).to.equal(3);
    expect(query.unknown).to.deep.equal([]);
  });

  it('asks for everything where the text is empty', () => {
    for (const text of ['', ' ', '?', '&&']) {
      const { unknown, ...query } = parseQuery(text);
      expect(query).to.deep.equal(emptyQuery);
      expect(unknown).to.deep.equal([]);
    }
  });

  it('names what it does not know and reads the rest', () => {
    const query = parseQuery('colour=red&exclude.search=x&custom.=1&sort=random&page=-1&team=A');
    expect(query.unknown).to.deep.equal([
      'colour',
      'exclude.search',
      'custom.',
      'sort=random',
      'page=-1',
    ]);
    expect([...query.facets.keys()]).to.deep.equal(['team']);
    expect(query.sort).to.equal('featured');
    expect(query.page).to.equal(1);
  });

  it('drops empty and repeated values', () => {
    expect([...parseQuery('team=&team=A&team=A&team=+').facets]).to.deep.equal([['team', ['A']]]);
  });

  it('reads whether remote postings are included', () => {
    expect(parseQuery('location=Berlin&remote=include').includeRemote).to.equal(true);
    expect(parseQuery('location=Berlin').includeRemote).to.equal(false);
    const other = parseQuery('remote=only');
    expect([other.includeRemote, other.unknown]).to.deep.equal([false, ['remote=only']]);
  });

  it('sorts as the defaults say unless the text says otherwise', () => {
    expect(parseQuery('', { sort: 'title' }).sort).to.equal('title');
    expect(parseQuery('sort=featured', { sort: 'title' }).sort).to.equal('featured');
  });

  it('takes keys that objects inherit as any other text', () => {
    expect(parseQuery('__proto__=1&constructor=2').unknown).to.deep.equal([
      '__proto__',
      'constructor',
    ]);
    expect([...parseQuery('custom.__proto__=1').facets.keys()]).to.deep.equal(['custom.__proto__']);
  });
});

describe('formatQuery', () => {
  it('writes one text for equal queries, whatever the order of their making', () => {
    const one = toggleFacet(
      toggleFacet(withSearch(emptyQuery, 'a'), 'team', 'B'),
      'department',
      'C',
    );
    const other = withSearch(
      toggleFacet(toggleFacet(emptyQuery, 'department', 'C'), 'team', 'B'),
      'a',
    );
    expect(formatQuery(one)).to.equal('search=a&department=C&team=B');
    expect(formatQuery(other)).to.equal(formatQuery(one));
  });

  it('leaves out what is as usual', () => {
    expect(formatQuery(emptyQuery)).to.equal('');
    expect(formatQuery(withSort(emptyQuery, 'newest'), { sort: 'newest' })).to.equal('');
    expect(formatQuery(emptyQuery, { sort: 'newest' })).to.equal('sort=featured');
  });

  it('writes known facets first, then custom ones by name, then exclusions', () => {
    const text =
      'search=x&department=D&team=T&location=L&workplace=remote&employment-type=FULL_TIME&organization=O&custom.a=1&custom.b=2&exclude.team=S&remote=include&sort=title&page=2';
    const shuffled = text.split('&').reverse().join('&');
    expect(formatQuery(parseQuery(shuffled))).to.equal(text);
  });

  it('is read back as it was, whatever the values', () => {
    const next = randomNumbers(7);
    const odd = ['a b', 'c++', '100%', 'a&b=c', '#1', 'ü', '日本', '--', "it's", '\u202e', '%2'];
    for (let round = 0; round < 200; round += 1) {
      let query = withSearch(emptyQuery, odd[next(odd.length)] ?? '');
      for (const name of ['team', 'location', 'custom.x y'] as const) {
        query = withFacet(query, name, odd.filter(() => next(3) === 0).sort());
      }
      query = withPage(query, 1 + next(9));
      const { unknown, ...again } = parseQuery(formatQuery(query));
      expect(unknown).to.deep.equal([]);
      expect(formatQuery(again)).to.equal(formatQuery(query));
      expect(again.search).to.equal(query.search);
      expect(new Map(again.facets)).to.deep.equal(new Map(query.facets));
    }
  });
});

describe('changing a query', () => {
  const query = parseQuery('search=a&team=B&sort=title&page=4&exclude.team=S');

  it('goes back to the first page', () => {
    const changed = [
      withSearch(query, 'b'),
      withSort(query, 'newest'),
      withFacet(query, 'team', ['C']),
      withRemote(query, true),
      toggleFacet(query, 'team', 'C'),
    ];
    expect(changed.map(({ page }) => page)).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('has no more values than anybody chooses, and names the others', () => {
    const values = Array.from({ length: mostEntries + 2 }, (_, index) => `team=${index}`);
    const parsed = parseQuery(`${values.join('&')}&exclude.team=A&search=cook`);
    expect(parsed.facets.get('team')).to.have.lengthOf(mostEntries);
    expect(parsed.unknown).to.deep.equal([...values.slice(-2), 'exclude.team=A']);
    expect(parsed.search).to.equal('cook');
  });

  it('leaves the given query alone', () => {
    toggleFacet(query, 'team', 'C');
    expect(formatQuery(query)).to.equal('search=a&team=B&exclude.team=S&sort=title&page=4');
  });

  it('chooses a value and takes it back', () => {
    const chosen = toggleFacet(emptyQuery, 'team', 'A');
    expect(chosen.facets.get('team')).to.deep.equal(['A']);
    expect(toggleFacet(chosen, 'team', 'A').facets.has('team')).to.equal(false);
  });

  it('takes back a value that was written otherwise', () => {
    const written = parseQuery('employment-type=full-time&location=germany&location=Berlin');
    const taken = toggleFacet(
      toggleFacet(written, 'employment-type', 'FULL_TIME'),
      'location',
      'DE',
    );
    expect(formatQuery(taken)).to.equal('location=Berlin');
  });

  it('takes back a value in exactly the spellings that the query has', () => {
    const written = parseQuery('location=TX&location=Georgia');
    expect(formatQuery(toggleFacet(written, 'location', 'Texas', ['TX']))).to.equal(
      'location=Georgia',
    );
    const both = toggleFacet(parseQuery('location=Georgia'), 'location', 'GE', ['GE']);
    expect(formatQuery(both)).to.equal('location=GE&location=Georgia');
  });

  it('clears what narrows the list, and what joins it to that, and keeps the sort', () => {
    expect(formatQuery(clearFilters(withRemote(query, true)))).to.equal('sort=title');
    expect(hasFilters(parseQuery('remote=include'))).to.equal(false);
    expect(formatQuery(clearFilters(query))).to.equal('sort=title');
    expect(hasFilters(query)).to.equal(true);
    expect(hasFilters(clearFilters(query))).to.equal(false);
    expect(hasFilters(withSearch(emptyQuery, '  '))).to.equal(false);
    expect(hasFilters(parseQuery('exclude.team=A'))).to.equal(true);
  });
});
