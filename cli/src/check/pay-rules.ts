import { salaryFromParts } from 'open-roles/internal';
import type { CheckedPosting, Finding } from './checked-posting.js';
import { quoted } from './checked-posting.js';

const estimate = /\b(?:estimated?|est\.|approx(?:imately|\.)?|geschätzt|estimée?|estimad[oa])\b/i;

/** Two amounts of one currency and scale: "€70,000 – €50,000". */
const amount = String.raw`\p{Sc}?\s?\d[\d.,'’]*(?:\s\d{3}(?!\d))*\s?k?`;
const range = new RegExp(
  String.raw`(${amount})\s*(?:\p{Sc}|[A-Z]{3})?\s*(?:-|–|—|\bto\b|\bbis\b|à|\ba\b)\s*(${amount})`,
  'iu',
);

/** Pay that contradicts itself, or that the employer does not vouch for: Google's `baseSalary` is no estimate. */
export function findPayFaults({ posting }: CheckedPosting): Finding[] {
  const findings: Finding[] = [];
  const reversed = posting.salaries
    .map(({ min, max, text: words }) => {
      if (min !== undefined && max !== undefined && min > max) return `${min} – ${max}`;
      return words !== undefined && isReversed(words) ? words : undefined;
    })
    .find((found) => found !== undefined);
  if (reversed !== undefined) {
    const message = `The least pay is more than the most: ${quoted(reversed)}. Correct one of them. (JP-19)`;
    findings.push({ severity: 'error', code: 'salary-reversed', message, field: 'salaries' });
  }
  const estimated = posting.salaries.find(({ text: words = '' }) => estimate.test(words));
  if (estimated?.text !== undefined) {
    const message = `The pay ${quoted(estimated.text)} is an estimate. State what the employer pays, or nothing. (JP-19)`;
    findings.push({ severity: 'warning', code: 'salary-estimated', message, field: 'salaries' });
  }
  return findings;
}

function isReversed(words: string): boolean {
  const [, least = '', most = ''] = range.exec(words) ?? [];
  // "90–120k" says the scale once, "100k–1m" twice.
  const isAlike = /k$/i.test(least.trim()) === /k$/i.test(most.trim());
  return isAlike && isMore(least, most);
}

function isMore(one: string, other: string): boolean {
  const least = salaryFromParts({ min: one })?.min;
  const most = salaryFromParts({ min: other })?.min;
  return least !== undefined && most !== undefined && least > most;
}
