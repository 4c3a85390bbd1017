/** Which part of "11/12/2026" is the day. */
export type SlashOrder = 'day-first' | 'month-first';

const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/;

/** "20.12.26", "12/20/26": of a year in this century. */
const shortYear = /(?<![\d./])(\d{1,2}([./])\d{1,2}\2)(\d{2})(?![\d./])/;

/**
 * The order that one writer writes days in, where one of the days in a text can be read in that order alone, and none
 * in the other.
 */
export function slashOrderOf(text: string): SlashOrder | undefined {
  const found = new Set<SlashOrder>();
  for (const [, first, second] of text.matchAll(new RegExp(slashed, 'g'))) {
    if (Number(first) > 12) found.add('day-first');
    if (Number(second) > 12) found.add('month-first');
  }
  const [only, other] = found;
  return other === undefined ? only : undefined;
}

/** A day with its year in full, and with slashes as ISO 8601 writes it where the order of its writer is known. */
export function inSlashOrder(text: string, order: SlashOrder | undefined): string {
  const whole = text.replace(
    shortYear,
    (_day, start: string, _sign, year: string) => `${start}20${year}`,
  );
  return order === undefined
    ? whole
    : whole.replace(slashed, (_day, first: string, second: string, year: string) => {
        const [month, day] = order === 'day-first' ? [second, first] : [first, second];
        return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
      });
}
