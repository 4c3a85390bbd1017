import type { Place, Posting } from 'open-roles/core';
import { type Area, countriesOfRegion, htmlToText, regionCode } from 'open-roles/internal';
import type { CheckedPosting, Finding } from './checked-posting.js';
import type { PayRequirement, PayRule } from './read-pay-rules.js';

interface Requirement {
  code: string;
  field: keyof Posting;
  what: string;
  advice: string;
  isMet: (posting: Posting) => boolean;
}

const benefitWords =
  /\bbenefits?\b|\bperks\b|\b(?:health|medical|dental|life) insurance\b|\b401\(?k\)?|\bpaid (?:time off|leave|vacation|holidays?)\b|\bPTO\b|\bretirement plan\b|\bpension\b|\b(?:zusatz|sozial)leistungen\b|\baltersvorsorge\b|\burlaubstage\b|\bavantages\b|\bmutuelle\b|\bbeneficios\b|\bprestaciones\b/i;

const requirements: Readonly<Record<PayRequirement, Requirement>> = {
  range: {
    code: 'pay-range-missing',
    field: 'salaries',
    what: 'the pay range',
    advice: 'State the least and the most, the currency and the period.',
    isMet: ({ salaries }) =>
      salaries.some(
        ({ min, max, currency, unit }) =>
          min !== undefined && max !== undefined && currency !== undefined && unit !== undefined,
      ),
  },
  pay: {
    code: 'pay-missing',
    field: 'salaries',
    what: 'the pay',
    advice: 'State it with currency and period.',
    isMet: ({ salaries }) =>
      salaries.some(({ min, max, text }) => min !== undefined || max !== undefined || !!text),
  },
  benefits: {
    code: 'benefits-missing',
    field: 'description',
    what: 'the benefits',
    advice: 'Add a section that lists them.',
    isMet: ({ sections = [], description }) =>
      sections.some(({ kind }) => kind === 'benefits') ||
      benefitWords.test(htmlToText(description)),
  },
  deadline: {
    code: 'deadline-missing',
    field: 'validThrough',
    what: 'the last day to apply',
    advice: 'State it.',
    isMet: ({ validThrough }) => validThrough !== undefined,
  },
};

/** What the user's rules require of a posting and it does not state. Closed postings need no more. */
export function findUntoldPay({ posting }: CheckedPosting, rules: readonly PayRule[]): Finding[] {
  if (posting.status !== 'open') return [];
  const places = new Map<PayRequirement, string[]>();
  for (const rule of rules) {
    if (!holdsFor(rule, posting)) continue;
    for (const name of rule.requires) {
      const place = rule.town === undefined ? rule.place : `${rule.town}, ${rule.place}`;
      places.set(name, [...(places.get(name) ?? []), place]);
    }
  }
  return [...places].flatMap(([name, where]) => {
    const { code, field, what, advice, isMet } = requirements[name];
    if (isMet(posting)) return [];
    const list = [...new Set(where)].join('; ');
    const message = `The posting does not state ${what}, which your rules require for ${list}. ${advice} (PT-06)`;
    return [{ severity: 'error', code, message, field }];
  });
}

/** Whether the work is, or may be done, in a rule's place: a remote job counts for every place allowed. */
function holdsFor(rule: PayRule, posting: Posting): boolean {
  const { locations, applicantLocationRequirements: areas, workplace } = posting;
  if (locations.some((place) => isInside(place, rule))) return true;
  if (workplace !== 'remote') return false;
  if (areas.length > 0) return areas.some((area) => overlaps(area, rule));
  // Google's `applicantLocationRequirements`: without areas, people may live in the country of the office.
  // Without an office either, they may live anywhere.
  const countries = locations.flatMap(({ country }) => country ?? []);
  return countries.length === 0 || countries.some((country) => rule.countries.has(country));
}

function isInside({ country, region, locality, name }: Place, rule: PayRule): boolean {
  if (country === undefined || !rule.countries.has(country)) return false;
  // All that is known is the country: the place may be in any part of it.
  if (region === undefined && locality === undefined) return true;
  const isTown = rule.town === undefined || isSame(locality ?? name, rule.town);
  // A town may stand without its state.
  if (rule.town !== undefined && region === undefined) return isTown;
  return isTown && isRegion(region, country, rule);
}

function overlaps({ name, country }: Area, rule: PayRule): boolean {
  const inside = countriesOfRegion(name);
  if (inside === 'world') return true;
  if (inside) return [...rule.countries].some((code) => inside.has(code));
  // A time zone or the like: nothing says that the place is not in it.
  if (country === undefined) return true;
  if (!rule.countries.has(country)) return false;
  const region = regionCode(country, name.split(',')[0] ?? name);
  return region === undefined || isRegion(region, country, rule);
}

function isRegion(region: string | undefined, country: string, rule: PayRule): boolean {
  if (rule.region === undefined) return true;
  if (region === undefined) return false;
  return isSame(regionCode(country, region) ?? region, rule.region);
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
}
