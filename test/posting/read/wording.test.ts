import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  employmentTypesOfTitle,
  readEmploymentTypes,
} from '../../../src/posting/read/employment-type.js';
import { readIdentifier } from '../../../src/posting/read/identifier.js';
import { readLanguage } from '../../../src/posting/read/language.js';
import { readWorkplace } from '../../../src/posting/read/workplace.js';

describe('readEmploymentTypes', () => {
  for (const [value, expected] of [
    ['FullTime', ['FULL_TIME']],
    ['FULL_TIME', ['FULL_TIME']],
    ['fulltime_permanent', ['FULL_TIME']],
    ['permanent_full_time', ['FULL_TIME']],
    ['Full-Time DEEL', ['FULL_TIME']],
    ['Vollzeit', ['FULL_TIME']],
    ['Temps plein', ['FULL_TIME']],
    ['Jornada completa', ['FULL_TIME']],
    ['Período integral', ['FULL_TIME']],
    ['Tempo pieno', ['FULL_TIME']],
    ['Pełny etat', ['FULL_TIME']],
    ['Heltid', ['FULL_TIME']],
    ['正社員', ['FULL_TIME']],
    ['パートタイム', ['PART_TIME']],
    ['アルバイト・パート', ['PART_TIME']],
    ['CDI', []],
    ['CDI - temps plein', ['FULL_TIME']],
    ['Festanstellung', []],
    ['CDI - temps partiel', ['PART_TIME']],
    ['Festanstellung, Teilzeit', ['PART_TIME']],
    ['full-or-part-time', ['FULL_TIME', 'PART_TIME']],
    ['Full/part time', ['FULL_TIME', 'PART_TIME']],
    ['Part- or full-time', ['FULL_TIME', 'PART_TIME']],
    ['Festanstellung, Voll- oder Teilzeit', ['FULL_TIME', 'PART_TIME']],
    ['Voll-/Teilzeit', ['FULL_TIME', 'PART_TIME']],
    ['Teil- und Vollzeit', ['FULL_TIME', 'PART_TIME']],
    ['Temps plein ou partiel', ['FULL_TIME', 'PART_TIME']],
    ['Jornada completa o parcial', ['FULL_TIME', 'PART_TIME']],
    ['Werkstudent (m/w/d)', ['PART_TIME']],
    ['Minijob', ['PART_TIME']],
    ['Deeltijd', ['PART_TIME']],
    ['Contract - Full-Time', ['FULL_TIME', 'CONTRACTOR']],
    ['contract_to_hire', ['CONTRACTOR']],
    ['Freiberuflich / Freelance', ['CONTRACTOR']],
    ['Contract', ['CONTRACTOR']],
    ['6 month contract', ['CONTRACTOR']],
    ['1099', ['CONTRACTOR']],
    ['Full-time / Contract', ['FULL_TIME', 'CONTRACTOR']],
    ['Full-time - Contract', ['FULL_TIME', 'CONTRACTOR']],
    ['Full-time contract', ['FULL_TIME']],
    ['part_time_contract', ['PART_TIME']],
    ['Fixed-term contract', ['TEMPORARY']],
    ['Temporary Contract', ['TEMPORARY']],
    ['Zero hours contract', []],
    ['Zero-hour contract', []],
    ['Full-time (no contractors)', ['FULL_TIME']],
    ['Full-time, not a contract', ['FULL_TIME']],
    ['Permanent contract', []],
    ['fixed_term_full_time', ['FULL_TIME', 'TEMPORARY']],
    ['CDD', ['TEMPORARY']],
    ['befristet', ['TEMPORARY']],
    ['Internship', ['INTERN']],
    ['Praktikum', ['INTERN']],
    ['Stage (6 mois)', ['INTERN']],
    ['Prácticas', ['INTERN']],
    ['Ehrenamt', ['VOLUNTEER']],
    ['Per diem', ['PER_DIEM']],
    ['Apprenticeship', ['OTHER']],
    ['Internal', []],
    ['International', []],
    ['permanent', []],
    ['unbefristet', []],
    ['Senior', []],
    ['jornada: completa', ['FULL_TIME']],
    ['Tiempo completo', ['FULL_TIME']],
    ['completa', ['FULL_TIME']],
    ['completa, de 9:00 a 17:00', ['FULL_TIME']],
    ['パートナー', []],
    ['دوام كامل', ['FULL_TIME']],
    ['משרה חלקית', ['PART_TIME']],
    ['Toàn thời gian', ['FULL_TIME']],
    ['Μερική απασχόληση', ['PART_TIME']],
    ['เต็มเวลา', ['FULL_TIME']],
    ['पूर्णकालिक', ['FULL_TIME']],
    ['ไม่เต็มเวลา', ['PART_TIME']],
    ['parcial', ['PART_TIME']],
    ['Jornada reducida', ['PART_TIME']],
    ['Mi-temps', ['PART_TIME']],
    ['geringfügig', ['PART_TIME']],
    ['F/T', ['FULL_TIME']],
    ['Freie Mitarbeit', ['CONTRACTOR']],
    ['Partita IVA', ['CONTRACTOR']],
    ['Co-op', ['INTERN']],
  ] as const) {
    it(`reads "${value}"`, () => {
      expect(readEmploymentTypes(value)).to.deep.equal(expected);
    });
  }

  it('reads hours and internships in a title, and no other word of it', () => {
    for (const [title, types] of [
      ['Part-time bookkeeper', ['PART_TIME']],
      ['Nurse (full or part time)', ['FULL_TIME', 'PART_TIME']],
      ['Köchin in Voll- oder Teilzeit', ['FULL_TIME', 'PART_TIME']],
      ['Serveur – temps partiel', ['PART_TIME']],
      ['ホールスタッフ（パート）', ['PART_TIME']],
      ['パートナーセールス', []],
      ['Volunteer coordinator', []],
      ['Contract manager', []],
      ['Marketing Intern (m/w/d)', ['INTERN']],
      ['Praktikum im Lager', ['INTERN']],
      ['Estágio em Comunicação', ['INTERN']],
      ['Stage Manager', []],
      ['Internship Coordinator', []],
      ['Internal Auditor', []],
      ['Full Time Equivalent analyst', []],
    ] as const)
      expect(employmentTypesOfTitle(title), title).to.deep.equal(types);
  });

  it('reads a list, each type once', () => {
    expect(readEmploymentTypes(['permanent', 'part-time', 'Part time', 7, null])).to.deep.equal([
      'PART_TIME',
    ]);
  });

  it('reads nothing from other values', () => {
    for (const value of [undefined, null, 1, {}, '']) {
      expect(readEmploymentTypes(value)).to.deep.equal([]);
    }
  });
});

describe('readWorkplace', () => {
  for (const [value, expected] of [
    ['OnSite', 'on-site'],
    ['onsite', 'on-site'],
    ['on_site', 'on-site'],
    ['On-site', 'on-site'],
    ['In office', 'on-site'],
    ['No remote', 'on-site'],
    ['Hybrid', 'hybrid'],
    ['hybrid_remote', 'hybrid'],
    ['Híbrido', 'hybrid'],
    ['REMOTE', 'remote'],
    ['TELECOMMUTE', 'remote'],
    ['Fully remote', 'remote'],
    ['Télétravail', 'remote'],
    ['zdalna', 'remote'],
    ['No remote work', 'on-site'],
    ['kein Homeoffice', 'on-site'],
    ['Pas de télétravail', 'on-site'],
    ['Sin teletrabajo', 'on-site'],
    ['Partially remote', 'hybrid'],
    ['teilweise Home-Office', 'hybrid'],
    ['2 Tage Homeoffice pro Woche', 'hybrid'],
    ['bis zu 3 Tage remote', 'hybrid'],
    ['Homeoffice (2–3 Tage)', 'hybrid'],
    ['Télétravail partiel', 'hybrid'],
    ['2 jours de télétravail par semaine', 'hybrid'],
    ['Teletrabajo parcial', 'hybrid'],
    ['Vollständig remote', 'remote'],
    ['Remote-first', 'remote'],
    ['Home-Office möglich', undefined],
    ['Remote work is possible', undefined],
    ['remote optional', undefined],
    ['Télétravail possible', undefined],
    ['Homeoffice nach Absprache', undefined],
    ['unspecified', undefined],
    ['Remoteness', undefined],
    ['', undefined],
    [1, undefined],
    [true, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(value)}`, () => {
      expect(readWorkplace(value)).to.equal(expected);
    });
  }
});

describe('readLanguage', () => {
  for (const [value, expected] of [
    ['en', 'en'],
    ['en_GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    ['zhHant', 'zh-Hant'],
    ['ptBR', 'pt-BR'],
    ['pt_BR.UTF-8', 'pt-BR'],
    [' de ', 'de'],
    ['english', undefined],
    ['null', undefined],
    ['und', undefined],
    ['NaN', undefined],
    ['en-', undefined],
    ['en--GB', undefined],
    ['en-a-a-a', undefined],
    ['', undefined],
    [7, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(value)}`, () => {
      expect(readLanguage(value)).to.equal(expected);
    });
  }
});

describe('readIdentifier', () => {
  for (const [value, expected] of [
    ['ab-1', 'ab-1'],
    [' ab 1\n', 'ab 1'],
    ['9007199254740993', '9007199254740993'],
    [4711, '4711'],
    [0, '0'],
    ['', undefined],
    [' ', undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [{}, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(value)}`, () => {
      expect(readIdentifier(value)).to.equal(expected);
    });
  }

  it('reads integers of any size', () => {
    expect(readIdentifier(9007199254740993n)).to.equal('9007199254740993');
  });
});
