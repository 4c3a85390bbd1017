import { type Salary } from 'open-roles/core';
import {
  readEmploymentTypes,
  readPlaces,
  readSalaryText,
  readText,
  readWorkplace,
  salaryUnit,
  type PlaceReading,
  safeUrl,
  statusOf,
  readFlag,
} from 'open-roles/internal';
import type { FactName } from './fact-words.js';
import type { FactSheet, Origin } from '../fact-sheet.js';
import { namesDay, readWrittenDate } from './written-date.js';

/** A fact as "label: value" states it: "Stundenlohn" says what its amount is for. */
export interface LabelledFact {
  label: string;
  value: string;
  /** What the label announces. */
  name: FactName;
}

/** Longer values are prose, which is read elsewhere. */
const longest = 120;

const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/;

/** All e-mail addresses of a text, for `matchAll`. */
export const emailAddresses = new RegExp(emailAddress, 'g');

/** All web addresses of a text, without the sentence's own signs behind them. */
export const webAddresses = /\bhttps?:\/\/[^\s<>"]{1,1900}[^\s<>".,;:!?)\]']/g;

/** States what a text about places says: places, areas of remote work, and the workplace. */
export function statePlaces(sheet: FactSheet, texts: readonly string[], origin?: Origin): void {
  stateReadings(sheet, texts.map(readPlaceText), origin);
}

/** The same of texts that were read already. */
export function stateReadings(
  sheet: FactSheet,
  readings: readonly PlaceReading[],
  origin?: Origin,
): void {
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

/** "sf" and "uk" are slugs. */
function normalisePlace(text: string): string {
  return /^[a-z]{2,3}$/.test(text) ? text.toUpperCase() : text;
}

/** "Lyon (remote optional)": a place of work where remote work is a matter to agree on, so no remote job: Google's `jobLocationType` wants work that is remote altogether. */
export const remoteOption =
  /(?<![\s,;–—-])[\s,;–—-]*[([]?\s*\b(?:remote(?: work)?[ -](?:is )?(?:optional|possible|ok|okay|friendly|welcome|negotiable)|(?:optional(?:ly)?|partly|partially|some) remote)\b\s*[)\]]?/i;

/** What a text about places says; words about remote work that is a matter to agree on stay with its place. */
export function readPlaceText(text: string): PlaceReading {
  const bare = text.replace(remoteOption, '');
  const reading = readPlaces(normalisePlace(bare));
  const [place] = reading.places;
  // The words stay with the place, for people to read.
  return bare === text || reading.places.length !== 1 || !place
    ? reading
    : { ...reading, places: [{ ...place, name: text }] };
}

/** "2 days a week" from home are not all of them. */
const partly =
  /^(?:partial(?:ly)?|partly|teilweise|partiel(?:lement)?|parcial(?:mente)?)$|\b[1-4] (?:days?|tage?|jours?|días?)\b/i;

/**
 * States what a text says of the workplace; of a key for remote work, "US only" says where people may live.
 * `false` where it says nothing that is certain.
 */
export function stateWorkplace(
  sheet: FactSheet,
  text: string,
  isRemote = false,
  origin?: Origin,
): boolean {
  if (remoteOption.test(text)) return false;
  const stated = partly.test(text) ? 'hybrid' : readWorkplace(text);
  const { places, areas } = readPlaces(text.replace(/\b(?:or )?remote(?:ly)?\b/gi, ''));
  const isPlaced = places.every(({ country }) => country) && places.length + areas.length > 0;
  if (isPlaced && (isRemote || stated === 'remote'))
    statePlaces(sheet, [stated ? text : `Remote ${text}`], origin);
  sheet.set('workplace', stated, origin);
  return stated !== undefined || (isPlaced && isRemote);
}

/** A pay text of one or more sentences: the sentence that has the amounts. `unit` is what its label says. */
export function readPay(text: string, unit?: Salary['unit']): Salary | undefined {
  const whole = readSalaryText(text, { ...(unit && { unit }) });
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

/** "Mo Crumb" of "Mo Crumb <mo@crumb.example>"; `undefined` where an address is all there is. */
export function nameBeside(text = '', email?: string): string | undefined {
  const rest = email === undefined ? text : text.replace(email, '').replace(/mailto:/i, '');
  const name = rest
    .replace(/([,;|])(?:\s*[,;|])+/g, '$1')
    .replace(/^[\s,;:|()<>–-]+|[\s,;:|(<–-]+[\s,;:|()<>–-]*$/g, '');
  return /\p{L}/u.test(name) ? name : undefined;
}

/** States what "label: value" says. Values that do not fit are left to the text. */
export function stateFact(
  sheet: FactSheet,
  { name, label, value }: LabelledFact,
  origin: Origin,
  base: URL | undefined,
): void {
  const text = readText(value);
  if (text === undefined) return;
  if (name === 'salary') {
    const salary = readPay(text, salaryUnit(label));
    if (salary) sheet.set('salaries', [salary], origin);
    return;
  }
  if (text.length > longest) return;
  switch (name) {
    case 'title': // read before all else
    case 'streetAddress':
    case 'region': // parts of a place, which say nothing alone
    case 'country':
      return;
    case 'location':
      if (!/[.!?]$/.test(text) && text.split(' ').length < 12) statePlaces(sheet, [text], origin);
      return;
    case 'remoteWork':
      if (/^yes$/i.test(text)) sheet.set('workplace', 'remote', origin);
      // "oui" is more often said of some days.
      else if (readFlag(text) === undefined) stateWorkplace(sheet, text, true, origin);
      return;
    case 'workplace':
      stateWorkplace(sheet, text, false, origin);
      return;
    case 'employmentType':
      sheet.set('employmentTypes', readEmploymentTypes(text), origin);
      return;
    case 'status':
      // Nobody states in a line that a posting is open, and some write how long people work.
      if (statusOf(text) === 'closed') sheet.set('status', 'closed', origin);
      else if (/^(?:full|part)[ -]?time\b/i.test(text))
        sheet.set('employmentTypes', readEmploymentTypes(text), origin);
      return;
    case 'validThrough':
    case 'datePosted':
      stateDate(sheet, name, text, origin);
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

/** States a date that a text gives, or reports that it cannot be read for certain. */
export function stateDate(
  sheet: FactSheet,
  field: 'datePosted' | 'validThrough',
  text: string,
  origin: Origin,
): void {
  const date = readWrittenDate(text, sheet.known.datePosted, sheet.slashOrder);
  const isTold = sheet.doubtfulDates.some(
    (told) => told.field === field && told.origin.line === origin.line,
  );
  if (date === undefined && namesDay(text) && !isTold) sheet.doubtfulDates.push({ field, origin });
  sheet.set(field, date, origin);
}

function webAddress(text: string, base: URL | undefined): string | undefined {
  return /^https?:\/\//i.test(text) ? safeUrl(text, base) : undefined;
}

/** Where a workplace is named in a few words, as in a badge or title. */
export function isWorkplaceText(text: string): boolean {
  return readWorkplace(text) !== undefined && text.length < 60;
}
