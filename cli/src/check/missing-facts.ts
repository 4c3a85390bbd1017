import type { Posting } from 'open-roles/core';
import { htmlToText } from 'open-roles/internal';
import { flattened, sanitizeDescription } from '../pages/sanitize-description.js';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

/** Below this a text says no more than the title. */
const shortText = 200;

/** Countries that are one town. */
const cityStates = new Set(['GI', 'HK', 'MC', 'MO', 'SG', 'SM', 'VA']);

/** What a posting should state beside what it must. Nobody can apply to a closed one: it needs no more. */
export function findMissingFacts({ posting }: CheckedPosting): Finding[] {
  if (posting.status === 'closed') return [];
  const findings = [...descriptionFindings(posting)];
  if (!posting.applyUrl && !posting.applyEmail && !posting.url) {
    const message =
      'The posting does not say how to apply. State an address, or give the page an application form.';
    findings.push({ severity: 'info', code: 'apply-missing', message, field: 'applyUrl' });
  }
  // No vacancy has no place, terms or pay to be told.
  if (posting.status === 'talent-pool') return findings;
  if (posting.employmentTypes.length === 0) {
    const message =
      'The posting does not say the employment type. State it, such as full time or part time. (JP-13)';
    findings.push(warning('employment-type-missing', message, 'employmentTypes'));
  }
  if (posting.salaries.length === 0) {
    const message = 'The posting states no pay. State it with currency and period. (JP-19)';
    findings.push(warning('salary-missing', message, 'salaries'));
  }
  return [...findings, ...payFindings(posting), ...placeFindings(posting)];
}

function payFindings({ salaries }: Posting): Finding[] {
  const gaps = salaries.map(({ currency, min, max, unit }) => [
    ...(currency === undefined ? ['currency'] : []),
    ...endsMissing(min, max),
    ...(unit === undefined ? ['period'] : []),
  ]);
  const [missing] = gaps;
  if (!missing || gaps.some(({ length }) => length === 0)) return [];
  const words = salaries[0]?.text;
  const what = `The pay${words === undefined ? '' : ` ${quoted(words)}`} lacks ${missing.map((part) => `its ${part}`).join(' and ')}.`;
  const message = `${what} Add what is missing. (JP-19)`;
  return [warning('salary-incomplete', message, 'salaries')];
}

function endsMissing(min: number | undefined, max: number | undefined): string[] {
  if (min === undefined) return [max === undefined ? 'amount' : 'lower end'];
  return max === undefined ? ['upper end'] : [];
}

function isFlattened(description: string): boolean {
  let isFlattened = false;
  sanitizeDescription(description, {
    headingLevel: 2,
    tell: (left) => ({ isFlattened } = left),
  });
  return isFlattened;
}

function descriptionFindings({ description }: Posting): Finding[] {
  const text = htmlToText(description).trim();
  if (text === '') return [];
  if (isFlattened(description)) return [warning('description-flattened', flattened, 'description')];
  if (text.length < shortText) {
    const message = `The description has only ${text.length} characters. Tell of the work, what it takes, and hours. (JP-03)`;
    return [warning('description-short', message, 'description')];
  }
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(text)) {
    const message = 'The description breaks off at its end. Give the whole text. (JP-03)';
    return [warning('description-cut', message, 'description')];
  }
  return [];
}

function placeFindings(posting: Posting): Finding[] {
  const { locations, applicantLocationRequirements: areas, workplace } = posting;
  const findings: Finding[] = [];
  const isVague = ({ locality, region }: (typeof locations)[number]): boolean =>
    !locality && !region;
  if (workplace !== 'remote') {
    const vague = locations.find(
      (place) => place.country !== undefined && !cityStates.has(place.country) && isVague(place),
    );
    if (vague) {
      const message = `The place "${vague.name}" is a whole country. Name the town. (JP-10)`;
      findings.push(warning('place-vague', message, 'locations'));
    }
    return findings;
  }
  const isCountryKnown = areas.some(({ country }) => country !== undefined);
  const nameless = areas.filter(({ country }) => country === undefined);
  if (isCountryKnown && nameless[0]) {
    const message = `The area "${nameless[0].name}" is no country, and search engines are not told of it. Name its countries. (JP-16)`;
    findings.push(warning('area-without-country', message, 'applicantLocationRequirements'));
  }
  if (!isCountryKnown && locations.some(({ country }) => country !== undefined)) {
    const message =
      'The job is remote, and nothing says from which countries people may apply: search engines show it as work in its office. Name them. (JP-16)';
    findings.push(warning('remote-without-area', message, 'applicantLocationRequirements'));
  }
  return findings;
}

function warning(code: string, message: string, field: keyof Posting): Finding {
  return { severity: 'warning', code, message, field };
}
