import { calendarDate, formatCalendarDate, ordinalDate, type CalendarDate } from './calendar.js';
import { readClockTime } from './clock-time.js';
import { timeOf } from '../model/time.js';

/** Years outside are what programs write for "none": 0001, 1900, 2999, 9999. */
const firstYear = 1902;
const lastYear = 2199;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date or an instant as ISO 8601. A calendar date stays that date everywhere; a time without
 * a zone stays without one. Ambiguous dates (`11/01/2026`), impossible ones and the values that
 * programs write for "none" are `undefined`. `as` says what a number counts.
 */
export function readDate(
  value: unknown,
  as?: 'unix-seconds' | 'unix-milliseconds',
): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return readNumber(Number(value), as);
  if (typeof value !== 'string' || value.length > 80) return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return readNumber(Number(text), as);
  const microsoft = /^\/Date\((\d+)(?:[+-]\d{4})?\)\/$/.exec(text);
  if (microsoft) return fromMilliseconds(Number(microsoft[1]));
  return readIso(text) ?? readEastAsian(text) ?? readNamedMonth(text) ?? readNumeric(text);
}

function readNumber(value: number, as?: 'unix-seconds' | 'unix-milliseconds'): string | undefined {
  if (as === 'unix-seconds') return fromMilliseconds(value * 1000);
  if (as === 'unix-milliseconds') return fromMilliseconds(value);
  if (value >= 1e11) return fromMilliseconds(value);
  if (value >= 1e8) return fromMilliseconds(value * 1000);
  // Eight digits: 20261101. As seconds it would be in August 1970.
  const year = Math.trunc(value / 10000);
  const day = calendarDate(year, Math.trunc(value / 100) % 100, value % 100);
  return Number.isInteger(value) && value >= 1e7 && day ? compose(day) : undefined;
}

function fromMilliseconds(value: number): string | undefined {
  const date = new Date(value);
  if (!(value > 0) || Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  if (year > lastYear) return undefined;
  return date.toISOString().replace(/\.000Z$/, 'Z');
}

function readIso(text: string): string | undefined {
  const match =
    /^(\d{4})(?:-(\d{2})-(\d{2})|\/(\d{2})\/(\d{2})|(\d{2})(\d{2})|-(\d{3}))(?:(?:t|\s+)(.*))?$/is.exec(
      text,
    );
  if (!match) return undefined;
  const year = Number(match[1]);
  const date =
    match[8] === undefined
      ? calendarDate(
          year,
          Number(match[2] ?? match[4] ?? match[6]),
          Number(match[3] ?? match[5] ?? match[7]),
        )
      : ordinalDate(year, Number(match[8]));
  return date && compose(date, match[9]);
}

/** `2026年11月1日`, `2026년 11월 1일`, `2026. 11. 1.`: the year comes first. */
function readEastAsian(text: string): string | undefined {
  const match = /^(\d{4}) ?[年년.] ?(\d{1,2}) ?[月월.] ?(\d{1,2}) ?[日일.]?$/u.exec(text);
  const date = match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? compose(date) : undefined;
}

/** `Sun, 01 Nov 2026 09:30:00 GMT`, `Sun Nov 01 2026 09:30:00 GMT+0000 (…)`, `November 1, 2026`. */
function readNamedMonth(text: string): string | undefined {
  const match =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:(\d{1,2})[ -]([a-z]{3,9})\.?[ -]|([a-z]{3,9})\.? (\d{1,2}),? )(\d{4})(?:,? (.*))?$/i.exec(
      text.replace(/\s+/g, ' '),
    );
  if (!match) return undefined;
  const name = (match[2] ?? match[3] ?? '').toLowerCase();
  const month = months.indexOf(name.slice(0, 3)) + 1;
  if (!isMonthName(name, month)) return undefined;
  const date = calendarDate(Number(match[5]), month, Number(match[1] ?? match[4]));
  return date && compose(date, match[6]);
}

function isMonthName(name: string, month: number): boolean {
  const full =
    'january february march april may june july august september october november december';
  return month > 0 && (full.split(' ')[month - 1] ?? '').startsWith(name === 'sept' ? 'sep' : name);
}

/** `31.12.2026`, which is always day first, and slashes where only one order is possible. */
function readNumeric(text: string): string | undefined {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? +(.*))?$/.exec(text);
  if (!match) return undefined;
  const [, first, separator, second, year, time] = match;
  const dayFirst = calendarDate(Number(year), Number(second), Number(first));
  if (separator === '.') return dayFirst && compose(dayFirst, time);
  const monthFirst = calendarDate(Number(year), Number(first), Number(second));
  if (dayFirst && monthFirst && first !== second) return undefined;
  const date = dayFirst ?? monthFirst;
  return date && compose(date, time);
}

function compose(date: CalendarDate, time?: string): string | undefined {
  const day = formatCalendarDate(date);
  if (date.year < firstYear || date.year > lastYear || day === '1970-01-01') return undefined;
  if (time === undefined) return day;
  const clock = readClockTime(time.trim());
  if (!clock) return undefined;
  const iso = `${day}T${clock.time}${clock.zone}`;
  // The first instant of the epoch is a zero that was taken for a date, in whichever zone it is told.
  return timeOf(iso) === 0 ? undefined : iso;
}
