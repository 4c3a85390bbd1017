import { createPosting } from '../../posting/model/create-posting.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import type { HiringOrganization, Posting } from '../../posting/model/posting.js';
import { isObject, type JsonObject } from '../../posting/read/json.js';
import { kindOf } from '../../posting/read/kind-of.js';
import { readRawField } from './field-value.js';
import {
  deniesRemote,
  type FieldContext,
  readFields,
  type FieldMap,
  type FieldReading,
} from './read-fields.js';
import { joinReadings } from './read-place-fields.js';
import type { SourceContext } from '../source.js';
import { type SlashOrder, slashOrderOf } from '../../posting/read/slash-order.js';
import { statusInWords } from '../../posting/read/status.js';
import { employmentTypesOfTitle } from '../../posting/read/employment-type.js';
import { workplaceOfTitle } from '../../posting/read/workplace.js';

/** Takes note of a value that stands in a field and cannot be read. */
export type ReportUnreadable = (field: string, value: unknown) => void;

/** How one format's postings are read: fields as data, and what data cannot say as functions. */
export interface PostingReader {
  fields: FieldMap;
  /** Places that need more than a path. They say the workplace only where no field does. */
  places?: (item: JsonObject) => PlaceReading;
  /** Fields that need more than a path; what they return as `undefined` stays as the field map read it. */
  compute?: (item: JsonObject, read: FieldReading, unreadable: ReportUnreadable) => FieldReading;
  /** Why a posting must not be listed (an unlisted one, a notice); absent where it must. */
  omit?: (item: JsonObject) => string | undefined;
}

/** What holds for every posting of an answer. */
export interface ReadingContext extends Pick<SourceContext, 'report'> {
  base?: URL | undefined;
  slashOrder?: FieldContext['slashOrder'];
  /** The employer of postings that name none. */
  organization?: HiringOrganization | undefined;
}

/**
 * The postings among `items`. One that cannot be read is reported with its position and left out.
 * `known` holds postings that were read already, at the positions of their items.
 */
export function readPostings(
  items: readonly unknown[],
  reader: PostingReader,
  context: ReadingContext,
  known: readonly (Posting | undefined)[] = [],
): Posting[] {
  const postings: Posting[] = [];
  const derived = new Map<string, number>();
  const slashOrder = slashOrderIn(items, reader.fields);
  const dated = { ...context, slashOrder };
  items.forEach((item, index) => {
    const posting = known[index] ?? readPosting(item, `#${index + 1}`, reader, dated, derived);
    if (posting) postings.push(posting);
  });
  return postings;
}

/** How a feed writes days with slashes: one program wrote all of them. Found out where it is first asked. */
function slashOrderIn(items: readonly unknown[], fields: FieldMap): () => SlashOrder | undefined {
  let order: { found: SlashOrder | undefined } | undefined;
  const sources = ['datePosted', 'dateModified', 'validThrough'].flatMap(
    (name) => fields.get(name) ?? [],
  );
  return () => {
    const days = (): string[] =>
      items
        .filter(isObject)
        .flatMap((item) => sources.flatMap((source) => readRawField(item, source).values))
        .filter((value): value is string => typeof value === 'string' && value.length < 80);
    order ??= { found: slashOrderOf(days().join('\n')) };
    return order.found;
  };
}

function readPosting(
  item: unknown,
  position: string,
  reader: PostingReader,
  context: ReadingContext,
  derived: Map<string, number>,
): Posting | undefined {
  const { report } = context;
  if (!isObject(item)) {
    const what = `This posting is ${kindOf(item)}, not an object with fields.`;
    report.skip('posting-unreadable', what, position);
    return undefined;
  }
  const omitted = reader.omit?.(item);
  if (omitted !== undefined) {
    report.add('info', 'posting-omitted', omitted, position);
    return undefined;
  }
  const unread: [field: string, value: unknown][] = [];
  const fields = readItem(item, reader, context, (field, value) => unread.push([field, value]));
  if (fields.title === undefined) {
    const what = 'This posting has no readable title and was left out.';
    report.skip('posting-no-title', what, position);
    return undefined;
  }
  const id = fields.id ?? deriveId(fields, derived);
  if (fields.id === undefined) {
    const advice = `This posting has no id; "${id}" is used. Give it one so that links to it last.`;
    report.add('warning', 'posting-no-id', advice, position);
  }
  reportValues(fields, unread, id, report);
  const whole = { ...fields, title: fields.title, id };
  return createPosting({
    hiringOrganization: context.organization,
    ...defined(fields),
    ...toldByWords(whole, deniesRemote(item, reader.fields), report),
    id,
    title: fields.title,
  });
}

/** What the words of a posting say where no field does: a feed lists as "published" what is no vacancy, too. */
function toldByWords(
  {
    id,
    title,
    workplace,
    employmentTypes = [],
    status,
    description = '',
  }: FieldReading & { id: string; title: string },
  isRemoteDenied: boolean,
  report: ReadingContext['report'],
): Pick<FieldReading, 'workplace' | 'employmentTypes' | 'status'> {
  const isTold = status === undefined || status === 'open';
  const titled = workplaceOfTitle(title);
  const isDenied = workplace === 'on-site' || (isRemoteDenied && workplace === undefined);
  const isContradicted = titled === 'remote' && isDenied;
  if (isContradicted) {
    const what = `The title "${title}" says remote, and the field of the workplace says that it is not: neither is shown. Correct one of them.`;
    report.add('warning', 'workplace-contradicts', what, id);
  }
  return {
    workplace: isContradicted ? undefined : (workplace ?? titled),
    employmentTypes: employmentTypes.length > 0 ? employmentTypes : employmentTypesOfTitle(title),
    status: isTold ? (statusInWords(title, description) ?? 'open') : status,
  };
}

function reportValues(
  { salaries = [] }: FieldReading,
  unread: readonly (readonly [field: string, value: unknown])[],
  id: string,
  report: ReadingContext['report'],
): void {
  for (const entry of unread) report.add('warning', 'field-unreadable', unreadMessage(entry), id);
  for (const { min = 0, max = min } of salaries) {
    const what = `The least pay, ${min}, is more than the most, ${max}. Correct one of them.`;
    if (min > max) report.add('warning', 'salary-reversed', what, id);
  }
}

/** Longer values are told by how they begin. */
const longestQuote = 80;

function unreadMessage([field, value]: readonly [field: string, value: unknown]): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `"${field}" is ${kindOf(value)} that could not be read and was left out: "${shown}".`;
}

function readItem(
  item: JsonObject,
  reader: PostingReader,
  { base, slashOrder }: ReadingContext,
  unreadable: ReportUnreadable,
): FieldReading {
  const read = readFields(item, reader.fields, {
    base,
    unreadable,
    ...(slashOrder && { slashOrder }),
  });
  const places = reader.places && placesOf(reader.places(item), read);
  const fields = { ...read, ...places };
  return { ...fields, ...defined(reader.compute?.(item, fields, unreadable) ?? {}) };
}

function placesOf(reading: PlaceReading, read: FieldReading): FieldReading {
  const { places, areas, workplace } = joinReadings([
    { places: read.locations ?? [], areas: read.applicantLocationRequirements ?? [] },
    reading,
  ]);
  return {
    locations: places,
    applicantLocationRequirements: areas,
    workplace: read.workplace ?? workplace,
  };
}

function defined(fields: FieldReading): FieldReading {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The address is the best id of a posting without one; its title is the next, numbered where it repeats. */
function deriveId(fields: FieldReading, derived: Map<string, number>): string {
  if (fields.url !== undefined) return fields.url;
  const slug = (fields.title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const base = slug === '' ? 'posting' : slug;
  const count = (derived.get(base) ?? 0) + 1;
  derived.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}
