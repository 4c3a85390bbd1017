import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readDate } from '../../../src/posting/read/date.js';
import { readEmploymentTypes } from '../../../src/posting/read/employment-type.js';
import { htmlToText, readHtml } from '../../../src/posting/read/text/html.js';
import { readIdentifier } from '../../../src/posting/read/identifier.js';
import { readLanguage } from '../../../src/posting/read/language.js';
import { placeFromParts, readPlaces } from '../../../src/posting/read/places/place.js';
import {
  readSalaryText,
  salaryFromParts,
  salaryUnit,
} from '../../../src/posting/read/pay/salary.js';
import { safeUrl } from '../../../src/posting/read/safe-url.js';
import { readText } from '../../../src/posting/read/text/text.js';
import { readWorkplace } from '../../../src/posting/read/workplace.js';
import { requireSamples } from '../../support/samples.js';
import { records } from '../sample-records.js';

/** Puts a value through every reader; one that throws fails the test that called. */
function readWithAll(value: unknown): unknown[] {
  const text = typeof value === 'string' ? value : '';
  return [
    readText(value),
    readIdentifier(value),
    readLanguage(value),
    readWorkplace(value),
    readDate(value),
    salaryUnit(value),
    safeUrl(value, 'https://careers.example/'),
    readHtml(value),
    htmlToText(text),
    ...readEmploymentTypes(value),
    ...readEmploymentTypes([value]),
    ...readPlaces(text).places.map(({ name }) => name),
    placeFromParts({ name: value, locality: value, country: value, latitude: value })?.name,
    readSalaryText(text)?.text,
    salaryFromParts({ min: value, max: value, currency: value, unit: value, text: value })?.text,
  ];
}

describe('every reader', () => {
  it('gives text or nothing for values of any type', () => {
    const odd = [
      undefined,
      null,
      true,
      0,
      -0,
      Number.POSITIVE_INFINITY,
      Symbol('x'),
      () => 1,
      new Date(0),
      new Map(),
      [],
    ];
    const throwing = {
      get name(): string {
        throw new Error('read');
      },
      toString(): string {
        throw new Error('shown');
      },
    };
    for (const value of [...odd, throwing, { __proto__: null }, 10n ** 400n, '\ud800', '\u0000']) {
      for (const read of readWithAll(value)) {
        expect(['undefined', 'string']).to.include(typeof read);
        expect(typeof read === 'string' ? read : '').to.not.match(
          /undefined|\[object|NaN|Invalid Date/,
        );
      }
    }
  });

  for (const set of [
    'json/bad-values',
    'text/blns',
    'text/unicode-stress',
    'text/emoji-graphemes',
    'text/ftfy-mojibake',
    'text/charset-bytes',
    'text/html-entities',
  ]) {
    it(`throws on nothing in ${set}`, async function () {
      await requireSamples(this);
      for (const { input } of await records(`${set}.json`)) {
        readWithAll(input);
        readWithAll(parsed(input));
      }
    });
  }
});

/** The value that an input is as JSON, or the input itself. */
function parsed(input: unknown): unknown {
  try {
    return typeof input === 'string' ? JSON.parse(input) : input;
  } catch {
    return input;
  }
}
