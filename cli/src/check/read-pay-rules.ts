import { countriesOfRegion, countryCode, hasRegionCodes, regionCode } from 'open-roles/internal';
import { readJsonFile } from '../json.js';
import { messageOf, UsageError } from '../usage-error.js';

/** What a rule can require a posting to state. */
export const payRequirements = ['range', 'pay', 'benefits', 'deadline'] as const;
export type PayRequirement = (typeof payRequirements)[number];

/** What postings for a place must state. Laws change and differ by employer, so their list is the user's. */
export interface PayRule {
  /** As the user wrote it. */
  place: string;
  /** ISO 3166-1 alpha-2 codes; several for "EU". */
  countries: ReadonlySet<string>;
  /** A state or province of the one country: its code, or its name where it has none. */
  region?: string;
  /** A town in it. */
  town?: string;
  requires: readonly PayRequirement[];
}

const example = '{ "place": "US-CO", "requires": ["range", "benefits"] }';

/** Reads rules, or the file that holds them. @throws UsageError */
export async function readPayRules(value: unknown, label: string): Promise<PayRule[]> {
  const isFile = typeof value === 'string';
  const rules = isFile ? await readJsonFile(value, label) : value;
  const where = isFile ? `${label}: ${value}` : label;
  if (!Array.isArray(rules)) {
    throw new UsageError(`${where}: this is no list of rules. Write [${example}].`);
  }
  return rules.map((rule, index) => {
    try {
      return readRule(rule);
    } catch (error) {
      throw new UsageError(`${where}: rule ${index + 1}: ${messageOf(error)}`);
    }
  });
}

function readRule(rule: unknown): PayRule {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) {
    throw new UsageError(`this is no rule. Write ${example}.`);
  }
  const fields = new Map<string, unknown>(Object.entries(rule));
  const unknown = [...fields.keys()].find((name) => !/^(?:place|town|requires)$/.test(name));
  if (unknown !== undefined) {
    throw new UsageError(`"${unknown}" is unknown. A rule has "place", "town" and "requires".`);
  }
  const town = fields.get('town');
  if (town !== undefined && (typeof town !== 'string' || town === '')) {
    throw new UsageError('"town" must be the name of a town, such as "Jersey City".');
  }
  const place = readPlace(fields.get('place'));
  return { ...place, ...(town && { town }), requires: readRequires(fields.get('requires')) };
}

function readPlace(place: unknown): Pick<PayRule, 'place' | 'countries' | 'region'> {
  if (typeof place !== 'string' || place === '') {
    throw new UsageError('"place" is missing. Write a code such as "US-CO", "DE" or "EU".');
  }
  const [country = '', ...rest] = place.split('-');
  const region = rest.join('-');
  const code = country.length === 2 ? countryCode(country) : undefined;
  const countries = code === undefined ? countriesOfRegion(place) : new Set([code]);
  if (countries === undefined || countries === 'world') {
    throw new UsageError(`"${place}" is no place. Write a code such as "US-CO", "DE" or "EU".`);
  }
  if (code === undefined || region === '') return { place, countries };
  const known = regionCode(code, region);
  if (known === undefined && hasRegionCodes(code)) {
    throw new UsageError(`"${place}" is no place: "${region}" is no state or province of ${code}.`);
  }
  return { place, countries, region: known ?? region };
}

function readRequires(requires: unknown): PayRequirement[] {
  const words = payRequirements.map((word) => `"${word}"`).join(', ');
  if (!Array.isArray(requires) || requires.length === 0) {
    throw new UsageError(`"requires" must be a list of one or more of ${words}.`);
  }
  return requires.map((value) => {
    const known = payRequirements.find((word) => word === value);
    if (known === undefined) {
      throw new UsageError(`"requires" has ${JSON.stringify(value)}. It can have ${words}.`);
    }
    return known;
  });
}
