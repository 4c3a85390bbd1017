import { htmlToText } from '../../posting/read/text/html.js';
import { readEmploymentTypes } from '../../posting/read/employment-type.js';
import type {
  CustomValue,
  EmploymentType,
  Salary,
  Workplace,
} from '../../posting/model/posting.js';
import { salaryUnit } from '../../posting/read/pay/salary-unit.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import { createCustom, isAboutStaff, readCustomValue } from '../mapping/custom-value.js';
import { isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { readLabel } from '../mapping/read-label.js';
import { readSalary } from '../mapping/read-salary-fields.js';

/** What a board's own fields say; they have no fixed names. */
interface Metadata {
  employmentTypes: EmploymentType[] | undefined;
  workplace: Workplace | undefined;
  salaries: Salary[];
  custom: Record<string, CustomValue>;
}

const employmentName =
  /\b(?:employment|time|job|contract|worker|commitment|schedule)[ _-]?(?:type|status|length|basis)\b|^commitment$/i;
const workplaceName =
  /\bwork ?place\b|\bwork(?:ing)? (?:model|arrangement|mode|style|type)\b|\bremote(?: (?:job|position|role|work|eligible|status|type))?\??$|^remote\b/i;
/** What a yes or no is called that is about all of the work: no remote interview. */
const remoteName = /\bremote(?: (?:job|position|role|work|eligible|status|type))?\??$/i;
const plainTypes = new Set([
  'short_text',
  'long_text',
  'url',
  'date',
  'single_select',
  'multi_select',
  'yes_no',
  'number',
]);

/**
 * Sorts the fields that a board exposes. Fields of the type `user` hold names and addresses of staff
 * and are never read. Fields of the type `currency` are single amounts: boards that have them in
 * pairs, a lower and an upper one, state the range beside them, and where both differ the pairs are wrong.
 */
export function readMetadata(item: JsonObject): Metadata {
  const types: unknown[] = [];
  const salaries: Salary[] = [];
  const custom: [string | undefined, CustomValue | undefined][] = [];
  let workplace: Workplace | undefined;
  for (const entry of listOf(own(item, 'metadata'))) {
    const type = own(entry, 'value_type');
    const name = readLabel(own(entry, 'name'));
    const value = own(entry, 'value');
    if (name === undefined || !isPresent(value)) continue;
    if (type === 'currency_range') salaries.push(...readRange(name, value));
    if (!isPlain(type)) continue;
    const read = readCustomValue(listOf(value));
    if (isAboutStaff(name, read)) continue;
    if (employmentName.test(name)) types.push(...listOf(value));
    if (workplaceName.test(name)) workplace ??= value === true ? 'remote' : readWorkplace(value);
    custom.push([name, read]);
  }
  const employmentTypes = readEmploymentTypes(types);
  return {
    employmentTypes: employmentTypes.length > 0 ? employmentTypes : undefined,
    workplace,
    salaries: distinct(salaries),
    custom: createCustom(custom),
  };
}

/** `false` where a board has a field of its own that says yes or no to remote work, and it says no. */
export function readRemoteFlag(item: JsonObject): false | undefined {
  const isDenied = listOf(own(item, 'metadata')).some((entry) => {
    const name = readLabel(own(entry, 'name')) ?? '';
    return own(entry, 'value') === false && remoteName.test(name);
  });
  return isDenied ? false : undefined;
}

function isPlain(type: unknown): boolean {
  return typeof type === 'string' && plainTypes.has(type);
}

/** Amounts are text, and 0.0 with no currency stands for "not filled in". The period is stated only in the name, if at all. */
function readRange(name: string, value: unknown): Salary[] {
  const salary = readSalary({
    min: own(value, 'min_value'),
    max: own(value, 'max_value'),
    currency: own(value, 'unit'),
    unit: periodOf(name),
    label: name,
  });
  return salary ? [salary] : [];
}

/** The pay that a board states by law, on the address of a single posting only. Amounts are in cents and name no period. */
export function readPayRanges(item: JsonObject): Salary[] {
  return listOf(own(item, 'pay_input_ranges'))
    .map((range) => {
      const blurb = own(range, 'blurb');
      const about = typeof blurb === 'string' ? htmlToText(blurb) : '';
      return readSalary({
        min: own(range, 'min_cents'),
        max: own(range, 'max_cents'),
        cents: true,
        currency: own(range, 'currency_type'),
        unit: periodOf(readLabel(own(range, 'title')) ?? '') ?? periodOf(about),
        label: own(range, 'title'),
      });
    })
    .filter((salary) => salary !== undefined);
}

/** A period only where the words name one: an amount alone does not tell hours from years. */
function periodOf(words: string): string | undefined {
  const named =
    /\b(?:hour(?:ly)?|dai?ly|week(?:ly)?|month(?:ly)?|annual(?:ly)?|year(?:ly)?|annum)\b/i.exec(
      words,
    )?.[0];
  return named && salaryUnit(named);
}

function distinct(salaries: readonly Salary[]): Salary[] {
  const seen = new Map(
    salaries.map((salary) => [
      [salary.min, salary.max, salary.currency, salary.unit].join(),
      salary,
    ]),
  );
  return [...seen.values()];
}
