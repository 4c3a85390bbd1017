import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { asFeedError, FeedError, BaseError } from '../../src/errors/base-error.js';

describe('asFeedError', () => {
  it('leaves a FeedError as it is', () => {
    const error = new FeedError('feed-url', 'no address', { url: 'x', status: 400 });
    expect(asFeedError(error)).to.equal(error);
    expect(error).to.be.instanceOf(BaseError);
    expect([error.name, error.url, error.status]).to.deep.equal(['FeedError', 'x', 400]);
  });

  it('makes an error to show of whatever else was thrown', () => {
    const cause = new RangeError('too far');
    const error = asFeedError(cause, 'https://jobs.example/');
    expect(error.message).to.contain('https://jobs.example/').and.contain('too far');
    expect(error.cause).to.equal(cause);
    expect(error.url).to.equal('https://jobs.example/');
    expect(asFeedError('text').message).to.equal('The feed could not be read: text');
  });
});
