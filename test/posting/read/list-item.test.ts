import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readListItem } from '../../../src/posting/read/text/list-item.js';

describe('readListItem', () => {
  for (const [line, tag, text] of [
    ['• Bread', 'ul', 'Bread'],
    ['•Bread', 'ul', 'Bread'],
    ['  - Bread', 'ul', 'Bread'],
    ['— Bread', 'ul', 'Bread'],
    ['✓ Bread', 'ul', 'Bread'],
    ['o   Bread', 'ul', 'Bread'],
    ['1. Bread', 'ol', 'Bread'],
    ['(2) Bread', 'ol', 'Bread'],
  ] as const) {
    it(`reads "${line}"`, () => {
      expect(readListItem(line)).to.include({ tag, text });
    });
  }

  for (const line of ['Bread', '-20 degrees', '2026. A good year', 'o bread', '3.5 tonnes', '•']) {
    it(`takes "${line}" for no item`, () => {
      expect(readListItem(line)).to.equal(undefined);
    });
  }
});
