import { readDate, timeOf } from 'open-roles/internal';

const day = 86_400_000;

/** Nobody asks for applications for longer, so a day of the year that is further away is another year's. */
const longestSearch = 183 * day;

const languages = 'en de de-AT fr es it nl pt pl cs sv da nb fi'.split(' ');

/** The months by their names, alone and beside a day, which several languages tell apart; in English by short names too. */
const months = new Map<string, number>([['sept', 9]]);
for (const language of languages) {
  for (const length of language === 'en' ? (['long', 'short'] as const) : (['long'] as const)) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, { day, month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const name = format
          .formatToParts(Date.UTC(2026, month - 1, 1))
          .find(({ type }) => type === 'month')?.value;
        if (name !== undefined) months.set(name.toLowerCase(), month);
      }
    }
  }
}

/** "19th of February", "Monday, 19. Februar 2018", "19 de febrero", "February 19th, 2018". */
const namedDay =
  /^(?:\p{L}{4,}\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (\p{L}{3,})\.?|(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?)(?:,? (?:de |del )?(\d{4}))?$/iu;

/** What a text may hold of a day, for patterns that find one. */
export const dayPattern = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:\p{L}{4,}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (?:${[...months.keys()].join('|')})(?!\p{L})|(?:${[...months.keys()].join('|')})\.? \d{1,2}(?:st|nd|rd|th)?\b)(?:,? (?:de |del )?\d{4}\b)?`;

/**
 * A date in the words of a text: also "September 15th, 2020", and "19th February" where `posted` tells the
 * year. `undefined` where no day is certain.
 */
export function readWrittenDate(value: unknown, posted?: string): string | undefined {
  if (typeof value !== 'string') return readDate(value);
  const text = value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(\d{4}-\d{2}-\d{2}) T/, '$1T');
  return readDate(text) ?? readNamedDay(text, posted);
}

/** Whether a text means a day, though perhaps not one that is certain. */
export function namesDay(text: string): boolean {
  return (
    new RegExp(dayPattern, 'iu').test(text) || /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/.test(text)
  );
}

function readNamedDay(text: string, posted: string | undefined): string | undefined {
  const match = namedDay.exec(text);
  const month = months.get((match?.[2] ?? match?.[3] ?? '').toLowerCase());
  if (!match || month === undefined) return undefined;
  const rest = [month, Number(match[1] ?? match[4])].map((part) => String(part).padStart(2, '0'));
  const dateIn = (year: number): string | undefined => readDate([year, ...rest].join('-'));
  if (match[5] !== undefined) return dateIn(Number(match[5]));
  const start = /^\d{4}-\d{2}-\d{2}/.exec(posted ?? '')?.[0];
  if (start === undefined) return undefined;
  const year = Number(start.slice(0, 4));
  return [dateIn(year), dateIn(year + 1)].find((date) => {
    const distance = date === undefined ? -1 : timeOf(date) - timeOf(start);
    return distance >= 0 && distance <= longestSearch;
  });
}
