import type { Posting, PostingStatus } from './posting.js';

/** Minutes that a zone is ahead of UTC. */
export function zoneMinutes(zone: string): number {
  if (zone === 'Z' || zone === '') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Milliseconds since the epoch of what `readDate` gave, for sorting. A month counts as its first day, a time without a zone as UTC; unreadable is `NaN`. */
export function timeOf(iso: string): number {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):([\d.]+)(.*))?)?$/.exec(iso);
  if (!match) return Number.NaN;
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', zone = ''] = match;
  const milliseconds = Math.round(Number(second) * 1000);
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) +
    milliseconds -
    zoneMinutes(zone) * 60_000
  );
}

/**
 * The moment at which a posting's last day or moment is over, in milliseconds since the epoch; `NaN` for
 * what cannot be read. A calendar date holds to the end of that day or month, and a time without a zone
 * holds, where the reader is.
 */
export function closingTime(validThrough: string): number {
  const isDay = !validThrough.includes('T');
  if (!isDay && /(?:Z|[+-]\d{2}:\d{2})$/.test(validThrough)) return timeOf(validThrough) + 1;
  const lastDay = validThrough.length === 7 ? lastDayOf(validThrough) : validThrough;
  const end = timeOf(lastDay) + (isDay ? 24 * 3_600_000 : 1);
  return end + new Date(end).getTimezoneOffset() * 60_000;
}

/** Whether a posting's last day or moment is over. */
export function isPast(validThrough: string, now: Date): boolean {
  return now.getTime() >= closingTime(validThrough);
}

/** The last day of a month, as `2026-11`. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const day = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  return `${month}-${day}`;
}

/** Whether people can apply now: a posting past its `validThrough` is closed, whatever the feed says. */
export function currentStatus(posting: Posting, now: Date = new Date()): PostingStatus {
  const { status, validThrough } = posting;
  return validThrough !== undefined && isPast(validThrough, now) ? 'closed' : status;
}
