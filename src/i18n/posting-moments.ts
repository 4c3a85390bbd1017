import type { Posting } from '../posting/model/posting.js';
import { closingTime, timeOf } from '../posting/model/time.js';
import type { Localizer } from './localizer.js';

/** Milliseconds of a day. */
const day = 86_400_000;

/** Days that a posting counts as new, and before its end as about to close. */
const soon = 7;

/** When a posting was published and when it ends, as a card says it. */
export interface PostingMoments {
  /** “3 days ago”, or, where it is not known when that is read, the day. */
  date?: string;
  /** The day it was posted. */
  exact: string;
  /** “Closes in 3 days”; absent where that is far off. */
  closes?: string;
  isNew: boolean;
}

/** Words the moments of a posting, seen from `now`; without it only what always holds. */
export function postingMoments(
  { datePosted = '', validThrough = '' }: Posting,
  localizer: Localizer,
  now?: Date,
): PostingMoments {
  const date = localizer.date(datePosted);
  const exact = date && localizer.text('postedOn', { date });
  if (!now) return { exact, isNew: false, ...(exact && { date: exact }) };
  const age = -daysUntil(timeOf(datePosted), now, !datePosted.includes('T'));
  const left = daysUntil(closingTime(validThrough) - 1, now);
  const isPast = age >= 0 && datePosted.length > 7; // of a month no day is known
  const relative = isPast ? localizer.daysFromNow(-age) : exact;
  return {
    exact,
    isNew: isPast && age < soon,
    ...(relative && { date: relative }),
    ...(left >= 0 &&
      left <= soon && { closes: localizer.text('closes', { when: localizer.daysFromNow(left) }) }),
  };
}

/** How many midnights lie between now and a time, where the reader is; a calendar day is that day everywhere. */
function daysUntil(time: number, now: Date, isDay = false): number {
  const midnight = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const then = isDay ? time : midnight(new Date(time));
  return Math.round((then - midnight(now)) / day);
}
