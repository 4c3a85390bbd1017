import type { Workplace } from './posting.js';

/**
 * How feeds word the workplace, in the languages they come in. Each is a source for
 * patterns over text in lower case; the order says which wins within one phrase:
 * "hybrid remote" is hybrid.
 */
export const workplaceWords: readonly (readonly [Workplace, string])[] = [
  [
    'hybrid',
    'hybrid[ae]?s?|h[ií]brid[oa]|ibrid[oa]|hybrydow[aoy]|teilweise (?:home ?office|remote)|ハイブリッド',
  ],
  [
    'remote',
    '(?:(?:100 ?%|fully|full|completely) )?remote(?:ly)?(?:[ -](?:first|friendly|only|based|eligible|flexibility|job|jobs|work|working|position|possible))?|(?:en )?remot[oa]|home[ -]?offices?|home[ -]?based|work(?:ing)? from home|wfh|telecommut(?:e|ing)|telework(?:ing)?|t[ée]l[ée]travail(?: complet| total)?|teletrabajo|teletrabalho|telelavoro|[àa] distan(?:ce|cia)|distanciel|full distance|ortsunabhängig|mobiles arbeiten|thuiswerk(?:en)?|op afstand|(?:praca )?zdaln(?:a|ie|y)|smart ?working|p[åa] distans|distansarbete|etätyö|удал[её]нн?о?|リモート|在宅|远程|원격(?: ?근무)?|virtual|anywhere|ortsungebunden',
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
  if (/\b(?:no|not|non)[ -]remote\b/i.test(text)) return 'on-site';
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
