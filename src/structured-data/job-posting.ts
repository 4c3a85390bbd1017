import { vacancyOf } from '../posting/model/vacancy.js';
import { isPast } from '../posting/model/time.js';
import type { Area, HiringOrganization, Place, Posting, Salary } from '../posting/model/posting.js';
import { fullDescription, lettersOf } from '../posting/model/description.js';
import { regionName } from '../posting/read/places/region-code.js';

/** A rule of Google's JobPosting guidelines that made markup, or a part of it, be left out. */
export interface RuleFinding {
  /** For example `JP-17`. */
  rule: string;
  /** `refused`: no markup at all; `omitted`: the markup stands without this fact. */
  effect: 'refused' | 'omitted';
  message: string;
}

/** What the markup of one posting is made from beside the posting itself. */
export interface StructuredDataOptions {
  /** The address of the page that shows the posting. */
  url?: string;
  /** The employer, where the posting names none. */
  organization?: HiringOrganization;
  /** Default: the current time. */
  now?: Date;
}

/** `data` is absent where a rule forbids markup; `findings` says which. */
export interface StructuredData {
  data?: Record<string, unknown>;
  findings: RuleFinding[];
}

const descriptionFaults = {
  missing: 'The posting has no description.',
  'repeats-title': 'The description only repeats the title.',
  unstructured: 'The description has no paragraphs.',
} as const satisfies Record<DescriptionFault, string>;
/** Sources whose terms forbid handing their postings to search engines. */
const noMarkupSources = new Set(['remotive', 'remoteok']);

/**
 * schema.org `JobPosting` of one posting as Google wants it: states what the posting states, never
 * an estimate or a placeholder, and gives nothing where a required fact is missing.
 */
export function jobPostingJsonLd(
  posting: Posting,
  options: StructuredDataOptions = {},
): StructuredData {
  const findings = refusals(posting, options);
  const location = locationMarkup(posting, findings);
  if (findings.some((finding) => finding.effect === 'refused')) return { findings };
  const organization = posting.hiringOrganization ?? options.organization;
  const data = withoutAbsent({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: fullDescription(posting),
    identifier: withoutAbsent({
      '@type': 'PropertyValue',
      name: organization?.name,
      value: vacancyOf(posting),
    }),
    datePosted: posting.datePosted,
    validThrough:
      posting.validThrough && hasDay(posting.validThrough) ? posting.validThrough : undefined,
    url: options.url,
    employmentType: oneOrMany(posting.employmentTypes),
    hiringOrganization: withoutAbsent({
      '@type': 'Organization',
      name: organization?.name,
      sameAs: organization?.url,
      logo: organization?.logo,
    }),
    ...location,
    baseSalary: salaryMarkup(posting.salaries, findings),
    directApply: posting.directApply,
  });
  return { data, findings };
}

/** A month alone is a date for people, not for search engines. */
function hasDay(date: string): boolean {
  return date.length >= 10;
}

/** The rules that allow no markup at all for this posting (JP-02, 03, 05, 06, 32, 37). */
function refusals(posting: Posting, options: StructuredDataOptions): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const refuse = (rule: string, message: string): void => {
    findings.push({ rule, effect: 'refused', message });
  };
  const now = options.now ?? new Date();
  if (posting.status === 'closed') refuse('JP-32', 'The posting is closed.');
  if (posting.validThrough !== undefined && isPast(posting.validThrough, now)) {
    refuse('JP-32', `The posting expired on ${posting.validThrough}.`);
  }
  if (posting.status === 'talent-pool') {
    refuse('JP-37', 'A talent pool is not a vacancy that is open to apply for.');
  }
  if (noMarkupSources.has(String(posting.custom['source']))) {
    refuse('JP-37', 'The terms of this feed forbid handing its postings to search engines.');
  }
  if (posting.title.trim() === '') refuse('JP-02', 'The posting has no title.');
  const fault = descriptionFault(posting);
  if (fault) refuse('JP-03', descriptionFaults[fault]);
  if (posting.datePosted === undefined || !hasDay(posting.datePosted)) {
    refuse('JP-05', 'The posting has no date with a day; a date is never made up.');
  }
  const organization = posting.hiringOrganization ?? options.organization;
  if (!organization?.name.trim()) refuse('JP-06', 'The posting names no employer.');
  return findings;
}

/** Where the work is, or from where it may be done (JP-08, 09, 14 to 17). */
function locationMarkup(posting: Posting, findings: RuleFinding[]): Record<string, unknown> {
  const isRemote = posting.workplace === 'remote';
  const stated = posting.locations.filter((place) => place.country !== undefined);
  // A remote posting whose place is a country or a state is open to people there, and no office is meant.
  const wide = stated.filter(({ locality, street }) => !(locality ?? street));
  const places = isRemote ? stated.filter((place) => !wide.includes(place)) : stated;
  const areas = areaMarkup(
    isRemote && posting.applicantLocationRequirements.length === 0
      ? wide
      : posting.applicantLocationRequirements,
  );
  const dropped = posting.locations.length - stated.length;
  if (dropped > 0 && places.length > 0) {
    findings.push({
      rule: 'JP-09',
      effect: 'omitted',
      message: `${dropped} of ${posting.locations.length} places have no country.`,
    });
  }
  const markup: Record<string, unknown> = {};
  if (places.length > 0) markup['jobLocation'] = oneOrMany(places.map(placeMarkup));
  if (isRemote && areas.length > 0) {
    markup['jobLocationType'] = 'TELECOMMUTE';
    markup['applicantLocationRequirements'] = oneOrMany(areas);
  } else if (isRemote && places.length === 0) {
    findings.push({
      rule: 'JP-17',
      effect: 'refused',
      message: 'A remote posting needs at least one country from which people may apply.',
    });
  } else if (places.length === 0) {
    findings.push({
      rule: 'JP-08',
      effect: 'refused',
      message: 'The posting names no place with a country.',
    });
  }
  return markup;
}

/** Countries, and states with the country that they lie in, each once; an area of no known country is no markup. */
function areaMarkup(areas: readonly Pick<Area, 'region' | 'country'>[]): Record<string, unknown>[] {
  const named = areas.flatMap(({ region, country }): [string, string][] => {
    if (country === undefined) return [];
    if (region === undefined) return [['Country', country]];
    return [['State', `${regionName(country, region) ?? region}, ${country}`]];
  });
  const once = new Map(named.map(([type, name]) => [name, { '@type': type, name }]));
  return [...once.values()];
}

function placeMarkup(place: Place): Record<string, unknown> {
  return {
    '@type': 'Place',
    address: withoutAbsent({
      '@type': 'PostalAddress',
      streetAddress: place.street,
      postalCode: place.postalCode,
      addressLocality: place.locality,
      addressRegion: place.region,
      addressCountry: place.country,
    }),
  };
}

/**
 * The first salary with all of currency, both ends and unit (JP-19); Google reads only one. An end that
 * the employer does not state is not made up, and zero states nothing.
 */
function salaryMarkup(salaries: readonly Salary[], findings: RuleFinding[]): unknown {
  const complete = salaries.find(
    ({ currency, min = 0, max = 0, unit }) => currency && unit && min > 0 && max > 0,
  );
  if (complete === undefined) {
    if (salaries.length > 0) {
      findings.push({
        rule: 'JP-19',
        effect: 'omitted',
        message: 'The pay lacks a currency, a period, or an end of its range.',
      });
    }
    return undefined;
  }
  const { currency, min = 0, max = 0, unit } = complete;
  // In order, as readers see it: which of two ends in disorder is wrong, nobody can tell.
  const range = { minValue: Math.min(min, max), maxValue: Math.max(min, max) };
  const amount = min === max ? { value: min } : range;
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...amount, unitText: unit },
  };
}

function oneOrMany<Item>(items: readonly Item[]): Item | readonly Item[] | undefined {
  return items.length > 1 ? items : items[0];
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** What search engines refuse a description for (JP-03). */
export type DescriptionFault = 'missing' | 'repeats-title' | 'unstructured';

const hasParagraphs = /<(?:p|br|li|div|h[1-6])\b|\n/i;

/** What makes a description none for search engines, where there is something. */
export function descriptionFault(
  posting: Pick<Posting, 'description' | 'sections' | 'title'>,
): DescriptionFault | undefined {
  const description = fullDescription(posting);
  const letters = lettersOf(description);
  if (letters === '') return 'missing';
  if (letters === lettersOf(posting.title)) return 'repeats-title';
  return hasParagraphs.test(description) ? undefined : 'unstructured';
}
