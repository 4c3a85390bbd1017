/** The numbers of a calendar date, checked to exist. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** How many days the month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of these numbers, `undefined` where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** The date of a day counted from the first of January, which is 1. */
export function ordinalDate(year: number, ordinal: number): CalendarDate | undefined {
  let day = ordinal;
  for (let month = 1; month <= 12; month += 1) {
    const length = daysInMonth(year, month);
    if (day <= length) return calendarDate(year, month, day);
    day -= length;
  }
  return undefined;
}

/** `2026-03-01`. */
export function formatCalendarDate({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** A number with leading zeros. */
export function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
