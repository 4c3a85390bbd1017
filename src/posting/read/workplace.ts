import type { Workplace } from '../model/posting.js';

const fromHome =
  '(?:remote(?: work(?:ing)?)?|home[ -]?office|t[ée]l[ée]travail|teletrabajo|teletrabalho|mobiles arbeiten|thuis(?:werken)?)';
const someDays =
  "(?:(?:bis zu|up to|jusqu['’]à|hasta) )?[1-4](?: ?[–-] ?[1-4])? (?:days?|tage?|jours?|d[ií]as?|dag(?:en)?)";
const eachWeek =
  '(?:(?: ?/ ?| (?:pro|die|in der|a|per|each|par|por|a la) )(?:woche|week|semaine|semana))';
const homeDays = `${someDays}${eachWeek} (?:(?:im|in|of|de|en|at|from) )?${fromHome}|${someDays} (?:(?:im|in|of|de|en) )?${fromHome}${eachWeek}?|${fromHome},? \\(?${someDays}${eachWeek}?\\)?`;

const agreeable =
  '[ -](?:work(?:ing)? )?(?:is )?(?:optional|optionnel|opcional|possible|posible|möglich|negotiable|ok(?:ay)?|allowed|welcome|considered|available|an option|erlaubt|nach (?:absprache|vereinbarung))(?!\\p{L})';
/** The same of so many days: "Homeoffice 2 Tage pro Woche möglich". */
const daysAgreeable = `(?:,? \\(?${someDays})?${eachWeek}?\\)?${agreeable}`;
const negotiable = new RegExp(`(?:${fromHome}|${homeDays})${agreeable}`, 'iu');
const homeDaysPattern = new RegExp(homeDays, 'iu');

/** Whether a text counts the days of remote work, which is hybrid: "2 Tage Homeoffice pro Woche". */
export function countsHomeDays(text: string): boolean {
  return homeDaysPattern.test(text);
}

/** Whether remote work is a matter to agree on: that says nothing of the workplace for certain (JP-15). */
export function isNegotiable(text: string): boolean {
  return negotiable.test(text);
}

/**
 * How feeds word the workplace, in the languages they come in. Each is a source for
 * patterns over text in lower case; the order says which wins within one phrase:
 * "no remote work" is on-site, and "hybrid remote" is hybrid.
 */
export const workplaceWords: readonly (readonly [Workplace, string])[] = [
  ['on-site', `(?:no|not|non|keine?|ohne|pas de|sans|sin|sem)[ -]${fromHome}`],
  [
    'hybrid',
    'hybrid[ae]?s?|h[ií]brid[oa]|ibrid[oa]|hybrydow[aoy]|ハイブリッド' +
      `|(?:teilweise|zeitweise|gelegentlich|partly|partially|occasional(?:ly)?|some) ${fromHome}` +
      `|${fromHome} (?:partiel(?:lement)?|occasionnel|parcial(?:mente)?|ocasional)` +
      `|(?:${homeDays})(?!${daysAgreeable})`,
  ],
  [
    'remote',
    '(?<!optional )(?:(?:100 ?%|fully|full|completely|totalmente|entièrement|komplett|vollständig) )?(?:remote(?:ly)?(?:[ -](?:first|friendly|only|based|eligible|flexibility|job|jobs|work|working|position))?|(?:en )?remot[oa]|home[ -]?offices?|home[ -]?based|work(?:ing)? from (?:home|anywhere)|wfh|telecommut(?:e|ing)|telework(?:ing)?|t[ée]l[ée]travail(?: complet| total)?|teletrabajo|teletrabalho|telelavoro|[àa] distan(?:ce|cia)|distanciel|full distance|ortsunabhängig|mobiles arbeiten|thuiswerk(?:en)?|op afstand|(?:praca )?zdaln(?:a|ie|y)|smart ?working|p[åa] distans|distansarbete|etätyö|удал[её]нн?о?|リモート|在宅|远程|원격(?: ?근무)?|virtual|anywhere|ortsungebunden)' +
      `(?!${daysAgreeable})`,
  ],
  [
    'on-site',
    'on[ -]?site|office[ -]?based|in[ -](?:office|person)|presencial|sur (?:site|place)|vor ort|in presenza|in sede|op locatie|op kantoor|stacjonarn(?:a|ie)|p[åa] plats',
  ],
];

const patterns = workplaceWords.map(
  ([workplace, source]) =>
    [workplace, new RegExp(`(?:^|[^\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'iu')] as const,
);

/** Where the work is done, from a feed's own code or wording: `OnSite`, `on_site`, `TELECOMMUTE`, `Télétravail`. */
export function readWorkplace(value: unknown): Workplace | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll('_', ' ').slice(0, 200);
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

const remote = workplaceWords.flatMap(([workplace, source]) =>
  workplace === 'remote' ? [source] : [],
)[0];
/** Trades whose name begins with the word: a remote-sensing engineer works wherever. */
const trades =
  'access|assist|banking|care|clos|command|control|desktop|diagnos|hands|infrastructure|learning|management|monitor|operat|patient|pilot|piloting|proctor|sens|service|site|start|support|surg|system|teams?|technolog|train|vehicle|viewing|work';
const beginsRemote = new RegExp(
  `^(?:(?:100 ?%|fully) )?remote(?:[ :–—-]+)(?!(?:${trades}))\\p{L}`,
  'iu',
);
const endsRemote = new RegExp(
  `(?:^|\\s[–—|-]\\s*|[,|:]\\s*)(?:${remote ?? ''})\\s*(?:\\([^()]*\\))?$`,
  'iu',
);
const inBrackets = /[([]([^()[\]]{1,80})[)\]]/g;

/** The workplace that a title states: "Nurse (Remote)", "Remote nurse", "Nurse – hybrid"; not "Remote Sensing Engineer". */
export function workplaceOfTitle(title: string): Workplace | undefined {
  const text = title.slice(0, 300).trim();
  const asides = [...text.matchAll(inBrackets)].map(([, aside = '']) => aside);
  const stated = asides.flatMap((aside) =>
    isNegotiable(aside) ? [] : (readWorkplace(aside) ?? []),
  );
  if (stated.length > 0) return new Set(stated).size === 1 ? stated[0] : undefined;
  if (isNegotiable(text)) return undefined;
  if (beginsRemote.test(text) || endsRemote.test(text)) return 'remote';
  return /\s[–—|-]\s*hybrid$|,\s*hybrid$/i.test(text) ? 'hybrid' : undefined;
}
