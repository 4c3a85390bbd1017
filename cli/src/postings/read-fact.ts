import {
  readDate,
  readEmploymentTypes,
  readPlaces,
  readSalaryText,
  readText,
  readWorkplace,
  safeUrl,
  type Salary,
} from 'open-roles/core';
import type { FactName } from './fact-words.js';
import type { FactSheet, Origin } from './fact-sheet.js';

/** Longer values are prose, which is read elsewhere. */
const longest = 120;

const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/;

/** A date in the words of a text: also "September 15th, 2020". `undefined` where no day is certain. */
export function readWrittenDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return readDate(value);
  const text = value
    .trim()
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/([a-z]),(?= \d)/gi, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2})\s+T/, '$1T');
  return readDate(text);
}

/** States what a text about places says: places, areas of remote work, and the workplace. */
export function statePlaces(sheet: FactSheet, texts: readonly string[], origin?: Origin): void {
  const readings = texts.map((text) => readPlaces(normalisePlace(text)));
  sheet.set(
    'locations',
    readings.flatMap(({ places }) => places),
    origin,
  );
  sheet.set(
    'applicantLocationRequirements',
    readings.flatMap(({ areas }) => areas).filter(({ name }) => !/^the world$/i.test(name)),
    origin,
  );
  const stated = readings.map(({ workplace }) => workplace).find((each) => each !== undefined);
  sheet.set('workplace', stated, origin);
}

/** "Remote optional" is a remote position with a place; "sf" and "uk" are slugs. */
function normalisePlace(text: string): string {
  if (/^[a-z]{2,3}$/.test(text)) return text.toUpperCase();
  return text.replace(
    /\bremote[ -](?:is )?(?:optional|ok|okay|friendly|welcome)\b/i,
    'remote possible',
  );
}

/** A pay text of one or more sentences: the sentence that has the amounts. */
export function readPay(text: string): Salary | undefined {
  const whole = readSalaryText(text);
  if (text.length <= longest) return hasWords(text) ? whole : undefined;
  const sentences = text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => readSalaryText(sentence))
    .filter((salary) => salary?.currency !== undefined && salary.unit !== undefined);
  return sentences.length === 1 ? sentences[0] : undefined;
}

/** An aggregator's "~0k" says nothing. */
function hasWords(text: string): boolean {
  return /[1-9]|\p{L}{3}/u.test(text);
}

/** The one e-mail address of a text. */
export function readEmail(text: string | undefined): string | undefined {
  return emailAddress.exec(text ?? '')?.[0];
}

/** States what "label: value" says. Values that do not fit are left to the text. */
export function stateFact(
  sheet: FactSheet,
  name: FactName,
  value: string,
  origin: Origin,
  base: URL | undefined,
): void {
  const text = readText(value);
  if (text === undefined) return;
  if (name === 'salary') {
    const salary = readPay(text);
    if (salary) sheet.set('salaries', [salary], origin);
    return;
  }
  if (text.length > longest) return;
  switch (name) {
    case 'location':
      if (!/[.!?]$/.test(text) && text.split(' ').length < 12) statePlaces(sheet, [text], origin);
      return;
    case 'workplace':
      statePlaces(sheet, [/^yes$/i.test(text) ? 'remote' : text], origin);
      return;
    case 'employmentType':
      sheet.set('employmentTypes', readEmploymentTypes(text), origin);
      return;
    case 'validThrough':
    case 'datePosted':
      sheet.set(name, readWrittenDate(text), origin);
      return;
    case 'applyEmail':
      sheet.set('applyEmail', readEmail(text), origin);
      return;
    case 'applyUrl':
      sheet.set('applyUrl', webAddress(text, base), origin);
      return;
    case 'company':
      sheet.set('hiringOrganization', { name: text }, origin);
      return;
    case 'department':
    case 'team':
      sheet.set(name, text, origin);
      return;
    default:
      sheet.setCustom(name, text);
  }
}

function webAddress(text: string, base: URL | undefined): string | undefined {
  return /^https?:\/\//i.test(text) ? safeUrl(text, base) : undefined;
}

/** Where a workplace is named in a few words, as in a badge or title. */
export function isWorkplaceText(text: string): boolean {
  return readWorkplace(text) !== undefined && text.length < 60;
}
