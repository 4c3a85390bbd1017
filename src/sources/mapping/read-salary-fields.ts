import type { Salary } from '../../posting/model/posting.js';
import {
  readSalaryText,
  salaryFromParts,
  type SalaryParts,
  salaryUnit,
} from '../../posting/read/pay/salary.js';
import { readRawField, type FieldSource, type RawField } from './field-value.js';
import { isObject, type JsonObject } from '../../posting/read/json.js';
import { payPartsOf } from '../../posting/read/object-parts.js';
import { readLabel } from './read-label.js';

/** The pay that a mapping describes: as text or object under `salary`, or part by part. */
export function readSalaryFields(
  item: JsonObject,
  fields: ReadonlyMap<string, FieldSource>,
  unreadable: (field: string, value: unknown) => void,
): Salary[] {
  const part = (name: string): RawField => {
    const source = fields.get(name);
    return source === undefined ? { values: [] } : readRawField(item, source);
  };
  const whole = part('salary').values[0];
  if (isObject(whole)) return present(readSalaryEntry(whole));
  const min = part('salary.min');
  const max = part('salary.max');
  const salary = readSalary({
    min: min.values[0],
    max: max.values[0],
    cents: min.as === 'cents' || max.as === 'cents',
    currency: part('salary.currency').values[0],
    unit: part('salary.unit').values[0],
    label: part('salary.label').values[0],
    text: part('salary.text').values[0] ?? whole,
  });
  if (!salary && whole !== undefined) unreadable('salary', whole);
  return present(salary);
}

/** A pay range from amounts where there are any, else from its text; `undefined` where neither says something. */
export function readSalary(parts: SalaryParts): Salary | undefined {
  const text = readLabel(parts.text);
  const label = readLabel(parts.label);
  const worded = { ...(label ? { label } : {}), ...(text ? { text } : {}) };
  const { min, max, currency, unit, cents = false } = parts;
  const amounts = salaryFromParts({ min, max, currency, unit, cents, ...worded });
  if (amounts?.min !== undefined || amounts?.max !== undefined) return amounts;
  const salary = text === undefined ? undefined : readSalaryText(text, hintsOf(currency, unit));
  return salary && label ? { ...salary, label } : salary;
}

function hintsOf(
  currency: unknown,
  unit: unknown,
): NonNullable<Parameters<typeof readSalaryText>[1]> {
  const code = readLabel(currency);
  const period = salaryUnit(unit);
  return { ...(code ? { currency: code } : {}), ...(period ? { unit: period } : {}) };
}

/** One pay range as its text or as an object whose keys name its parts. */
export function readSalaryEntry(value: unknown): Salary | undefined {
  return readSalary(isObject(value) ? payPartsOf(value) : { text: value });
}

function present(salary: Salary | undefined): Salary[] {
  return salary ? [salary] : [];
}
