import {
  readEmploymentTypes,
  readIdentifier,
  readLanguage,
  readText,
  safeUrl,
} from 'open-roles/core';
import type { FactSheet } from './fact-sheet.js';
import { readWhere } from './front-matter-places.js';
import { hidingKey, readStatus } from './front-matter-status.js';
import { type FrontMatterEntries, groupName } from './front-matter-entries.js';
import { readFrontMatterPay } from './front-matter-pay.js';
import { type FrontMatterValue, isGroup, toList } from './front-matter-value.js';
import type { PostingIssues } from './posting-issues.js';
import { readEmail } from './read-fact.js';
import { readWrittenDate } from './written-date.js';

/** What front matter says of the posting as a whole. */
export interface FrontMatterReading {
  id?: string;
  title?: string;
  /** Why the author keeps the posting to himself: the key and its value. */
  hiddenBy?: string;
}

interface Context {
  entries: FrontMatterEntries;
  sheet: FactSheet;
  issues: PostingIssues;
  base: URL | undefined;
}

/** Reads the facts that front matter states. They win over what the text says. */
export function readFrontMatterFacts(
  entries: FrontMatterEntries,
  sheet: FactSheet,
  issues: PostingIssues,
  base: URL | undefined,
): FrontMatterReading {
  const context = { entries, sheet, issues, base };
  readDates(context);
  sheet.set('status', readStatus(entries));
  readWhere(entries, sheet);
  readEmployer(context);
  readAddresses(context);
  sheet.set('employmentTypes', employmentTypes(context));
  sheet.set('salaries', readFrontMatterPay(entries));
  readGrouping(context);
  const numbers = [...entries.of('order'), ...entries.of('titleOrOrder')];
  const order = numbers.map(({ value }) => readNumber(value)).find((each) => each !== undefined);
  sheet.set('order', order);
  sheet.set('featured', entries.flag('featured')?.value);
  sheet.set('summary', entries.text('summary'));
  sheet.set('language', readLanguage(entries.text('language')));
  const id = readIdentifier(entries.text('id'));
  const position = entries.texts('titleOrOrder').find((text) => /\p{L}{3}/u.test(text));
  const title = entries.text('title') ?? position;
  const hiddenBy = hidingKey(entries);
  return { ...(id && { id }), ...(title && { title }), ...(hiddenBy && { hiddenBy }) };
}

function readNumber(value: FrontMatterValue): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  // -0 is how authors write "first of all"; JSON has no such number.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined;
}

function readDates({ entries, sheet, issues }: Context): void {
  for (const field of ['datePosted', 'dateModified', 'validThrough'] as const) {
    for (const { name, key, value } of [...entries.of(field), ...datedFlags(entries, field)]) {
      if (typeof value === 'boolean' || isGroup(value)) continue;
      const [first] = toList(value);
      const date = readWrittenDate(first, sheet.fields.datePosted);
      if (date === undefined) {
        const shown = typeof first === 'string' || typeof first === 'number' ? first : '';
        const message = `${name}: "${shown}" is no date and was left out. Write it like 2026-11-30.`;
        issues.add('warning', 'date-unreadable', message, issues.locateKey(key));
      }
      sheet.set(field, date);
    }
  }
}

/** `published: 2026-01-05` is a date, `published: true` is not. */
function datedFlags(
  entries: FrontMatterEntries,
  field: string,
): ReturnType<FrontMatterEntries['of']> {
  if (field === 'datePosted')
    return entries.of('shown').filter(({ value }) => readWrittenDate(value) !== undefined);
  if (field === 'validThrough')
    return entries.of('closed').filter(({ value }) => readWrittenDate(value) !== undefined);
  return [];
}

function readEmployer({ entries, sheet, base }: Context): void {
  const [value] = entries.of('company').flatMap((entry) => toList(entry.value));
  const group = isGroup(value) ? value : undefined;
  const name = group ? groupName(group) : readText(value);
  const site = entries.of('url').map((entry) => safeUrl(entry.value, base));
  // The root of a site is the employer's, not a posting's.
  const root = site.find((url) => url !== undefined && /^https?:\/\/[^/]+\/?$/.test(url));
  const url =
    safeUrl(group?.get('url') ?? group?.get('sameAs') ?? entries.text('companyUrl')) ?? root;
  const logo = safeUrl(group?.get('logo'), base);
  if (name) sheet.set('hiringOrganization', { name, ...(url && { url }), ...(logo && { logo }) });
  const page = entries
    .texts('url')
    .filter((text) => /^https?:/i.test(text))
    .map((text) => safeUrl(text))
    .find((each) => each !== undefined && each !== root);
  sheet.set('url', page);
}

function readAddresses({ entries, sheet, issues, base }: Context): void {
  for (const { name, key, value } of entries.of('applyUrl')) {
    if (typeof value !== 'string') continue;
    const url = readEmail(value) === value ? `mailto:${value}` : safeUrl(value, base);
    if (url?.startsWith('mailto:')) sheet.set('applyEmail', readEmail(url));
    else if (url !== undefined) sheet.set('applyUrl', url);
    else {
      const message = `${name}: "${value}" is no complete web address and was left out. Begin it with https://, or give --base-url.`;
      issues.add('warning', 'address-unreadable', message, issues.locateKey(key));
    }
  }
  for (const { value } of entries.of('applyEmail')) {
    sheet.set('applyEmail', readEmail(typeof value === 'string' ? value : undefined));
  }
  for (const { value } of entries
    .of('contact')
    .flatMap((entry) => toList(entry.value))
    .map((each) => ({ value: each }))) {
    if (isGroup(value)) readContact(value, sheet);
    else if (typeof value === 'string') {
      const email = readEmail(value);
      sheet.set('applyEmail', email);
      if (email === undefined) sheet.setCustom('contact', readText(value));
    }
  }
}

function readContact(group: ReadonlyMap<string, FrontMatterValue>, sheet: FactSheet): void {
  const text = (...names: string[]): string | undefined =>
    names
      .map((name) => group.get(name))
      .map((value) => (isGroup(value) ? undefined : readText(value)))
      .find((each) => each !== undefined);
  sheet.set('applyEmail', readEmail(text('email', 'mail', 'e-mail')));
  sheet.setCustom('contact', text('name', 'person'));
  sheet.setCustom('contactPhone', text('phone', 'telephone', 'tel'));
}

function employmentTypes({ entries, sheet }: Context): ReturnType<typeof readEmploymentTypes> {
  const all = entries.of('employmentType').map(({ key, value }) => {
    const texts = toList(value).filter((each) => typeof each === 'string');
    const types = readEmploymentTypes(texts);
    // "permanent" is none of the model's types, and still worth knowing. Hugo's `type` names a layout.
    if (types.length === 0 && !/^(?:type|time)$/i.test(key)) {
      sheet.setCustom(key, texts.length > 1 ? texts : readText(texts[0]));
    }
    return types;
  });
  return [...new Set(all.flat())];
}

function readGrouping({ entries, sheet }: Context): void {
  const departments = entries.texts('department').map(capitalise);
  sheet.set('department', departments[0]);
  if (departments.length > 1) sheet.set('departments', departments);
  sheet.set('team', entries.text('team'));
  sheet.set('tags', [...new Set(entries.texts('tags', true))]);
  const subtitle = entries.text('subtitle');
  sheet.setCustom('subtitle', subtitle);
  const workload = entries.text('workload') ?? subtitle;
  sheet.setCustom('workload', /\d{1,3} ?%?\s*(?:[–-]\s*\d{1,3} ?)?%/.exec(workload ?? '')?.[0]);
}

/** Site generators want slugs: "engineering". */
function capitalise(name: string): string {
  return /^[a-z][a-z -]*$/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
