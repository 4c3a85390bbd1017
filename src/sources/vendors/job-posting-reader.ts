import { isPast } from '../../posting/model/time.js';
import { htmlToText } from '../../posting/read/text/html.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import type { Salary, Section } from '../../posting/model/posting.js';
import { composeSections } from '../mapping/compose-sections.js';
import { firstOwn } from '../mapping/field-value.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap, type FieldReading } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { joinReadings, readAddress, readPlace } from '../mapping/read-place-fields.js';
import type { PostingReader } from '../mapping/read-postings.js';
import { readSalary } from '../mapping/read-salary-fields.js';
import { listOfTexts, readMarkup } from '../mapping/read-markup.js';

/** Reads one schema.org JobPosting, wherever it is found. */
export const jobPostingReader: PostingReader = {
  fields: fieldMap({
    id: (item) => identifierOf(own(item, 'identifier')) ?? own(item, '@id') ?? own(item, 'url'),
    title: ['title', 'name'],
    url: 'url',
    employmentTypes: 'employmentType',
    department: (item) => nameOf(own(item, 'employmentUnit')),
    datePosted: 'datePosted',
    dateModified: 'dateModified',
    validThrough: 'validThrough',
    language: 'inLanguage',
    directApply: 'directApply',
    workplace: 'jobLocationType',
    applicantLocationRequirements: (item) =>
      listOf(own(item, 'applicantLocationRequirements')).map(areaOf),
    hiringOrganization: (item) => nameOf(own(item, 'hiringOrganization')),
    'hiringOrganization.url': ['hiringOrganization.sameAs', 'hiringOrganization.url'],
    'hiringOrganization.logo': (item) => imageOf(own(own(item, 'hiringOrganization'), 'logo')),
    'custom.workHours': 'workHours',
    'custom.industry': (item) => nameOf(own(item, 'industry')),
  }),
  // Only `jobLocationType` says that all of the work is remote; a remote place among others does not.
  places: (item) => {
    const { places, areas } = joinReadings(listOf(own(item, 'jobLocation')).map(readJobLocation));
    return { places, areas };
  },
  compute: (item, read) => ({
    ...readDescription(item),
    salaries: readBaseSalary(item),
    status: read.validThrough && isPast(read.validThrough, new Date()) ? 'closed' : undefined,
  }),
};

function identifierOf(identifier: unknown): unknown {
  const [first] = listOf(identifier);
  return isObject(first) ? firstOwn(first, 'value', '@id', 'name') : first;
}

/** An area by its name, or by the address that content systems give it. */
function areaOf(area: unknown): unknown {
  const name = own(area, 'name');
  // As a country's code "NL" is not that of Newfoundland and Labrador.
  const isCode = own(area, '@type') === 'Country' && /^[A-Z]{2,3}$/.test(String(name));
  if (isCode) return { country: name };
  const address = own(area, 'address');
  if (!isObject(address) || isPresent(name)) return area;
  const country = countryOf(own(address, 'addressCountry'));
  const parts = ['addressLocality', 'addressRegion'].map((key) =>
    readLabel(nameOf(own(address, key))),
  );
  const words = [...parts, readLabel(country)].filter((part) => part !== undefined).join(', ');
  return words === '' ? area : words;
}

/** The name of a thing that is given as an object or as its name alone. */
function nameOf(thing: unknown): unknown {
  const [first] = listOf(thing);
  return isObject(first) ? own(first, 'name') : first;
}

function imageOf(image: unknown): unknown {
  const [first] = listOf(image);
  return isObject(first) ? firstOwn(first, 'url', 'contentUrl') : first;
}

/** What content systems write into a region that is not stated. */
const continent =
  /^(?:europe|north america|south america|latin america|asia|africa|oceania|emea|apac|global)$/i;

function readJobLocation(location: unknown): PlaceReading {
  if (!isObject(location)) return readPlace(location);
  const address = own(location, 'address') ?? location;
  if (!isObject(address)) return readPlace(address);
  const region = readLabel(nameOf(own(address, 'addressRegion')));
  const geo = own(location, 'geo');
  return readAddress({
    street: own(address, 'streetAddress'),
    postalCode: own(address, 'postalCode'),
    locality: nameOf(own(address, 'addressLocality')) ?? own(location, 'name'),
    region: region !== undefined && continent.test(region) ? undefined : region,
    country: countryOf(own(address, 'addressCountry')),
    latitude: own(geo, 'latitude'),
    longitude: own(geo, 'longitude'),
  });
}

function countryOf(country: unknown): unknown {
  const [first] = listOf(country);
  return isObject(first) ? firstOwn(first, 'identifier', 'name', 'alternateName') : first;
}

const furtherParts: readonly (readonly [name: string, kind: Section['kind'], heading: string])[] = [
  ['responsibilities', 'responsibilities', 'Responsibilities'],
  ['qualifications', 'requirements', 'Qualifications'],
  ['skills', 'requirements', 'Skills'],
  ['experienceRequirements', 'requirements', 'Experience'],
  ['educationRequirements', 'requirements', 'Education'],
  ['jobBenefits', 'benefits', 'Benefits'],
];

/** The description, and further properties whose text it does not repeat. */
function readDescription(item: JsonObject): FieldReading {
  const description = readMarkup(textOf(own(item, 'description')));
  const known = folded(description);
  const parts = furtherParts
    .map(([name, kind, heading]) => ({ kind, heading, html: listOf(own(item, name)) }))
    .map(({ html, ...part }) => ({ ...part, html: listOfTexts(html) ?? textOf(html) }))
    .filter(({ html }) => isPresent(html) && !known.includes(folded(readMarkup(html))));
  if (parts.length === 0) return { description };
  const composed = composeSections([{ html: description, kind: 'about' as const }, ...parts]);
  return { description: composed.description, sections: composed.sections };
}

/** Text from a value that may be a list of texts or of objects with a name. */
function textOf(value: unknown): string {
  const texts = listOf(value).map((entry) =>
    isObject(entry) ? firstOwn(entry, 'description', 'name') : entry,
  );
  return texts.filter((text) => typeof text === 'string').join('\n');
}

function folded(html: string): string {
  return htmlToText(html).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** `baseSalary` is an object, a number or a text; its value likewise. */
function readBaseSalary(item: JsonObject): Salary[] {
  return listOf(own(item, 'baseSalary'))
    .map((base) => {
      if (!isObject(base)) {
        const isAmount = typeof base === 'number';
        const currency = own(item, 'salaryCurrency');
        return readSalary(isAmount ? { min: base, max: base, currency } : { text: base, currency });
      }
      const value = own(base, 'value');
      const amount = isObject(value) ? value : base;
      const single = isObject(value) ? own(value, 'value') : value;
      return readSalary({
        min: own(amount, 'minValue') ?? own(amount, 'value') ?? single,
        max: own(amount, 'maxValue') ?? own(amount, 'value') ?? single,
        currency: own(base, 'currency') ?? own(amount, 'currency') ?? own(item, 'salaryCurrency'),
        unit: own(amount, 'unitText') ?? own(base, 'unitText') ?? own(amount, 'unitCode'),
      });
    })
    .filter((salary) => salary !== undefined);
}
