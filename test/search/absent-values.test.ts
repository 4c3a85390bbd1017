import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { absentValues } from '../../src/search/facets/absent-values.js';
import { parseQuery } from '../../src/search/query.js';
import { english, now, posting } from './search-support.js';

const feed = [
  posting('Cook', { department: 'Kitchen', workplace: 'on-site' }),
  posting('Clerk', {
    department: 'Office',
    locations: [{ name: 'Oslo', locality: 'Oslo', country: 'NO' }],
  }),
  posting('Porter', { department: 'Hall', status: 'closed' }),
];
const absentIn = (query: string): string[] => {
  const texts = (one: (typeof feed)[number]) => postingTexts(one, english, now);
  const found = absentValues(feed, parseQuery(query), { texts, localizer: english, now });
  return found.map(({ key, value, known }) => `${key}=${value}: ${known.join(', ')}`);
};

describe('absentValues', () => {
  it('names what no open posting has, and what they have instead', () => {
    expect(absentIn('department=Hall&department=kitchens')).to.deep.equal([
      'department=Hall: Kitchen, Office',
      'department=kitchens: Kitchen, Office',
    ]);
    expect(absentIn('department=Kitchen&team=South')).to.deep.equal(['team=South: ']);
    expect(absentIn('location=Bergen')).to.deep.equal(['location=Bergen: NO, Oslo']);
    expect(absentIn('search=harpsichord&department=Office')).to.deep.equal([
      'search=harpsichord: ',
    ]);
  });

  it('names nothing where the query fits a posting, or each of its values alone does', () => {
    for (const query of [
      '',
      'department=KITCHEN',
      'location=Norway',
      'department=Office&department=Hall',
      'department=Office&workplace=on-site',
      'search=cook&department=Office',
      'department=Office&exclude.department=Office',
    ])
      expect(absentIn(query), query).to.deep.equal([]);
  });
});
