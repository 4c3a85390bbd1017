import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { sectionKind } from '../../../src/posting/read/section-kind.js';

describe('sectionKind', () => {
  for (const [heading, kind] of [
    ['Salary and benefits', 'benefits'],
    ['What you will get', 'benefits'],
    ['What you’ll do', 'responsibilities'],
    ['Preferred qualifications', 'nice-to-have'],
    ['Interview process', 'process'],
    ['Bewerbungsprozess', 'process'],
    ['Dein Profil', 'requirements'],
    ['Vos missions', 'responsibilities'],
    ['Requisitos', 'requirements'],
    ['Wie ben jij', 'requirements'],
    ['The oven', undefined],
  ] as const) {
    it(`knows "${heading}" as ${kind ?? 'nothing'}`, () => {
      expect(sectionKind(heading)).to.equal(kind);
    });
  }
});
