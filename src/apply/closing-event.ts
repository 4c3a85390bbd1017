import type { Posting } from '../posting/model/posting.js';
import { lastDayOf, timeOf } from '../posting/model/time.js';

/** What a calendar tells of the end of a posting. */
export interface ClosingEvent {
  /** What stands in the calendar. */
  summary: string;
  /** Where the posting can be read; absent where it has no address. */
  url: string | undefined;
  /** When the file is made. */
  now: Date;
}

/**
 * The last day or moment to apply as an iCalendar file (RFC 5545): a day of its own, or a moment without
 * length, in its zone, else where the reader is. `undefined` where the posting states no end that can be read.
 */
export function closingEvent(
  { id, validThrough = '' }: Posting,
  { summary, url, now }: ClosingEvent,
): string | undefined {
  const start = startOf(validThrough);
  if (start === undefined) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//open-roles//open-roles//EN',
    'BEGIN:VEVENT',
    // Saved twice, it stands in the calendar once.
    `UID:${escapeText(`closing-${url ?? id}`)}`,
    `DTSTAMP:${utc(now)}`,
    start,
    `SUMMARY:${escapeText(summary)}`,
    ...(url === undefined ? [] : [`DESCRIPTION:${escapeText(url)}`, `URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function startOf(validThrough: string): string | undefined {
  const time = timeOf(validThrough);
  if (Number.isNaN(time)) return undefined;
  if (!validThrough.includes('T')) {
    const day = validThrough.length === 7 ? lastDayOf(validThrough) : validThrough;
    return `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`;
  }
  const moment = utc(new Date(time));
  const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(validThrough);
  return `DTSTART:${isZoned ? moment : moment.slice(0, -1)}`;
}

/** `20261130T170000Z` */
function utc(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Lines of at most 75 octets, the further ones after a space (RFC 5545, 3.1); no character is cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
