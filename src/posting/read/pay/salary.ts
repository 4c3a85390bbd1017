import { parseAmount } from './amount.js';
import { currencyCode, currencyPattern } from './currency.js';
import type { Salary, SalaryUnit } from '../../model/posting.js';
import { earliestUnit, salaryUnit } from './salary-unit.js';
import { findMoney, normaliseMoney, type Money } from './salary-text.js';
import { readText } from '../text/text.js';

export { salaryUnit };

/** The parts of a pay range as a feed gives them, of any type. */
export interface SalaryParts {
  currency?: unknown;
  min?: unknown;
  max?: unknown;
  unit?: unknown;
  label?: unknown;
  text?: unknown;
  /** Whether `min` and `max` count hundredths. */
  cents?: boolean;
}

/** A range this wide, from nothing to a fortune, is a form's default. */
const placeholderMax = 999_999;

/** No amount is longer, with its currency and unit: what is, is prose in the wrong field. */
const longestAmount = 100;

/** Where even the largest amount is below this, only an hour can be meant; for the currencies that this is true of. */
const hourlyLimit = 50;
const hardCurrencies = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'NZD']);

/**
 * A pay range from separate fields. Zero, negative and placeholder amounts (1 to 1,000,000) are unknown.
 * `undefined` where neither an amount nor a text remains.
 */
export function salaryFromParts(parts: SalaryParts): Salary | undefined {
  const text = readText(parts.text);
  const label = readText(parts.label);
  const range = readRange(parts);
  // "£31,000" and "€ 20/h" say more than an amount.
  const told = [parts.min, parts.max].flatMap((amount) =>
    typeof amount === 'string' && /[^\d.,\s]/.test(amount) ? (readSalaryText(amount) ?? []) : [],
  );
  const currency = currencyCode(parts.currency) ?? agreed(told.map((each) => each.currency));
  const unit = salaryUnit(parts.unit) ?? agreed(told.map((each) => each.unit));
  const hints = { ...(currency && { currency }), ...(unit && { unit }) };
  if (!range) {
    const salary = text === undefined ? undefined : readSalaryText(text, hints);
    return salary && { ...salary, ...(label && { label }) };
  }
  return { ...hints, ...range, ...(label && { label }), ...(text && { text }) };
}

/** What all of several say, as far as they say something. */
function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
  const [only, other] = new Set(values.filter((value) => value !== undefined));
  return other === undefined ? only : undefined;
}

function readRange(parts: SalaryParts): Pick<Salary, 'min' | 'max'> | undefined {
  const min = readAmount(parts.min, parts.cents);
  const max = readAmount(parts.max, parts.cents);
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined) {
    if (min <= 1 && (max <= 1 || max >= placeholderMax)) return undefined;
    return { min, max };
  }
  return min === undefined ? { ...(max !== undefined && { max }) } : { min };
}

function readAmount(value: unknown, cents = false): number | undefined {
  const amount = typeof value === 'string' ? readNumeral(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount <= 0) return undefined;
  return cents ? Math.round(amount) / 100 : amount;
}

/** A machine's decimal, or an amount as people write it, with its sign: "50.000" is fifty thousand. */
function readNumeral(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestAmount) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(trimmed) && !/^[1-9]\d{0,2}\.\d{3}$/.test(trimmed))
    return Number(trimmed);
  const found = findMoney(normaliseMoney(trimmed), 'USD');
  if (found.length > 0) return found[0]?.value;
  return /^\d[\d.,' ]*$/.test(trimmed) ? parseAmount(trimmed) : undefined;
}

/**
 * Pay as the feed words it, with amounts only where they are certain. `text` is always kept.
 * `hints` hold what the feed says elsewhere; the text's own words win.
 */
export function readSalaryText(
  text: string,
  hints: { currency?: string; unit?: SalaryUnit } = {},
): Salary | undefined {
  const shown = readText(text);
  if (shown === undefined) return undefined;
  const normal = normaliseMoney(shown.slice(0, 2000));
  const money = findMoney(normal, hints.currency);
  const said = currencyOf(money, normal, hints.currency);
  const range = said === 'several' ? undefined : rangeOf(money, said !== undefined);
  if (!range || said === 'several') return { text: shown };
  const unit = unitOf(money, normal) ?? hints.unit ?? impliedUnit(range, normal, said);
  const currency = said === 'JPY' && isBareYen(normal) && !isYen(range, unit) ? undefined : said;
  return { ...(currency && { currency }), ...range, ...(unit && { unit }), text: shown };
}

/** The sign of the yen is that of the yuan, too; whether nothing else says which. */
const isBareYen = (text: string): boolean => text.includes('¥') && !/円|JPY|[給収]/.test(text);

/** The least that is paid in yen, which is more than most are paid in yuan. */
const leastYen = { HOUR: 700, DAY: 5000, WEEK: 30_000, MONTH: 120_000, YEAR: 1_200_000 };

function isYen({ min, max }: Pick<Salary, 'min' | 'max'>, unit: SalaryUnit = 'YEAR'): boolean {
  return (max ?? min ?? 0) >= leastYen[unit];
}

const dollars = /\b(?:CAD|AUD|NZD|SGD|HKD|TWD|MXN|COP|CLP|ARS|UYU|DOP|JMD|TTD)\b/g;
const orCurrency = new RegExp(`^ ?(?:\\/|or) ?${currencyPattern}`, 'u');

/** The one currency of the amounts. A bare dollar gives way to what else is said: "$100,000 CAD". */
function currencyOf(money: readonly Money[], text: string, hint?: string): string | undefined {
  const named = new Set<string>();
  for (const { currency, start, end } of money) {
    const words = text.slice(start, end).match(/[A-Z]{3}/g) ?? [];
    const code = words.map(currencyCode).find((word) => word !== undefined);
    if (code ?? currency) named.add(code ?? currency ?? '');
  }
  const isBareDollar = named.has('USD') && !/US/.test(text);
  // "MXN $20,000": the sign is that of other currencies, too.
  const [said, ...others] = new Set(isBareDollar ? (text.match(dollars) ?? []) : []);
  if (said !== undefined && others.length === 0) return said;
  if (isBareDollar && hint?.endsWith('D')) return hint;
  if (hint === 'CNY' && isBareYen(text)) return hint;
  const isOtherDollar = [...named].some((code) => code !== 'USD' && code.endsWith('D'));
  if (isBareDollar && isOtherDollar) named.delete('USD');
  // "100k USD/EUR"
  if (orCurrency.test(text.slice(money.at(-1)?.end))) return 'several';
  if (named.size > 1) return 'several';
  return [...named][0] ?? hint;
}

function rangeOf(
  money: readonly Money[],
  hasCurrency: boolean,
): Pick<Salary, 'min' | 'max'> | undefined {
  const values = money.map(({ value }) => value).filter((value) => value > 0);
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (values.length === 0 || max > min * 20) return undefined;
  // Two facts ("£24,000–£27,000, pro rata £32,000–£36,000"; "junior $60k, senior $90k") are no range: neither is chosen.
  const isBounded = values.length === 2 && money[0]?.bound === 'min' && money[1]?.bound === 'max';
  const isOne = isBounded || min === max || money.slice(1).every(({ isLinked }) => isLinked);
  if (!isOne) return undefined;
  if (values.length > 1) return { min, max };
  const bound = money[0]?.bound;
  if (bound === 'max') return { max };
  return bound === 'min' || !hasCurrency ? { min } : { min, max };
}

/** The period named after the amounts, or else before them; the nearest counts. */
function unitOf(money: readonly Money[], text: string): SalaryUnit | undefined {
  const end = money.at(-1)?.end ?? 0;
  const after = text.slice(end, end + 40);
  const [beside = ''] = after.split(/[,;(]|\. /, 1);
  return (
    earliestUnit(beside) ?? earliestUnit(after) ?? earliestUnit(text.slice(0, money[0]?.start ?? 0))
  );
}

function impliedUnit(
  { max }: Pick<Salary, 'min' | 'max'>,
  text: string,
  currency: string | undefined,
): SalaryUnit | undefined {
  // Pay "pro rata", lakhs per annum and grades of the United States' general schedule are yearly by definition.
  if (/\bpro[ -]rata\b|\bLPA\b|\bGS-\d/.test(text)) return 'YEAR';
  const isPerPiece = /\b(?:per|cpm|each|biweekly|fortnight)\b|\//i.test(text);
  const isHourly = max !== undefined && max < hourlyLimit && hardCurrencies.has(currency ?? '');
  return isHourly && !isPerPiece ? 'HOUR' : undefined;
}
