import { inSlashOrder, readDate, type SlashOrder, timeOf } from 'open-roles/internal';

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

/** What may be a weekday: no word that makes the day another one, such as "after". */
const weekday = String.raw`(?!(?:after|from|since|nach|seit|après|depuis|desde|después|dopo|efter|between|zwischen|entre|early|late)(?!\p{L}))(?:\p{L}{4,}\.?|\p{L}{2,3}\.?),?`;

/** "19th of February", "Monday, 19. Februar 2018", "19 de febrero", "February 19th, 2018". */
const namedDay = new RegExp(
  String.raw`^(?:${weekday} )?(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (\p{L}{3,})\.?|(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?)(?:,? (?:de |del )?(\d{4}))?$`,
  'iu',
);

/** What a text may hold of a day, for patterns that find one. */
export const dayPattern = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)|(?:\p{L}{4,}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (?:${[...months.keys()].join('|')})(?!\p{L})|(?:${[...months.keys()].join('|')})\.? \d{1,2}(?:st|nd|rd|th)?\b)(?:,? (?:de |del )?\d{4}\b)?`;

/** A time of day: "5 PM", "12 noon", "17.00 Uhr". */
const clock = String.raw`(?:(?:12 )?(?:noon|midday|midnight|mittags?|mitternacht|midi|minuit|mediodía|medianoche|mezzogiorno|mezzanotte)(?!\p{L})|\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)(?: ?[ap]\.?m\.?| ?(?:uhr|hrs?|h|uur))?|\d{1,2} ?(?:[ap]\.?m\.?|uhr|hrs?|h|uur)(?!\p{L})|(?<=(?:at|um|à|kl\.?|ore) )\d{1,2})`;

/** What leads to a day and changes nothing of it: "by Friday, ", "bis spätestens ", "le ", "12 noon on ". */
const leading = new RegExp(
  String.raw`^(?:(?:by|before|at|bis) )?(?:${clock}(?: [A-Z]{2,4})?(?:,| (?:on|am|le|el))? )?(?:(?:by|before|until|till|on|no later than|bis|spätestens|bis zum|am|den|zum|avant|au plus tard|jusqu['’]au|le|hasta|antes del?|el|até|dia|entro|il|do|uiterlijk|vóór|voor|op|senest|senast|innen) )*(?:${weekday} )?(?:(?:the|den|le|el) )?(?=\d|\p{L}{3,} \d)`,
  'iu',
);

/** What follows a day and is a part of it: a time of day, and a remark in brackets that is one word or tells the time. */
const trailing = (() => {
  const zone = String.raw`(?: \(?[\p{L}/+-]+(?: [\p{L}/]+){0,3}\)?)?`;
  const lead = '(?:(?:at|by|before|until|um|bis|à|alle|a las|às|kl\\.?|ore|o|om) )?';
  const doubt = '(?:tb[acd]|tentativ|provis|approx|vorauss|intern|extern)';
  return new RegExp(
    `(?:[,;]| [–-])? (?:${lead}${clock}${zone}|\\((?:${lead}${clock}${zone}|(?!${doubt})\\p{L}{2,}\\.?)\\))\\.?$`,
    'iu',
  );
})();

/**
 * A date in the words of a text: also "September 15th, 2020", and "19th February" where `posted` tells the
 * year, and "by Friday, 18 December 2026 at noon". `order` is that of other days in the same text. `undefined` where no day
 * is certain.
 */
export function readWrittenDate(
  value: unknown,
  posted?: string,
  order?: SlashOrder,
): string | undefined {
  if (typeof value !== 'string') return readDate(value);
  const text = inSlashOrder(value.trim(), order)
    .replace(/\s+/g, ' ')
    .replace(/^(\d{4}-\d{2}-\d{2}) T/, '$1T')
    .replace(/(?<=\d{4})\.$/, '');
  const read = (day: string): string | undefined => readDate(day) ?? readNamedDay(day, posted);
  // A time in words is left to the text: the day is what is certain.
  return read(text) ?? read(text.replace(trailing, '').replace(leading, ''));
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
