import { jobPostingJsonLd, type Posting } from 'open-roles/core';
import { descriptionFault, type RuleFinding, type Severity } from 'open-roles/internal';
import type { CheckedPosting, Finding } from './checked-posting.js';

interface Explanation {
  severity: Severity;
  code: string;
  field: keyof Posting;
  advice: string;
}

/** Rules that say that there is nothing to show to search engines, not that something is wrong. */
const withoutVacancy = new Set(['posting-closed', 'no-vacancy', 'markup-forbidden']);

/** What Google's rules for job postings require, where this posting does not comply. */
export function findGoogleFaults(checked: CheckedPosting, now: Date): Finding[] {
  const { posting, organization } = checked;
  const options = { now, ...(organization && { organization }) };
  // What is missing in the pay is told whether there can be markup or not.
  const found = jobPostingJsonLd(posting, options).findings.filter(({ rule }) => rule !== 'JP-19');
  const explained = found.map((finding) => {
    const { severity, code, field, advice } = explain(finding, posting);
    const message = `${finding.message} ${advice} (${finding.rule})`;
    return { severity, code, field, message };
  });
  const reason = explained.find(({ code }) => withoutVacancy.has(code));
  return reason ? [reason] : explained;
}

function explain({ rule }: RuleFinding, posting: Posting): Explanation {
  switch (rule) {
    case 'JP-02':
      return error('title-missing', 'title', 'Give it the title of the job.');
    case 'JP-03':
      return explainDescription(posting);
    case 'JP-05':
      return error('date-missing', 'datePosted', 'State the day it was first posted.');
    case 'JP-06':
      return error(
        'employer-missing',
        'hiringOrganization',
        'Name it in the posting, or for all postings with --organization NAME.',
      );
    case 'JP-08':
      return posting.locations.length === 0
        ? error('place-missing', 'locations', 'State where the work is: town and country.')
        : error('country-missing', 'locations', 'Add the country to the place.');
    case 'JP-09':
      return warning('place-without-country', 'locations', 'Add the country to each place.');
    case 'JP-17':
      return error(
        'remote-without-country',
        'applicantLocationRequirements',
        'Name the countries; "worldwide" and "EU" are none.',
      );
    case 'JP-32':
      return explainEnd(posting);
    default:
      return posting.status === 'talent-pool'
        ? info('no-vacancy', 'status', 'It is listed, and no search engine is told.')
        : info('markup-forbidden', 'status', 'It is listed, and no search engine is told.');
  }
}

function explainDescription(posting: Posting): Explanation {
  switch (descriptionFault(posting)) {
    case 'repeats-title':
      return error('description-repeats-title', 'description', 'Describe the job.');
    case 'unstructured':
      return error(
        'description-unstructured',
        'description',
        'Separate paragraphs, and use lists.',
      );
    default:
      return error('description-missing', 'description', 'Describe the job.');
  }
}

function explainEnd({ status }: Posting): Explanation {
  return status === 'closed'
    ? info('posting-closed', 'status', 'It is listed as closed, and no search engine is told.')
    : warning('posting-expired', 'validThrough', 'Correct the date, or close the posting.');
}

function error(code: string, field: keyof Posting, advice: string): Explanation {
  return { severity: 'error', code, field, advice };
}

function warning(code: string, field: keyof Posting, advice: string): Explanation {
  return { severity: 'warning', code, field, advice };
}

function info(code: string, field: keyof Posting, advice: string): Explanation {
  return { severity: 'info', code, field, advice };
}
