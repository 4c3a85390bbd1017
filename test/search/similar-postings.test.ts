import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { similarPostings } from '../../src/search/similar-postings.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { samplePosting } from '../support/job-feed.js';

const at = (locality: string, country = 'NO'): Posting['locations'] => [
  { name: locality, locality, country },
];
const posting = (id: string, rest: Partial<Posting>): Posting =>
  samplePosting({ id, title: id, locations: [], ...rest });

describe('similarPostings', () => {
  const shown = posting('shown', { department: 'Rigging', locations: at('Bergen') });
  const all = [
    shown,
    posting('elsewhere', { department: 'Sales', locations: at('Oslo') }),
    posting('place', { department: 'Sales', locations: [...at('Oslo'), ...at('Bergen')] }),
    posting('namesake', { locations: at('Bergen', 'NL') }),
    posting('department', { department: ' rigging', locations: at('Oslo') }),
    posting('closed', { department: 'Rigging', locations: at('Bergen'), status: 'closed' }),
    posting('past', { department: 'Rigging', validThrough: '2020-01-01' }),
    posting('pool', { department: 'Rigging', status: 'talent-pool' }),
    posting('both', { departments: ['Sails', 'Rigging'], locations: at('bergen') }),
  ];
  const ids = (count: number, of = shown): string[] =>
    similarPostings(of, all, count).map(({ id }) => id);

  it('are open ones of the same department, then of the same place', () => {
    expect(ids(9)).to.deep.equal(['both', 'department', 'place']);
  });

  it('are as many as are asked for', () => {
    expect(ids(2)).to.deep.equal(['both', 'department']);
    expect(ids(0)).to.deep.equal([]);
    expect(ids(-1)).to.deep.equal([]);
  });

  it('are none where nothing is alike', () => {
    expect(ids(3, posting('alone', {}))).to.deep.equal([]);
  });
});
