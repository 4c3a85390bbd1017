import { type Salary } from 'open-roles/core';
import { payPartsOf, readText, salaryFromParts } from 'open-roles/internal';
import type { IssueCollector } from '../issue-collector.js';
import { type FrontMatterEntries, oneText } from './entries.js';
import { type FrontMatterValue, isGroup, toList } from './value.js';
import { readPay } from '../prose/read-fact.js';

type Group = ReadonlyMap<string, FrontMatterValue>;

/** The pay that front matter states. One whose least is more than its most is kept, and reported. */
export function readFrontMatterPay(entries: FrontMatterEntries, issues: IssueCollector): Salary[] {
  const salaries = statedPay(entries);
  const [entry] = [...entries.of('salaryMin'), ...entries.of('salary')];
  for (const { min = 0, max = min } of salaries) {
    const message = `The least pay, ${min}, is more than the most, ${max}. Correct one of them.`;
    if (min > max) issues.add('warning', 'salary-reversed', message, entry?.at);
  }
  return salaries;
}

/** As a text, in parts, or as a group of parts. */
function statedPay(entries: FrontMatterEntries): Salary[] {
  const currency = entries.text('salaryCurrency');
  const unit = entries.text('salaryUnit');
  const min = entries.text('salaryMin');
  const max = entries.text('salaryMax');
  if (min !== undefined || max !== undefined) {
    const salary = salaryFromParts({ currency, unit, min, max });
    return salary ? [salary] : [];
  }
  const values = entries.of('salary').flatMap(({ value }) => toList(value));
  // [60000, 80000] is one range. "60.000" is left to the text, which may say what it counts.
  const numbers = values.filter((value) => /^\d+(?:\.\d\d?)?$/.test(oneText(value) ?? ''));
  if (numbers.length > 0 && numbers.length === values.length && numbers.length <= 2) {
    const [low, high] = numbers;
    const salary = salaryFromParts({ currency, unit, min: low, max: high ?? low });
    return salary ? [salary] : [];
  }
  return values
    .map((value) =>
      isGroup(value) ? payOfGroup(value, currency, unit) : payOfText(value, currency, unit),
    )
    .filter((salary) => salary !== undefined);
}

function payOfText(
  value: FrontMatterValue,
  currency: string | undefined,
  unit: string | undefined,
): Salary | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  return currency === undefined && unit === undefined
    ? (readPay(text) ?? { text })
    : salaryFromParts({ text, currency, unit });
}

/** The pay that a group of parts states. */
export function payOfGroup(group: Group, currency?: string, unit?: string): Salary | undefined {
  return salaryFromParts({ currency, unit, ...payPartsOf(group) });
}
