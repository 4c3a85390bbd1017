import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { feedJsonSchema } from '../../../src/posting/model/feed-json-schema.js';

describe('feed.schema.json', () => {
  it('is what the model says: run `npm run generate` after changing it', async () => {
    const response = await fetch(
      new URL('../../../src/posting/model/feed.schema.json', import.meta.url),
    );
    expect(await response.json()).to.deep.equal(JSON.parse(JSON.stringify(feedJsonSchema())));
  });

  it('names its parts, so that editors show them', () => {
    expect(feedJsonSchema()).to.have.nested.property('$defs.Posting.properties.title');
    expect(feedJsonSchema()).to.have.nested.property('$defs.Place.properties.country.description');
  });
});
