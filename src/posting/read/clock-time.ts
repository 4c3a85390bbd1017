import { pad } from './calendar.js';
import { zoneMinutes } from '../model/time.js';

/** A time of day with the zone it was written in; no zone is invented where none was. */
export interface ClockTime {
  /** `09:30:00`, with up to three digits of a second. */
  time: string;
  /** `Z`, `+05:30` or empty. */
  zone: string;
}

/** Zone names that RFC 2822 defines, in hours from UTC. Others are ambiguous and not read. */
const zones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const halfDay = /^(0?[1-9]|1[0-2])(?::(\d{2})(?::(\d{2}))?)?\s*([ap])\.?m(?:\.|(?![a-z]))/i;
const pattern =
  /^(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(z|utc|ut|gmt|(?:gmt|utc)?[+-]\d{2}(?::?\d{2})?|[ecmp][sd]t)?(?:\s*\([^)]*\))?$/i;

/** A time of day such as `09:30`, `09:30:00.123Z`, `093000+0200`, `09:30:00 GMT+0000 (UTC)` or `9:30 AM`. */
export function readClockTime(text: string): ClockTime | undefined {
  const match = pattern.exec(text.replace(halfDay, ofWholeDay));
  if (!match) return undefined;
  const [, hour = '', minute = '', second = '00', fraction = '', zoneText = ''] = match;
  const zone = readZone(zoneText.toUpperCase());
  if (zone === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (Number(second) > 59 && !isLeapSecond(hour, minute, second, zone)) return undefined;
  // A leap second has no place on the JavaScript time line: it becomes the second before.
  const seconds = Number(second) > 59 ? '59' : second;
  const digits = fraction.slice(0, 3).replace(/0+$/, '');
  return { time: `${hour}:${minute}:${seconds}${digits && `.${digits}`}`, zone };
}

/** `5:30 PM` as `17:30`. */
function ofWholeDay(_text: string, hour: string, minute = '00', second = '00', half: string) {
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return [pad(hours), minute, second].join(':');
}

function readZone(text: string): string | undefined {
  if (text === '') return '';
  const name = zones[text];
  if (name !== undefined) return `-${pad(-name)}:00`;
  const offset = /([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!offset) return 'Z';
  const [, sign = '+', hours = '', minutes = '00'] = offset;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`;
}

function isLeapSecond(hour: string, minute: string, second: string, zone: string): boolean {
  if (second !== '60') return false;
  const utc = Number(hour) * 60 + Number(minute) - zoneMinutes(zone);
  return ((utc % 1440) + 1440) % 1440 === 1439;
}
