import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readFlag } from '../../../src/posting/read/flag.js';
import { isMachineName } from '../../../src/posting/read/section-kind.js';

describe('readFlag', () => {
  it('reads the words for yes and no of feeds and files alike', () => {
    for (const value of [true, 1, '1', ' Yes ', 'true', 'on', 'Ja', 'oui', 'sí'])
      expect(readFlag(value), String(value)).to.equal(true);
    for (const value of [false, 0, '0', 'No', 'false', 'off', 'nein', 'non'])
      expect(readFlag(value), String(value)).to.equal(false);
  });

  it('takes nothing else for either', () => {
    for (const value of ['', 'maybe', 'nonstop', 2, null, undefined, {}, ['yes']])
      expect(readFlag(value), JSON.stringify(value)).to.equal(undefined);
  });
});

describe('isMachineName', () => {
  it('tells names that programs give from headings', () => {
    expect(['CONTACT_PERSON', ' A_1 ', 'FAQ', 'Contact_person'].map(isMachineName)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });
});
