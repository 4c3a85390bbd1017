import { readText, salaryFromParts, type Salary } from 'open-roles/core';
import { type FrontMatterEntries, oneText } from './front-matter-entries.js';
import { type FrontMatterValue, isGroup, toList } from './front-matter-value.js';
import { readPay } from './read-fact.js';

type Group = ReadonlyMap<string, FrontMatterValue>;

/** The pay that front matter states: as a text, in parts, or as a group of parts. */
export function readFrontMatterPay(entries: FrontMatterEntries): Salary[] {
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
  const nested = group.get('value');
  const parts: Group = isGroup(nested) ? new Map([...group, ...nested]) : group;
  const first = (...names: string[]): FrontMatterValue | undefined =>
    names.map((name) => parts.get(name)).find((value) => value !== undefined);
  return salaryFromParts({
    currency: first('currency', 'currencyCode') ?? currency,
    min: first('min', 'from', 'minimum', 'minValue', 'low', 'amount', 'value'),
    max: first('max', 'to', 'maximum', 'maxValue', 'high', 'amount', 'value'),
    unit: first('unit', 'period', 'interval', 'unitText', 'per') ?? unit,
    label: first('label'),
    text: first('text', 'description'),
  });
}
