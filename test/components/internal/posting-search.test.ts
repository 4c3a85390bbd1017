import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  PostingSearch,
  type PostingSearchInputs,
  searchOptions,
} from '../../../components/internal/feed/posting-search.js';
import { Localizer } from '../../../src/i18n/localizer.js';
import { feedIndex } from '../../../src/search/feed-index.js';
import { parseQuery } from '../../../src/search/query.js';
import { eventually, turns } from '../../support/eventually.js';
import { manyPostings } from '../../support/job-feed.js';

/** What a list asks first of its postings, of which it has few: they are searched in one go. */
const inputsOf = (): PostingSearchInputs => ({
  postings: manyPostings(200),
  query: parseQuery(''),
  preset: parseQuery(''),
  facets: ['department'],
  groupBy: undefined,
  localizer: new Localizer('en'),
});

const areWordsRead = (inputs: PostingSearchInputs): boolean =>
  feedIndex(inputs.postings, inputs.localizer).text(searchOptions(inputs).texts).main.isDone;

describe('the search of an element', () => {
  it('reads no words before the reader comes near the controls', async () => {
    const inputs = inputsOf();
    const search = new PostingSearch(() => {});
    expect(search.run(inputs)?.total).to.equal(200);
    await turns();
    expect(areWordsRead(inputs)).to.equal(false);
    search.expect();
    await eventually(() => areWordsRead(inputs));
  });

  it('reads the words of every feed that comes after', async () => {
    const inputs = inputsOf();
    const search = new PostingSearch(() => {});
    search.expect();
    search.run(inputs);
    await eventually(() => areWordsRead(inputs));
  });
});
