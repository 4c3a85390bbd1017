import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { sectionKind } from '../../../src/posting/read/section-kind.js';

describe('sectionKind', () => {
  for (const [heading, kind] of [
    ['Salary and benefits', 'benefits'],
    ['Das erwartet dich', 'responsibilities'],
    ['Was Sie erwartet', 'responsibilities'],
    ['Das bringen Sie mit', 'requirements'],
    ['Darauf kannst du dich freuen', 'benefits'],
    ['Darum geht es', 'responsibilities'],
    ['So läuft die Bewerbung ab', 'process'],
    ['Klingt gut?', 'apply'],
    ['Unsere Werte', 'about'],
    ['You might be a good fit if', 'requirements'],
    ['A day in the life', 'responsibilities'],
    ['Pay transparency', 'salary'],
    ['Our offer', 'benefits'],
    ['Ce que nous vous proposons', 'benefits'],
    ['Le process de recrutement', 'process'],
    ['Lo que harás', 'responsibilities'],
    ['Wat ga jij doen', 'responsibilities'],
    ['Dit bieden wij', 'benefits'],
    ['Salaris', 'salary'],
    ['Responsabilidades e atribuições', 'responsibilities'],
    ['O que oferecemos', 'benefits'],
    ['Diferenciais', 'nice-to-have'],
    ['Requisiti', 'requirements'],
    ['Cosa offriamo', 'benefits'],
    ['Chi siamo', 'about'],
    ['Wymagania', 'requirements'],
    ['Oferujemy', 'benefits'],
    ['Mile widziane', 'nice-to-have'],
    ['Vi erbjuder', 'benefits'],
    ['Arbetsuppgifter', 'responsibilities'],
    ['Om oss', 'about'],
    ['Ansökan', 'apply'],
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
