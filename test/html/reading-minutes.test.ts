import { expect } from '@open-wc/testing';
import { readingMinutes } from '../../src/html/reading-minutes.js';

describe('readingMinutes', () => {
  it('counts words, and characters where there are no spaces', () => {
    expect(readingMinutes('mill '.repeat(238 * 4))).to.equal(4);
    expect(readingMinutes('製粉'.repeat(238 * 4))).to.equal(4);
    expect(readingMinutes('')).to.equal(0);
  });
});
