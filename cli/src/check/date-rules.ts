import { timeOf } from 'open-roles/internal';
import type { CheckedPosting, Finding } from './checked-posting.js';

const day = 24 * 60 * 60 * 1000;

/** Clocks differ, and calendar dates begin elsewhere first. */
const tolerance = 2 * day;

/** No employer knows so long before when a vacancy ends. */
const longest = 730 * day;

/** Dates that cannot be, or that nobody can know: Google's `datePosted` and `validThrough` are never guessed. */
export function findDateFaults({ posting }: CheckedPosting, now: Date): Finding[] {
  const { datePosted, validThrough, status } = posting;
  const findings: Finding[] = [];
  if (datePosted !== undefined && timeOf(datePosted) > now.getTime() + tolerance) {
    findings.push({
      severity: 'warning',
      code: 'date-future',
      message: `The posting is dated ${datePosted}, which is still to come. State the day it was first posted. (JP-05)`,
      field: 'datePosted',
    });
  }
  if (validThrough === undefined || status === 'closed') return findings;
  if (datePosted !== undefined && timeOf(validThrough) < timeOf(datePosted.slice(0, 10))) {
    findings.push({
      severity: 'error',
      code: 'dates-reversed',
      message: `The posting ends on ${validThrough}, before it was posted on ${datePosted}. Correct one of them. (JP-11)`,
      field: 'validThrough',
    });
  } else if (timeOf(validThrough) > now.getTime() + longest) {
    findings.push({
      severity: 'warning',
      code: 'end-date-far',
      message: `The posting ends on ${validThrough}. Where no end is known, state none. (JP-12)`,
      field: 'validThrough',
    });
  }
  return findings;
}
