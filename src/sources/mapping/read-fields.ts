import { checkQuestion } from '../../posting/model/check-posting.js';
import { readDate } from '../../posting/read/date.js';
import { readEmploymentTypes } from '../../posting/read/employment-type.js';
import { readFlag } from '../../posting/read/flag.js';
import type { HtmlKind } from '../../posting/read/text/html.js';
import { readIdentifier } from '../../posting/read/identifier.js';
import { readLanguage } from '../../posting/read/language.js';
import type {
  EmploymentType,
  HiringOrganization,
  Posting,
  Question,
  Workplace,
} from '../../posting/model/posting.js';
import { safeUrl } from '../../posting/read/safe-url.js';
import { inSlashOrder, type SlashOrder } from '../../posting/read/slash-order.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import { readCustomFields } from './custom-value.js';
import { firstOwn, readRawField, type FieldSource, type RawField } from './field-value.js';
import { isObject, isPresent, listOf, type JsonObject } from '../../posting/read/json.js';
import { isLeftover } from './is-leftover.js';
import { readLabel, readLabelList, readLabels } from './read-label.js';
import { readAreas, readPlaceFields } from './read-place-fields.js';
import { readSalaryFields } from './read-salary-fields.js';
import { readStatus } from './read-status.js';
import { readMarkup } from './read-markup.js';

/** What was read of one posting so far. */
export type FieldReading = { [Key in keyof Posting]?: Posting[Key] | undefined };

/** The fields of the model by name, and where each is found. */
export type FieldMap = ReadonlyMap<string, FieldSource>;

/** What reading needs to know beside the raw posting. */
export interface FieldContext {
  /** Relative addresses are resolved against it. */
  base: URL | undefined;
  /** How the feed writes days such as "11/12/2026", asked where one is met. */
  slashOrder?: () => SlashOrder | undefined;
  /** Called for every stated value that says nothing readable. */
  unreadable: (field: string, value: unknown) => void;
}

/** A field map from an object, as adapters and page authors write it. */
export function fieldMap(fields: Readonly<Record<string, FieldSource>>): FieldMap {
  return new Map(Object.entries(fields));
}

/** Every field that `fields` finds in one raw posting, in the model's own terms. */
export function readFields(
  item: JsonObject,
  fields: FieldMap,
  context: FieldContext,
): FieldReading {
  const raw = (name: string): RawField => {
    const source = fields.get(name);
    return source === undefined ? { values: [] } : readRawField(item, source);
  };
  // Reads the first value of a field; a value that says nothing is reported.
  const read = <T>(name: string, reader: (value: unknown, field: RawField) => T | undefined) => {
    const field = raw(name);
    if (field.values.length === 0) return undefined;
    const result = reader(field.values[0], field);
    if (result === undefined) context.unreadable(name, field.values[0]);
    return result;
  };
  const url = (value: unknown): string | undefined => safeUrl(value, context.base);
  return {
    ...readFacts(read, context),
    url: read('url', url),
    applyUrl: read('applyUrl', url),
    hiringOrganization: readOrganization(read, url),
    ...readDepartments(raw, read),
    ...readLocations(item, fields, context, read),
    salaries: readSalaryFields(item, fields, context.unreadable),
    custom: readCustomFields(item, fields, context.unreadable),
  };
}

type Read = <T>(
  name: string,
  reader: (value: unknown, field: RawField) => T | undefined,
) => T | undefined;

/** The fields that one value each tells. */
function readFacts(read: Read, { slashOrder }: FieldContext): FieldReading {
  const date = (value: unknown, { as }: RawField): string | undefined =>
    readDateField(value, as, slashOrder);
  return {
    id: read('id', (value) => (isLeftover(value) ? undefined : readIdentifier(value))),
    vacancy: read('vacancy', readIdentifier),
    title: read('title', readLabel),
    applyEmail: read('applyEmail', readEmail),
    status: read('status', readStatus),
    team: read('team', readLabel),
    employmentTypes: read('employmentTypes', readTypes),
    datePosted: read('datePosted', date),
    dateModified: read('dateModified', date),
    validThrough: read('validThrough', date),
    language: read('language', readLanguage),
    summary: read('summary', readLabel),
    description: read('description', readDescription),
    questions: read('questions', readQuestions),
    directApply: read('directApply', readFlag),
    featured: read('featured', readFlag),
    order: read('order', readNumber),
    tags: read('tags', (_value, { values }) => some(readLabels(values))),
  };
}

function readDateField(
  value: unknown,
  as: RawField['as'],
  slashOrder: FieldContext['slashOrder'],
): string | undefined {
  const date = readDate(
    value,
    as === 'unix-seconds' || as === 'unix-milliseconds' ? as : undefined,
  );
  if (date !== undefined || typeof value !== 'string' || !/\d[./]\d/.test(value)) return date;
  return readDate(inSlashOrder(value, slashOrder?.()));
}

function readLocations(
  item: JsonObject,
  fields: FieldMap,
  context: FieldContext,
  read: Read,
): Pick<FieldReading, 'locations' | 'workplace' | 'applicantLocationRequirements'> {
  const reading = readPlaceFields(item, fields, context.unreadable);
  const isUnset = deniesRemote(item, fields);
  const areas = read('applicantLocationRequirements', (_value, { values }) => readAreas(values));
  return {
    locations: reading.places,
    workplace: (isUnset ? undefined : read('workplace', readWorkplaceValue)) ?? reading.workplace,
    applicantLocationRequirements: areas ?? reading.areas,
  };
}

/** Whether a posting has a flag "remote" that is not set: it does not say where the work is, but that it is not remote. */
export function deniesRemote(item: JsonObject, fields: FieldMap): boolean {
  const source = fields.get('workplace');
  return source !== undefined && readFlag(readRawField(item, source).values[0]) === false;
}

function readWorkplaceValue(value: unknown): Workplace | undefined {
  return readFlag(value) === true ? 'remote' : readWorkplace(value);
}

function readDepartments(
  raw: (name: string) => RawField,
  read: Read,
): Pick<FieldReading, 'department' | 'departments'> {
  const single = read('department', (_value, { values }) => some(readLabelList(values))) ?? [];
  const all = readLabelList(raw('departments').values);
  const departments = [...new Set([...single, ...all])];
  return {
    department: departments[0],
    departments: departments.length > 1 || all.length > 0 ? some(departments) : undefined,
  };
}

function readOrganization(
  read: Read,
  url: (value: unknown) => string | undefined,
): HiringOrganization | undefined {
  for (const key of ['hiringOrganization', 'organization']) {
    const whole = read(key, (value) => value);
    const name =
      read(`${key}.name`, readLabel) ??
      readLabel(isObject(whole) ? firstOwn(whole, 'name') : whole);
    if (name === undefined) continue;
    const page = read(`${key}.url`, url) ?? url(firstOwn(whole, 'url', 'sameAs'));
    const logo = read(`${key}.logo`, url) ?? url(firstOwn(whole, 'logo'));
    return { name, ...(page ? { url: page } : {}), ...(logo ? { logo } : {}) };
  }
  return undefined;
}

function readTypes(_value: unknown, { values }: RawField): EmploymentType[] | undefined {
  const wordings = values.map((value) =>
    isObject(value) ? firstOwn(value, 'name', 'label', 'text') : value,
  );
  return some(readEmploymentTypes(wordings));
}

function readDescription(_value: unknown, { values, as }: RawField): string | undefined {
  const kind: HtmlKind = as === 'html' || as === 'escaped-html' || as === 'text' ? as : 'auto';
  const parts = values.map((value) => readMarkup(value, kind)).filter((html) => html !== '');
  return parts.length > 0 ? parts.join('\n') : undefined;
}

function readQuestions(_value: unknown, { values }: RawField): Question[] | undefined {
  return some(values.map(checkQuestion).filter((question) => question !== undefined));
}

/** An e-mail address to apply at, with or without `mailto:`. */
function readEmail(value: unknown): string | undefined {
  const address = readLabel(value)?.replace(/^mailto:/i, '');
  return address && /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(address)
    ? address
    : undefined;
}

/** A finite number, also as text. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || !isPresent(value)))
    return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function some<T>(values: T[]): T[] | undefined {
  return listOf(values).length > 0 ? values : undefined;
}
