import type { SalaryUnit } from '../../model/posting.js';

/** Wordings over text in lower case without accents. Two weeks and miles are no units of the model. */
const wordings: readonly (readonly [SalaryUnit, RegExp])[] = [
  [
    'HOUR',
    /\bhour|\bhrs?\b|\bp[./]?h\b|\bp\/u\b|\/ ?h\b|\bstunde|\bstd\b|\bheures?\b|\bhoraire|\bhoras?\b|\bora\b|\boraria\b|\buur\b|時給|\/ ?時|\bgodz|\btim(?:me|lon)|\bper tim\b/,
  ],
  [
    'DAY',
    /\bday|\bdaily|\bp[./]?d\b|\bdiem\b|\btag(?:e|essatz)?\b|\btaglich|\bjour|\bdia\b|\bdiari[ao]|\bgiorno|\bdag\b|\bdzien|日給|\/ ?日/,
  ],
  [
    'WEEK',
    /\bweek|\bwk\b|\bp[./]?w\b|\bwoche|\bwochentlich|\bsemaine|\bsemana|\bsettimana|\btydzien/,
  ],
  [
    'MONTH',
    /\bmonth|\bmth\b|^mo\b|\/ ?mo\b|\bp[./]?(?:c\.?)?m\b|\bmonat|\bmois\b|\bmensu|\bmes(?:es)?\b|\bmensal|\bmese\b|\bmensile|\bmaand|\bmnd\b|\bkk\b|\bkuukau|\bmies|\bmanad|\bmaned|\bbulan\b|\/ ?man\b|\bmesicne|в месяц|на місяць|月/,
  ],
  [
    'YEAR',
    /\byear|\byr\b|\bannual|\bannum|\bp\.? ?a\b|\bjahr|(?:\bpar |\/ ?)an\b|\bannee|\bans\b|\bannuel|\bano\b|\banual|\banno\b|\bannuo|\bannua\b|\bjaar|\brok\b|\brocznie|\bar\b|\blpa\b|\btahun\b|в год|年/,
  ],
];

const units = wordings.map(([, { source }]) => source).join('|');
const times =
  'h|hours?|hrs?|std|stunden?|heures?|horas?|uur|days?|tage?n?|jours?|dias?|weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|mes(?:es)?|years?|jahre?n?|ans?|anos?';

/** "38.5 hours a week", "14x a year", "12 months": how much work and how often, which is not what the pay is for. */
const counted = new RegExp(
  `(?:\\d[\\d.,]*|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) ?(?:(?:[x×]|times|mal) ?(?:\\p{L}{1,3} )?(?:${units})\\p{L}*|(?:${times})\\b(?:[ ./]+(?:\\p{L}{1,3} ){0,2}(?:${units})\\p{L}*)?)|[年月週] ?\\d+ ?[回日]`,
  'gu',
);

/** "13. Monatsgehalt", "14 pagas": how often a month's pay is paid. */
const monthlyPays =
  /(?<!\d)1[2-6] ?(?:\.|th|e|eme|º|ª)? ?(?:monatsgeh|gehalt|gehaelt|month|maand|mois\b|mensualit|mensilita|pagas?\b)\p{L}*/gu;

/** Periods that the model has no unit for: two weeks, half a month, several months or years, a piece. */
const otherPeriod =
  /bi ?week|fortnight|semi ?month|bi ?month|twice (?:a|per) month|half (?:a )?month|halb(?:monat|e[rn]? monat)|quarter|trimest|(?:every |per |\/ ?|alle )(?:(?:two|2|three|3|four|4|six|6|other|zwei|drei|vier|sechs)(?: (?:weeks|months|wochen|monate)|(?= (?:week|month))))|^(?:(?:two|[2-9]|three|four|six|1[0-9]) )(?:weeks|months|years)|14 ?tag|quinzaine|quincena|bisemanal|zweiwochentlich|vierzehntag|dwutygodni|per (?:piece|shift|night|visit|project|word|mile)|pro (?:stuck|schicht|einsatz)/;

/** "14 times a year" is no year's pay. */
const severalTimes = /\d+ ?(?:x|×|times|mal|fois|veces)\b/;

/** The period that pay is for, in a feed's own words: `per-year-salary`, `1 YEAR`, `yearly`, `/hr`, `pro Stunde`. */
export function salaryUnit(text: unknown): SalaryUnit | undefined {
  if (typeof text !== 'string') return undefined;
  const folded = fold(text);
  if (otherPeriod.test(folded) || severalTimes.test(folded)) return undefined;
  return wordings.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** "CHF 4,600 × 13": a month's pay, as often as it is paid in a year. */
const monthsOfYear = /^[^a-z\d]*[x×] ?1[2-6]\b(?! ?[a-z])/;

/** The period that a text names first. */
export function earliestUnit(text: string): SalaryUnit | undefined {
  const whole = fold(text);
  const folded = whole.replace(counted, '').replace(monthlyPays, '');
  if (otherPeriod.test(whole)) return undefined;
  let earliest: SalaryUnit | undefined;
  let position = Number.POSITIVE_INFINITY;
  for (const [unit, pattern] of wordings) {
    const found = folded.search(pattern);
    if (found === -1 || found >= position) continue;
    earliest = unit;
    position = found;
  }
  return earliest ?? (monthsOfYear.test(folded) ? 'MONTH' : undefined);
}

function fold(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_-]+/g, ' ');
}
