import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { nearSpellings } from '../../src/search/text/near-spellings.js';
import { parseQuery } from '../../src/search/query.js';
import { english, posting } from './search-support.js';

const feed = [
  posting('Turbine engineer', { team: 'Wind' }),
  posting('Software engineer', { team: 'Wind' }),
  posting('Clerk', { tags: ['Müller'] }),
];

const near = async (query: string, preset = ''): Promise<string[]> => {
  const found = await nearSpellings(feed, {
    query: parseQuery(query),
    preset: parseQuery(preset),
    facets: [],
    texts: (one) => postingTexts(one, english),
    localizer: english,
  });
  return found.map(({ search, total }) => `${search}: ${total}`);
};

describe('nearSpellings', () => {
  it('are words of the feed, as it writes them, with what they find', async () => {
    expect(await near('search=enigneer')).to.deep.equal(['engineer: 2']);
    expect(await near('search=mullre')).to.deep.equal(['Müller: 1']);
    expect(await near('search=turbnie engineer')).to.deep.equal(['Turbine engineer: 1']);
  });

  it('count under the filters of reader and author, and are none that find nothing', async () => {
    expect(await near('search=enigneer&team=Wind', 'search=turbine')).to.deep.equal([
      'engineer: 1',
    ]);
    expect(await near('search=enigneer', 'search=clerk')).to.deep.equal([]);
  });

  it('are none where nothing is near, or every word is found somewhere', async () => {
    expect(await near('search=zzzzzzzz')).to.deep.equal([]);
    expect(await near('search=turbine clerk')).to.deep.equal([]);
    expect(await near('search=-engineer -clerk')).to.deep.equal([]);
  });
});
