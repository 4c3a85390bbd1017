import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Area, Place, Posting } from '../../src/posting/model/posting.js';
import { parseQuery } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchResult } from '../../src/search/search-postings.js';

const berlin: Place = { name: 'Berlin, Germany', locality: 'Berlin', country: 'DE' };
const munich: Place = { name: 'München', locality: 'München', region: 'Bavaria', country: 'DE' };
const lyon: Place = { name: 'Lyon', locality: 'Lyon', country: 'FR' };
const austin: Place = { name: 'Austin, TX', locality: 'Austin', region: 'Texas', country: 'US' };

const at = (id: string, ...locations: Place[]): Posting =>
  createPosting({ id, title: id, locations, workplace: 'on-site' });
const remote = (id: string, ...areas: (string | Area)[]): Posting =>
  createPosting({
    id,
    title: id,
    workplace: 'remote',
    applicantLocationRequirements: areas.map((area) =>
      typeof area === 'string' ? { name: area } : area,
    ),
  });

function search(feed: readonly Posting[], query: string, language = 'en'): SearchResult {
  const localizer = new Localizer(language);
  return searchPostings(feed, {
    query: parseQuery(query),
    facets: ['location'],
    texts: (posting) => postingTexts(posting, localizer),
    localizer,
  });
}

const found = (feed: readonly Posting[], place: string, language?: string): string =>
  search(feed, new URLSearchParams({ location: place }).toString(), language)
    .postings.map(({ id }) => id)
    .join(' ');

const excluding = (feed: readonly Posting[], place: string): string =>
  search(feed, new URLSearchParams({ 'exclude.location': place }).toString())
    .postings.map(({ id }) => id)
    .join(' ');

function choices(feed: readonly Posting[], query = '', language?: string): string[] {
  const options = search(feed, query, language).facets[0]?.options ?? [];
  const indent = (parent: string | undefined): string => {
    const above = options.find(({ value }) => value === parent);
    return above ? `  ${indent(above.parent)}` : '';
  };
  return options.map(
    ({ label, count, parent, selected }) =>
      `${indent(parent)}${selected ? '*' : ''}${label}: ${count}`,
  );
}

/** What is offered beside chosen places. */
function offer(feed: readonly Posting[], query: string): string | undefined {
  const { remote } = search(feed, query);
  return remote && `${remote.selected ? '*' : ''}${remote.countries.join('|')}: ${remote.count}`;
}

describe('the location facet', () => {
  const feed = [
    at('berlin', berlin),
    at('both', munich, lyon),
    at('austin', austin),
    remote('germany', { name: 'Germany', country: 'DE' }),
    remote('europe', 'Europe'),
    remote('americas', 'Americas'),
    remote('world'),
    remote('anywhere', 'Worldwide'),
  ];

  it('finds a country with its towns and the remote postings open to all of it', () => {
    expect(found(feed, 'DE')).to.equal('berlin both germany europe anywhere');
    expect(found(feed, 'US')).to.equal('austin americas anywhere');
    expect(found(feed, 'IN')).to.equal('anywhere');
  });

  it('finds a town or a region without the remote postings open to its country', () => {
    expect(found(feed, 'Berlin')).to.equal('berlin');
    expect(found(feed, 'Lyon')).to.equal('both');
    expect(found(feed, 'Bavaria')).to.equal('both');
  });

  it('finds a remote posting that states no area under a choice of its own, never at a place', () => {
    expect(found(feed, 'unstated')).to.equal('world');
    expect(found(feed, 'Remote, area not stated')).to.equal('world');
    expect(found(feed, 'Remote')).to.equal('world');
    const inUs = { ...remote('z'), locations: [{ name: 'Remote', country: 'US' }] };
    expect(found([inUs], 'US')).to.equal('z');
    const named = { ...remote('x'), locations: [{ name: 'Remote' }] };
    expect(choices([named, at('y', berlin)])).to.deep.equal([
      'Germany: 1',
      '  Berlin: 1',
      'Remote, area not stated: 1',
    ]);
  });

  it('takes places as people write them', () => {
    for (const name of ['Germany', 'GERMANY', 'germany', 'de', 'Deutschland']) {
      expect(found(feed, name), name).to.equal(found(feed, 'DE'));
    }
    expect(found(feed, 'munchen')).to.equal(found(feed, 'München'));
    expect(found(feed, 'USA')).to.equal(found(feed, 'US'));
    expect(found(feed, 'Allemagne', 'fr')).to.equal(found(feed, 'DE'));
  });

  it('finds regions, and any place by the words of the feed', () => {
    expect(found(feed, 'EU')).to.equal('berlin both germany europe anywhere');
    expect(found(feed, 'dach')).to.equal('berlin both germany europe anywhere');
    expect(found(feed, 'North America')).to.equal('austin americas anywhere');
    expect(found(feed, 'Worldwide')).to.equal('anywhere');
    expect(found(feed, 'Atlantis')).to.equal('');
  });

  it('takes a town by its name alone, or with its region, its country or both', () => {
    for (const name of [
      'Austin',
      'Austin, TX',
      'austin, texas',
      'Austin, US',
      'Austin, TX, USA',
      'Austin, Texas, United States',
    ]) {
      expect(found(feed, name), name).to.equal('austin');
    }
    expect(found(feed, 'Austin, Germany')).to.equal('');
    expect(found(feed, 'TX')).to.equal('austin');
  });

  it('does not open postings bound to a place to other places', () => {
    const bound = createPosting({
      id: 'hybrid',
      title: 'h',
      workplace: 'hybrid',
      locations: [lyon],
    });
    expect(found([bound], 'DE')).to.equal('');
    expect(found([createPosting({ id: 'unknown', title: 'u' })], 'DE')).to.equal('');
  });

  it('takes a country as the place of remote work for an area', () => {
    const inGermany = { ...remote('x'), locations: [{ name: 'Germany', country: 'DE' }] };
    const inBerlin = { ...remote('y'), locations: [berlin] };
    const postings = [inGermany, inBerlin, at('z', munich)];
    expect(found(postings, 'München')).to.equal('z');
    expect(offer(postings, 'location=München')).to.equal('Germany: 1');
    expect(found(postings, 'Berlin')).to.equal('y');
  });

  it('takes areas without places for remote work where the feed does not say', () => {
    const { workplace, ...unsaid } = remote('x', { name: 'Germany', country: 'DE' });
    expect(workplace).to.equal('remote');
    expect(found([unsaid], 'DE')).to.equal('x');
  });

  it('opens an area that it does not know to nobody else', () => {
    expect(found([remote('x', 'CET ± 2 hours')], 'DE')).to.equal('');
    expect(found([remote('x', 'CET ± 2 hours')], 'cet ± 2 hours')).to.equal('x');
  });

  it('excludes what is there, not what is open to other places too', () => {
    expect(excluding(feed, 'DE')).to.equal('austin europe americas world anywhere');
    expect(excluding(feed, 'Berlin')).to.equal(
      'both austin germany europe americas world anywhere',
    );
    expect(excluding(feed, 'EU')).to.equal('austin europe americas world anywhere');
    expect(excluding(feed, 'Bavaria')).to.equal(
      'berlin austin germany europe americas world anywhere',
    );
    expect(excluding(feed, 'Europe')).to.equal('austin americas world anywhere');
    expect(excluding(feed, 'unstated')).to.equal(
      'berlin both austin germany europe americas anywhere',
    );
  });

  it('lists countries with their regions and towns below, then other areas', () => {
    expect(choices(feed)).to.deep.equal([
      'France: 3',
      '  Lyon: 1',
      'Germany: 5',
      '  Bavaria: 1',
      '    München: 1',
      '  Berlin: 1',
      'United States: 3',
      '  Texas: 1',
      '    Austin: 1',
      'Americas: 3',
      'Europe: 5',
      'Remote, area not stated: 1',
    ]);
  });

  describe('with a town that some postings state without its region', () => {
    const bare: Place = { name: 'Austin', locality: 'Austin', country: 'US' };
    const minnesota: Place = { ...austin, name: 'Austin, MN', region: 'MN' };
    const dallas: Place = { ...austin, name: 'Dallas, TX', locality: 'Dallas' };
    const board = [at('bare', bare), at('texan', austin), at('dallas', dallas)];

    it('makes it one choice where nothing says that they differ', () => {
      expect(choices(board)).to.deep.equal([
        'United States: 3',
        '  Austin: 2',
        '  Texas: 2',
        '    Dallas: 1',
      ]);
      for (const name of ['Austin', 'Austin, TX', 'Austin, Texas, USA', 'Austin, TX, US']) {
        expect(found(board, name), name).to.equal('bare texan');
      }
      expect(found(board, 'Texas')).to.equal('texan dallas');
      expect(excluding(board, 'Texas')).to.equal('bare');
    });

    it('leaves it apart where it is in several regions', () => {
      const several = [...board, at('minnesotan', minnesota)];
      expect(choices(several)).to.deep.equal([
        'United States: 4',
        '  Austin, United States: 1',
        '  Minnesota: 1',
        '    Austin, Minnesota: 1',
        '  Texas: 2',
        '    Austin, Texas: 1',
        '    Dallas: 1',
      ]);
      expect(found(several, 'Austin, US')).to.equal('bare texan minnesotan');
    });
  });

  it('names countries in the language of the reader and sorts by those names', () => {
    expect(choices(feed, '', 'de').filter((choice) => !choice.startsWith(' '))).to.deep.equal([
      'Deutschland: 5',
      'Frankreich: 3',
      'Vereinigte Staaten: 3',
      'Americas: 3',
      'Europe: 5',
      'Remote, area not stated: 1',
    ]);
  });

  it('selects a country however it is written, and keeps places that are nowhere in the feed', () => {
    expect(choices([at('a', berlin)], 'location=germany')).to.deep.equal([
      '*Germany: 1',
      '  Berlin: 1',
    ]);
    expect(choices([at('a', berlin)], 'location=JP&location=Atlantis')).to.deep.equal([
      'Germany: 1',
      '  Berlin: 1',
      '*Atlantis: 0',
      '*Japan: 0',
    ]);
  });

  it('lists a town that is its own country once', () => {
    const singapore: Place = { name: 'Singapore', locality: 'Singapore', country: 'SG' };
    expect(choices([at('a', singapore)])).to.deep.equal(['Singapore: 1']);
  });

  it('tells a town from the country of the same name', () => {
    const lebanon: Place = { name: 'Lebanon, PA', locality: 'Lebanon', country: 'US' };
    const two = [
      at('town', lebanon),
      at('country', { name: 'Beirut', locality: 'Beirut', country: 'LB' }),
    ];
    expect(found(two, 'Lebanon')).to.equal('town');
    expect(found(two, 'LB')).to.include('country');
    expect(choices(two.slice(0, 1), 'location=Lebanon')).to.deep.equal([
      'United States: 1',
      '  *Lebanon: 1',
    ]);
  });

  it('lists places of unknown country by name, and countries given by name only as countries', () => {
    const unknown = [
      at('a', { name: 'Head office' }),
      at('b', { name: 'Germany' }),
      at('c', berlin),
    ];
    expect(choices(unknown)).to.deep.equal(['Germany: 2', '  Berlin: 1', 'Head office: 1']);
  });

  describe('keeps the postings of a feed apart', () => {
    const toronto: Place = { name: 'Toronto', locality: 'Toronto', country: 'CA' };

    it('whatever country another states for a town of the same name', () => {
      const wrong: Place = { ...toronto, name: 'Toronto, New York', region: 'New York' };
      const other = at('other', { ...wrong, country: 'US' });
      for (const postings of [
        [other, at('toronto', toronto)],
        [at('toronto', toronto), other],
      ]) {
        expect(choices(postings)).to.deep.equal([
          'Canada: 1',
          '  Toronto, Canada: 1',
          'United States: 1',
          '  New York: 1',
          '    Toronto, New York: 1',
        ]);
        expect(found(postings, 'Toronto, Canada')).to.equal('toronto');
        expect(found(postings, 'Toronto, NY')).to.equal('other');
        expect(found(postings, 'CA')).to.equal('toronto');
      }
    });

    it('and gives a town without a country none of theirs', () => {
      const springfield = at('x', { name: 'Springfield', locality: 'Springfield' });
      const illinois = { locality: 'Springfield', region: 'IL', country: 'US' };
      const postings = [springfield, at('y', { ...illinois, name: 'Springfield, IL' })];
      expect(choices(postings)).to.deep.equal([
        'United States: 1',
        '  Illinois: 1',
        '    Springfield, Illinois: 1',
        'Springfield: 1',
      ]);
    });

    it('however many towns have one name', () => {
      const count = 6000;
      const postings = Array.from({ length: count }, (_, index) => {
        const place = { locality: 'Newtown', region: `Shire ${index}`, country: 'GB' };
        return at(String(index), { ...place, name: 'Newtown' });
      });
      const all = choices(postings);
      expect(all).to.have.lengthOf(1 + 2 * count);
      expect(all).to.include(`    Newtown, Shire ${count - 1}: 1`);
    });

    it('even two towns of one name in one country, one of them without its state', () => {
      const portland = (name: string, region?: string): Place => ({
        name,
        locality: 'Portland',
        ...(region && { region }),
        country: 'US',
      });
      const postings = [
        at('maine', portland('Portland, ME', 'ME')),
        at('oregon', portland('Portland, Oregon', 'Oregon')),
        at('open', portland('Portland')),
      ];
      expect(choices(postings)).to.deep.equal([
        'United States: 3',
        '  Maine: 1',
        '    Portland, Maine: 1',
        '  Oregon: 1',
        '    Portland, Oregon: 1',
        '  Portland, United States: 1',
      ]);
      expect(found(postings, 'Portland')).to.equal('maine oregon open');
      expect(choices(postings, 'location=Portland').at(-1)).to.equal('*Portland: 3');
      expect(found(postings, 'Portland, OR')).to.equal('oregon');
    });
  });

  describe('of states', () => {
    const state = (id: string, region: string): Posting =>
      remote(id, { name: region, region, country: 'US' });
    const sanFrancisco: Place = {
      name: 'San Francisco, CA',
      locality: 'San Francisco',
      region: 'CA',
      country: 'US',
    };
    const states = [
      at('sf', sanFrancisco),
      at('austin', austin),
      state('california', 'California'),
      state('texas', 'TX'),
      remote('us', { name: 'US', country: 'US' }),
    ];

    it('counts remote work bound to a state there, and in none of its towns', () => {
      expect(choices(states)).to.deep.equal([
        'United States: 5',
        '  California: 2',
        '    San Francisco: 1',
        '  Texas: 2',
        '    Austin: 1',
      ]);
      expect(found(states, 'California')).to.equal('sf california');
      expect(excluding(states, 'California')).to.equal('austin texas us');
    });

    it('offers it in the towns of that state, not in others', () => {
      expect(offer(states, 'location=Austin')).to.equal('United States: 2');
      expect(offer(states, 'location=Texas')).to.equal('United States: 1');
      expect(offer(states, 'location=US')).to.equal(undefined);
      const included = search(states, 'location=Austin&remote=include');
      expect(included.postings.map(({ id }) => id)).to.deep.equal(['austin', 'texas', 'us']);
    });

    it('takes a code that a country has too for neither', () => {
      const postings = [...states, remote('ca', 'CA'), remote('canada', 'Canada')];
      expect(choices(postings).filter((choice) => !choice.startsWith(' '))).to.deep.equal([
        'Canada: 1',
        'United States: 5',
        'Remote, area not stated: 1',
      ]);
      expect(found(postings, 'CA')).to.equal('canada');
      const [last] = search(postings, '').facets[0]?.options.slice(-1) ?? [];
      expect(found(postings, last?.value ?? '')).to.equal('ca');
    });

    it('takes a name that a country has too for neither', () => {
      const postings = [remote('x', 'Georgia'), at('y', { name: 'Tbilisi', country: 'GE' })];
      expect(choices(postings)).to.deep.equal(['Georgia: 1', 'Remote, Georgia: 1']);
      expect(found(postings, 'Georgia')).to.equal('y');
    });

    it('tells a state from its town of the same name', () => {
      const newYork = { locality: 'New York', region: 'NY', country: 'US' };
      const buffalo = { locality: 'Buffalo', region: 'New York', country: 'US' };
      const postings = [
        at('city', { ...newYork, name: 'New York, NY' }),
        at('buffalo', { ...buffalo, name: 'Buffalo, New York' }),
      ];
      expect(choices(postings)).to.deep.equal([
        'United States: 2',
        '  New York (region): 2',
        '    Buffalo: 1',
        '    New York: 1',
      ]);
      expect(found(postings, 'New York')).to.equal('city buffalo');
      expect(found(postings, 'New York, NY')).to.equal('city');
    });

    it('takes a region that repeats its town for the town as others state it', () => {
      const zurich = { name: 'Zürich', locality: 'Zürich', country: 'CH' };
      const twice = { ...zurich, name: 'Zürich, Zürich', region: 'Zürich' };
      expect(choices([at('x', zurich), at('y', twice)])).to.deep.equal([
        'Switzerland: 2',
        '  Zürich: 2',
      ]);
      const winterthur = { ...twice, name: 'Winterthur', locality: 'Winterthur' };
      expect(choices([at('x', zurich), at('y', twice), at('z', winterthur)])).to.deep.equal([
        'Switzerland: 3',
        '  Zürich: 2',
        '  Zürich (region): 2',
        '    Winterthur: 1',
      ]);
    });
  });

  describe('beside remote work', () => {
    it('offers it apart where a town is chosen, with how many more there are', () => {
      expect(offer(feed, '')).to.equal(undefined);
      expect(offer(feed, 'location=Berlin')).to.equal('Germany: 3');
      expect(offer(feed, 'location=Berlin&location=Lyon')).to.equal('France|Germany: 3');
      expect(offer(feed, 'location=Berlin&location=DE')).to.equal(undefined);
      expect(offer([at('x', berlin), remote('y')], 'location=Berlin')).to.equal(undefined);
    });

    it('lists as many more as offered, and keeps the offer', () => {
      const query = 'location=Berlin&remote=include';
      expect(search(feed, query).total).to.equal(search(feed, 'location=Berlin').total + 3);
      expect(offer(feed, query)).to.equal('*Germany: 3');
      expect(offer([at('x', berlin)], query)).to.equal('*Germany: 0');
    });

    it('counts each choice with it where it is included', () => {
      expect(choices(feed, 'location=Berlin&remote=include').slice(2, 6)).to.deep.equal([
        'Germany: 5',
        '  Bavaria: 4',
        '    München: 4',
        '  *Berlin: 4',
      ]);
    });

    it('counts nobody twice who is there and may be elsewhere', () => {
      const both = { ...remote('both', 'Germany'), locations: [berlin] };
      const postings = [at('x', berlin), both, remote('y', 'Germany')];
      expect(offer(postings, 'location=Berlin')).to.equal('Germany: 1');
      expect(choices(postings, 'location=Berlin&remote=include')).to.deep.equal([
        'Germany: 3',
        '  *Berlin: 3',
      ]);
    });

    it('includes it always where the author asks for it, and offers nothing', () => {
      const localizer = new Localizer('en');
      const result = searchPostings(feed, {
        query: parseQuery('location=Berlin'),
        preset: parseQuery('remote=include'),
        facets: ['location'],
        texts: (posting) => postingTexts(posting, localizer),
        localizer,
      });
      expect(result.total).to.equal(4);
      expect(result.remote).to.equal(undefined);
    });

    it('holds for the places of the preset only as the preset says', () => {
      const localizer = new Localizer('en');
      const total = (preset: string, query: string): number =>
        searchPostings(feed, {
          query: parseQuery(query),
          preset: parseQuery(preset),
          facets: [],
          texts: (posting) => postingTexts(posting, localizer),
          localizer,
        }).total;
      expect(total('location=Berlin', 'remote=include')).to.equal(1);
      expect(total('location=Berlin&remote=include', '')).to.equal(4);
    });
  });

  it('tells how the query spells a choice, so that it can be lifted', () => {
    const options = search(feed, 'location=TX&location=germany').facets[0]?.options ?? [];
    const chosen = options.filter(({ selected }) => selected);
    expect(chosen.map(({ value, spellings }) => [value, spellings])).to.deep.equal([
      ['DE', ['germany']],
      ['Texas', ['TX']],
    ]);
  });

  it('counts work that is not remote only at the areas that it names', () => {
    const hybrid = { ...remote('x', 'EMEA'), workplace: 'hybrid' } as const;
    expect(choices([hybrid, at('y', berlin)])).to.deep.equal([
      'Germany: 1',
      '  Berlin: 1',
      'EMEA: 2',
    ]);
  });
});
