import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Place, Posting } from '../../src/posting/model/posting.js';
import { emptyQuery, parseQuery } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { Synonyms } from '../../src/search/text/search-terms.js';
import { english, now, posting, titles } from './search-support.js';

/** The titles that a search finds, the search not yet written for an address. */
const found = (feed: readonly Posting[], search: string, options = {}): string[] =>
  titles(feed, new URLSearchParams({ search }).toString(), options);

const named = (...all: string[]): Posting[] => all.map((title) => posting(title));
const at = (title: string, ...locations: Place[]): Posting => posting(title, { locations });

describe('a search', () => {
  describe('ranks', () => {
    it('the title, then department and tags, then places, then the rest', () => {
      const feed = [
        posting('Rest', { salaries: [{ text: 'Hamburg tariff' }] }),
        at('Place', { name: 'Hamburg' }),
        posting('Tag', { tags: ['Hamburg'] }),
        posting('Team', { team: 'Hamburg' }),
        posting('Hamburg'),
      ];
      expect(found(feed, 'hamburg')).to.deep.equal(['Hamburg', 'Tag', 'Team', 'Place', 'Rest']);
    });

    it('a posting by its worst word', () => {
      const feed = [
        posting('Baker', { locations: [{ name: 'Bonn' }] }),
        posting('Bonn', { team: 'Baker' }),
        posting('Baker of Bonn'),
      ];
      expect(found(feed, 'bonn baker')).to.deep.equal(['Baker of Bonn', 'Bonn', 'Baker']);
    });
  });

  describe('takes compounds for the same', () => {
    for (const [search, ...same] of [
      ['frontend', 'Frontend', 'Front end', 'Front-end', 'Front‑End'],
      ['front end', 'Frontend', 'Front end', 'Front-end'],
      ['front-end', 'Frontend', 'Front end', 'Front-end'],
      ['nodejs', 'Node.js', 'NodeJS', 'Node JS'],
      ['node.js', 'Node.js', 'NodeJS', 'Node JS', 'Node-JS'],
      ['pflegefachkraft', 'Pflege-Fachkraft', 'Pflegefachkraft'],
      ['pflege-fachkraft', 'Pflege-Fachkraft', 'Pflegefachkraft'],
      ['ecommerce', 'E-Commerce', 'eCommerce', 'e commerce'],
      ['e-commerce', 'E-Commerce', 'eCommerce', 'e commerce'],
      ['fullst', 'Full stack', 'Full-Stack', 'Fullstack'],
    ] as const) {
      it(search, () => {
        expect(found(named(...same), search)).to.have.members([...same]);
      });
    }

    it('but not words that only happen to follow one another', () => {
      const feed = [
        ...named('Car e-bike mechanic', 'Sea trout farmer', 'Front desk, back end'),
        posting('Lead in the front', { team: 'End users' }),
      ];
      expect(found(feed, 'care')).to.deep.equal([]);
      expect(found(feed, 'seat')).to.deep.equal([]);
      expect(found(feed, 'frontend')).to.deep.equal([]);
    });
  });

  describe('reads letters', () => {
    it('that are written out', () => {
      const feed = named('Müller', 'Mueller', 'Muller', 'Moller');
      expect(found(feed, 'mueller')).to.deep.equal(['Müller', 'Mueller']);
      expect(found(feed, 'müller')).to.have.members(['Müller', 'Mueller', 'Muller']);
      expect(found(feed, 'muller')).to.deep.equal(['Müller', 'Muller']);
      expect(found(named('Ålesund', 'Tromsø'), 'aalesund')).to.deep.equal(['Ålesund']);
      expect(found(named('Mu\u0308ller'), 'mueller')).to.have.length(1);
    });

    it('of any width', () => {
      expect(found(named('ＳＥ　リーダー'), 'se')).to.have.length(1);
      expect(found(named('ｴﾝｼﾞﾆｱ'), 'エンジニア')).to.have.length(1);
    });

    it('alone as the beginning of a word', () => {
      const feed = named('C++ Developer', 'Cook', 'Mechanic', 'R&D Lead');
      expect(found(feed, 'c')).to.deep.equal(['C++ Developer', 'Cook']);
      expect(found(feed, 'r')).to.deep.equal(['R&D Lead']);
      expect(found(named('書店員', 'Clerk'), '店')).to.deep.equal(['書店員']);
    });

    it('and signs that names are made of', () => {
      const feed = named(
        'C++ Developer',
        'C# Developer',
        'C Developer',
        '.NET Lead',
        'Internet Lead',
        'Net Lead',
      );
      expect(found(feed, 'c++')).to.deep.equal(['C++ Developer']);
      expect(found(feed, 'C#')).to.deep.equal(['C# Developer']);
      expect(found(feed, '.net')).to.deep.equal(['.NET Lead']);
      expect(found(feed, 'asp.net')).to.deep.equal([]);
    });

    it('of words without spaces', () => {
      const feed = [
        posting('エンジニア', { locations: [{ name: '東京' }] }),
        posting('営業', { locations: [{ name: '東京' }] }),
      ];
      expect(found(feed, '東京エンジニア')).to.deep.equal(['エンジニア']);
      expect(found(feed, '東京のエンジニア')).to.deep.equal(['エンジニア']);
      expect(found(named('วิศวกรซอฟต์แวร์ กรุงเทพ', 'พนักงานขาย'), 'กรุงเทพวิศวกร')).to.have.length(1);
      expect(found(named('软件工程师 上海', '会计'), '上海工程师')).to.have.length(1);
    });
  });

  describe('knows quotes and hyphens', () => {
    const feed = named('Night shift nurse', 'Nurse, shift at night', 'Night shifting clerk');

    it('for words that follow one another', () => {
      expect(found(feed, '"night shift"')).to.deep.equal(['Night shift nurse']);
      expect(found(feed, '“night shift” nurse')).to.deep.equal(['Night shift nurse']);
      expect(found(feed, '"shift nurse"')).to.deep.equal(['Night shift nurse']);
    });

    it('that are still being typed', () => {
      expect(found(feed, '"night shif')).to.have.length(2);
      expect(found(feed, '"')).to.have.length(3);
      expect(found(feed, '""')).to.have.length(3);
    });

    it('within one fact', () => {
      const apart = [posting('Night', { team: 'Shift' })];
      expect(found(apart, '"night shift"')).to.deep.equal([]);
      expect(found(apart, 'night shift')).to.have.length(1);
    });

    it('for words to leave out, whole ones', () => {
      const jobs = named('Intern', 'International buyer', 'Senior buyer', 'Buyer');
      expect(found(jobs, 'buyer -senior')).to.deep.equal(['International buyer', 'Buyer']);
      expect(found(jobs, '-intern')).to.deep.equal([
        'International buyer',
        'Senior buyer',
        'Buyer',
      ]);
      expect(found(feed, '-"night shift"')).to.have.length(2);
      expect(found(jobs, 'buyer -')).to.have.length(3);
      expect(found(named('Part-time clerk'), 'part -time')).to.deep.equal([]);
      expect(found(named('Part-time clerk'), 'part-time')).to.have.length(1);
    });
  });

  describe('knows places by their everyday names', () => {
    const feed = [
      at('London', { name: 'London', locality: 'London', country: 'GB' }),
      at('Austin', { name: 'Austin, TX', locality: 'Austin', region: 'TX', country: 'US' }),
      at('Big Apple', { name: 'New York', locality: 'New York', region: 'NY', country: 'US' }),
      at('Munich', { name: 'München', locality: 'München', country: 'DE' }),
    ];

    it('countries by name, code and nickname', () => {
      for (const name of ['UK', 'uk', 'GB', 'GBR', 'Great Britain', 'United Kingdom', 'britain'])
        expect(found(feed, name), name).to.deep.equal(['London']);
      for (const name of ['USA', 'united states', 'United States of America'])
        expect(found(feed, name), name).to.deep.equal(['Austin', 'Big Apple']);
    });

    it('countries in the language of the page and in English', () => {
      const localizer = new Localizer('de');
      const texts = (one: Posting) => postingTexts(one, localizer);
      expect(found(feed, 'Deutschland', { localizer, texts })).to.deep.equal(['Munich']);
      expect(found(feed, 'Germany', { localizer, texts })).to.deep.equal(['Munich']);
      expect(found(feed, 'Deutschland')).to.deep.equal([]);
    });

    it('states by name and cities by nickname', () => {
      expect(found(feed, 'Texas')).to.deep.equal(['Austin']);
      expect(found(feed, 'NYC')).to.deep.equal(['Big Apple']);
      expect(found(feed, 'new york city')).to.deep.equal(['Big Apple']);
      expect(found([at('1', { name: 'NYC' })], 'New York')).to.deep.equal(['1']);
    });

    it('beside other words', () => {
      expect(found(feed, 'austin usa')).to.deep.equal(['Austin']);
      expect(found(feed, 'united kingdom austin')).to.deep.equal([]);
    });

    it('but parts of a country are not the country', () => {
      expect(found(feed, 'scotland')).to.deep.equal([]);
    });
  });

  describe('takes synonyms of the page', () => {
    const synonyms = new Map([
      ['hr', ['People Operations', 'Human Resources']],
      ['software developer', ['Programmer']],
    ]);
    const feed = named(
      'People Operations Lead',
      'Human Resources Clerk',
      'Programmer',
      'Resources Lead',
    );

    it('for what is written, beside it', () => {
      expect(found([...feed, posting('HR Partner')], 'HR', { synonyms })).to.deep.equal([
        'People Operations Lead',
        'Human Resources Clerk',
        'HR Partner',
      ]);
      expect(found(feed, 'hr lead', { synonyms })).to.deep.equal(['People Operations Lead']);
      expect(found(feed, 'Software Developer', { synonyms })).to.deep.equal(['Programmer']);
      expect(found(feed, 'developer', { synonyms })).to.deep.equal([]);
    });

    it('for the words of a preset, as the page has them now', () => {
      const preset = parseQuery('search=hr');
      const listed = (others?: Synonyms) =>
        searchPostings(feed, {
          query: emptyQuery,
          preset,
          facets: [],
          texts: (one) => postingTexts(one, english, now),
          localizer: english,
          synonyms: others,
        }).total;
      expect([listed(), listed(synonyms), listed()]).to.deep.equal([0, 2, 0]);
    });
  });

  describe('finds pay as it is shown', () => {
    const feed = [
      posting('Range', { salaries: [{ currency: 'EUR', min: 50000, max: 70000, unit: 'YEAR' }] }),
      posting('Hour', { salaries: [{ currency: 'USD', min: 21.5, unit: 'HOUR' }] }),
      posting('Words', { salaries: [{ text: 'Band E9, collective' }] }),
    ];

    it('by amount, currency, period and words', () => {
      expect(found(feed, '70,000')).to.deep.equal(['Range']);
      expect(found(feed, '€50,000')).to.deep.equal(['Range']);
      expect(found(feed, '€')).to.deep.equal(['Range']);
      expect(found(feed, 'hour')).to.deep.equal(['Hour']);
      expect(found(feed, '21.50')).to.deep.equal(['Hour']);
      expect(found(feed, 'band E9')).to.deep.equal(['Words']);
      expect(found(feed, 'collective')).to.deep.equal(['Words']);
    });

    it('in every language, each word of it', () => {
      for (const language of ['en', 'de', 'fr', 'es', 'ja']) {
        const localizer = new Localizer(language);
        const texts = (one: Posting) => postingTexts(one, localizer);
        for (const one of feed) {
          for (const word of (texts(one).salary ?? '').split(/[\s–—-]+/).filter(Boolean)) {
            expect(found(feed, word, { localizer, texts }), word).to.include(one.title);
          }
        }
      }
    });
  });
});
