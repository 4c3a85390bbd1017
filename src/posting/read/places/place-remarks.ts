import type { Workplace } from '../../model/posting.js';
import { countsHomeDays } from '../workplace.js';

/** A text about places whose remarks are held out of reach: what they name is no place of the posting. */
export interface RemarkedText {
  /** The text with a mark where each remark stood. */
  text: string;
  /** What the remarks say of the workplace: "3 days a week in the office". */
  workplace?: Workplace;
  /** The text with its remarks put back. */
  restore: (marked: string) => string;
}

const number = '(?:[1-5]|one|two|three|four|five|zwei|drei|vier|deux|trois|quatre|dos|tres)';
const days = `(?:(?:at least|minimum(?: of)?|min\\.?|up to|mindestens|bis zu|au moins) )?${number}(?: ?(?:[–-]|to|or|bis|à|oder) ?${number})?\\+?[ -]?(?:x|days?|tage?|jours?|d[ií]as?|times?)`;
const each =
  '(?: ?/ ?| (?:a|per|each|every|pro|die|in der|par|por|a la) )(?:week|wk|woche|semaine|semana|month|monat|mois|mes)';
const inOffice =
  '(?:(?:in|at|from|im|au|en|onsite) ?[ -]?(?:the |our |la )?(?:office|site|person|büro|bureau|oficina)|on[ -]?site|in[ -]office|vor ort)';
const attendance = new RegExp(
  `(?:${inOffice}[ ,:]+)?${days}(?:${each}(?: ${inOffice})?| ${inOffice}(?:${each})?)`,
  'iu',
);
const officeDays = new RegExp(inOffice, 'iu');
const everyDay = /(?:^|[^-–\d])(?:5|five)[ -]?(?:x|days?|tage?|jours?|d[ií]as?)/iu;

const exclusion =
  '(?:excluding|excl\\.?|except(?:ing)?(?: for)?|other than|but not|not (?:in|including|available (?:in|to)|open (?:in|to))|outside(?: of)?|without|w\\/o|with the exception of|ausgenommen|außer|ohne|sauf|hors|excepto|salvo|exceto)';
const excluded = '(?:excluded|not eligible|ineligible|ausgenommen|ausgeschlossen|exclue?s?)';
const preferred =
  '(?:preferred|preferably|ideally|a plus|nice to have|bevorzugt|vorzugsweise|idealerweise|de préférence|idéalement|preferente(?:mente)?|preferible(?:mente)?)';
const travel =
  '(?:(?:with|w\\/|plus|and|including|mit|avec|con|com) )?(?:(?:some|occasional|frequent|regular|extensive|limited|minimal|domestic|international|up to|\\d{1,3} ?%) )*(?:travel(?:l?ing)?|trips|visits|reisen|dienstreisen|déplacements|viajes|viagens|trasferte) (?:to|in|within|across|throughout|between|around|nach|zu|à|en|au|dans|a) ';
const remarks: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${travel}[^;|\\n()]*`, 'giu'),
  /\((?:not|no) (?!remote|home|office)[^()]+\)/giu,
  new RegExp(`\\([^()]*(?<!\\p{L})(?:${excluded}|${preferred})(?!\\p{L})[^()]*\\)`, 'giu'),
  /(?<=[,;–-] ?)no (?!remote|home|office)\p{Lu}[^,;|\n()]*/gu,
  new RegExp(`(?<!\\p{L})${exclusion} (?!office|remote|home)[^;|\\n()]*`, 'giu'),
  new RegExp(`(?<=^|[,;(–-] ?)(?:${preferred}) [^,;|\\n()]+`, 'giu'),
  new RegExp(`(?<=^|[,;(–-] ?)[^,;|\\n()–-]+ (?:${preferred}|${excluded})(?=$|[,;|\\n)])`, 'giu'),
];

const mark = /\uE000(\d+)\uE001/g;

/**
 * Holds out of reach what is said beside the places: who is left out ("excluding California"), what would be
 * welcome ("Bay Area preferred"), where people travel ("travel to Berlin"), and how often they come ("2 days/week").
 */
export function markRemarks(text: string): RemarkedText {
  const held: string[] = [];
  const hold = (remark: string): string => `\uE000${held.push(remark) - 1}\uE001`;
  let workplace: Workplace | undefined;
  let marked = text;
  for (const remark of remarks) marked = marked.replace(remark, (found) => hold(found));
  marked = marked
    .split(/(?<=[;|\n])/)
    .map((entry) =>
      // "2 days home office" says it in other words, which the list of such words reads.
      countsHomeDays(entry)
        ? entry
        : entry.replace(new RegExp(attendance, 'giu'), (found) => {
            if (officeDays.test(found)) workplace ??= everyDay.test(found) ? 'on-site' : 'hybrid';
            return hold(found);
          }),
    )
    .join('');
  const restore = (part: string): string =>
    part.replace(mark, (_whole, index: string) => restore(held[Number(index)] ?? ''));
  return { text: marked, restore, ...(workplace && { workplace }) };
}

const onlyAttendance = new RegExp(`^[\\s(,–-]*${days}`, 'iu');

/** Whether a remark says only how often people come. */
export function isAttendance(remark: string): boolean {
  return onlyAttendance.test(remark);
}

const onlyTravel = new RegExp(`^[\\s(,–-]*${travel}`, 'iu');

/** Whether a remark says only where people travel. */
export function isTravel(remark: string): boolean {
  return onlyTravel.test(remark);
}

/** A text without the marks of its remarks, and without the brackets that only held one. */
export function withoutRemarks(marked: string): string {
  return marked
    .replace(mark, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,–-])+\s*(?=$|[,)])/g, '')
    .replace(/^[\s,–-]+/, '')
    .trim();
}
