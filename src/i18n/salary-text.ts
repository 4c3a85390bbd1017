import type { Salary, SalaryUnit } from '../posting/model/posting.js';
import type { BaseKey } from './messages.js';
import { cached } from './intl-cache.js';

const unitKeys = {
  HOUR: 'perHour',
  DAY: 'perDay',
  WEEK: 'perWeek',
  MONTH: 'perMonth',
  YEAR: 'perYear',
} as const satisfies Record<SalaryUnit, BaseKey>;

/** What amounts are worded with: a `Localizer` is one. */
interface Wording {
  readonly language: string;
  text(key: BaseKey, values: Readonly<Record<string, string>>): string;
}

/** Formats amounts of one currency: whole ones without decimals, others with two. */
function amountFormat(
  language: string,
  currency: string | undefined,
  whole: boolean,
): Intl.NumberFormat {
  const digits = whole ? 0 : 2;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return cached(`amount|${language}|${currency ?? ''}|${digits}`, () =>
    currency && /^[a-z]{3}$/i.test(currency)
      ? new Intl.NumberFormat(language, { ...options, style: 'currency', currency })
      : new Intl.NumberFormat(language, options),
  );
}

/** The amounts alone: one, a range, or one with “from” or “up to”. */
function amountText({ currency, min, max }: Salary, wording: Wording): string | undefined {
  const amounts = [min, max].filter((amount) => amount !== undefined);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const format = amountFormat(wording.language, currency, amounts.every(Number.isInteger));
  if (amounts.length === 0) return undefined;
  // Equal ends are one amount: `formatRange` would call it approximate.
  if (amounts.length === 2) {
    return low === high
      ? format.format(low)
      : cached(`range|${wording.language}|${currency ?? ''}|${low}|${high}`, () =>
          format.formatRange(low, high),
        );
  }
  return wording.text(min === undefined ? 'salaryUpTo' : 'salaryFrom', {
    amount: format.format(low),
  });
}

/**
 * A pay range in the reader's number format, in the currency and for the period that the feed
 * states; nothing is converted. Where one of these is not known, the pay as the feed words it.
 */
export function salaryText(salary: Salary, wording: Wording): string {
  const amount = amountText(salary, wording);
  const isKnown = salary.currency !== undefined && salary.unit !== undefined;
  if (amount === undefined || (!isKnown && salary.text)) return salary.text ?? '';
  return salary.unit === undefined ? amount : wording.text(unitKeys[salary.unit], { amount });
}
