import type { Workplace } from 'open-roles/internal';
import { dayPattern } from './written-date.js';

/** Statements about how this job is done. "Remote work options" and "experience with remote teams" are none. */
export const workplaceStatements: readonly (readonly [Workplace, RegExp])[] = [
  [
    'remote',
    /\bthis is (?:an? )?(?:fully |100 ?% |completely )?remote (?:work|job|position|role)\b|\b(?:100 ?%|fully|full|completely) remote (?:work|position|job|role|company|team|opportunity)\b|\bwe(?:['’]re| are) (?:an? |all )?(?:(?:fully |completely |100 ?% )?remote\b|fully distributed team)|\ball of (?:us|\p{Lu}[\p{L}-]+) works? remotely\b|\bwe all work remotely\b|\byou can (?:be located|work|live)(?: from)? anywhere\b|\bthis (?:role|position|job) is (?:fully |100 ?% )?remote\b/iu,
  ],
  [
    'remote',
    /\b(?:100 ?%|vollständig|komplett|rein) remote\b|\bdie stelle ist (?:vollständig |komplett )?remote\b|\btélétravail (?:complet|total|à 100 ?%)|\b100 ?% (?:en )?télétravail|\b(?:100 ?%|totalmente|completamente) (?:en )?remot[oa]\b|\bteletrabajo (?:total|completo|al 100)/i,
  ],
  [
    'hybrid',
    /\bhybrid (?:workplace|work(?:ing)?|role|position|job|model|setup)\b|\bhybrides? (?:arbeiten|arbeitsmodell|modell)\b|\b(?:travail|mode) hybride\b|\b(?:modalidad|trabajo|modelo) híbrid[oa]\b/i,
  ],
];

const name = "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3})";

/** Offices that the text offers to work from. */
export const officeStatements: readonly RegExp[] = [
  new RegExp(
    `\\bwork(?:ing)?\\b[^.!?]{0,40}\\b(?:from|in|at|out of) our ${name} (?:city (?:center |centre )?)?(?:headquarters|offices?)\\b`,
    'u',
  ),
  new RegExp(
    `\\bwork(?:ing)?\\b[^.!?]{0,40}\\b(?:from|in|at|out of) our (?:offices?|headquarters) in ${name}`,
    'u',
  ),
  new RegExp(
    `\\b(?:arbeit\\p{L}*|in|aus) unsere[mn] (?:Büro|Büros|Office|Standort) in ${name}`,
    'u',
  ),
  new RegExp(`\\bdans nos (?:bureaux|locaux) (?:de|à) ${name}`, 'u'),
  new RegExp(`\\ben nuestr[ao]s? (?:oficinas?|sede) (?:de|en) ${name}`, 'u'),
];

/** What people write beside a title once nobody can apply any more, or not now, as a pattern. */
export const closedWords =
  '(?:position )?(?:closed|filled|expired|archived|on[ -]hold|paused|suspended)|no longer available|geschlossen|besetzt|vergeben|pausiert|pourvue?|fermée?|clôturée?|cubiert[oa]|cerrad[oa]|pausad[oa]|gesloten|vervuld';

/** The same in brackets or set off by a dash or colon: "Baker [CLOSED]", "Closed: Baker". */
export const closedMark = new RegExp(
  `\\s*[([{]\\s*(?:${closedWords})\\s*[)\\]}]|\\s+[|–—-]\\s*(?:${closedWords})$|^(?:${closedWords})\\s*(?::|\\s[|–—-])\\s*`,
  'iu',
);

/** The vacancy is gone. "This job is filled with variety" and "closed on Sundays" mean something else. */
const closedStatements: readonly RegExp[] = [
  /\b(?:this|the) (?:job|position|role|posting|vacancy|opening)\b[^.]{0,40}\b(?:is|was|has been)\b(?: now| already)? (?:closed|filled)\b(?! (?:with|to (?:\p{L}+ ){0,3}agencies|on (?:\p{L}+days?|public|bank|holidays)))/iu,
  /\b(?:no longer|not(?: currently)?|stopped) (?:accepting|taking) (?:new )?(?:applications|applicants|candidates)\b(?! (?:from|via|through|by))/i,
  /\bapplications?(?: (?:for|to) (?:this|the) (?:job|position|role|posting|vacancy|opening))? (?:are|is|have|has)(?: been)?(?: now| already| currently)? closed\b/i,
  /\bwe have (?:now |already )?filled (?:this|the) (?:job|position|role|vacancy|opening)\b|\b(?:the|this) (?:application )?deadline has (?:now |already )?passed\b/i,
  /\b(?:stelle|position) (?:ist|wurde) (?:(?:bereits|leider|schon|inzwischen|mittlerweile) )*(?:besetzt|vergeben|geschlossen)\b|nehmen (?:derzeit |aktuell )?keine bewerbungen|\bbewerbungsfrist ist (?:(?:bereits|leider|schon) )*abgelaufen\b|\bbewerbungen sind (?:leider )?nicht mehr möglich\b/i,
  /\b(?:poste|offre)\b[^.]{0,20}\b(?:pourvue?|clôturée?|fermée?|expirée?)\b|\bcandidatures sont (?:closes|clôturées|fermées)\b/i,
  /\b(?:puesto|vacante|oferta|plaza)\b[^.]{0,20}\b(?:cubiert[oa]|cerrad[oa])\b|\b(?:ya no|no) (?:aceptamos|se aceptan) (?:más |nuevas )?(?:candidaturas|solicitudes)\b/i,
];

/** "… but this job is open": the other words are about other jobs. */
const stillOpen = /\b(?:is|are|remains?)(?: still| currently)? open\b(?! (?:to|until|on)\b)/i;

/** Where a text says that the vacancy is gone. */
export function closedStatement(text: string): RegExpExecArray | undefined {
  if (stillOpen.test(text)) return undefined;
  for (const pattern of closedStatements) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** The last day to apply. */
export const closingDay = new RegExp(
  `(?:\\b(?:closes|closing date(?: is)?|deadline(?: for applications)?(?: is)?|apply (?:by|before|until|no later than)|applications? (?:close|(?:are )?due|(?:must be |are )?(?:received|accepted|open)(?: by| until)?))(?: on| by)?|\\b(?:bewerbungs(?:schluss|frist)(?: ist(?: der)?| endet am)?|bewerbungen? (?:bitte )?bis(?: spätestens)?(?: zum)?|bewirb dich bis(?: spätestens)?(?: zum)?)|\\b(?:date limite(?: de candidature)?(?: est)?(?: le)?|candidature (?:avant|jusqu['’]au)(?: le)?)|\\b(?:fecha límite(?: es)?(?: el)?|(?:candidaturas|solicitudes) hasta(?: el)?)):? (${dayPattern})`,
  'iu',
);

/** There is no vacancy now, and not only none in some place. */
const noVacancy =
  /\bnot (?:currently |actively |presently )*hiring\b(?! (?:in|outside|from)\b)|\bno (?:current|open) (?:openings|positions|vacancies)\b|\bderzeit keine (?:offenen )?stellen\b|\bpas de poste (?:ouvert|vacant)|\bno (?:estamos contratando|hay vacantes)/i;

/** Whether a text says that there is no vacancy now. */
export function isNotHiring(text: string): boolean {
  return noVacancy.test(text) && !stillOpen.test(text);
}

/** … but résumés are welcome. */
export const invitation =
  /\b(?:r[ée]sum[ée]s?|cvs?|applications?|apply|get in touch|reach out|lebenslauf|bewerb\p{L}*|candidature|currículum)\b/iu;

/** Titles of postings without a vacancy. */
export const poolTitle =
  /\bspeculative application|\bunsolicited application|\bspontaneous application|\bgeneral application|\bopen application|\btalent (?:pool|community|network)|\binitiativbewerbung|\bcandidature spontanée|\bcandidatura espontánea|\bautocandidatura/i;

/** Links that lead to an application. */
export const applyText =
  /\bappl(?:y|ication form)\b|\bbewerb(?:en|ung|ungsformular)\b|\bpostuler\b|\bcandidater\b|\bpostúlate|\bsolicitar\b|\baplicar?\b|\binscríbete|\bsolliciteer/i;

/** Addresses that take no applications. */
export const otherMailbox =
  /^(?:privacy|datenschutz|dpo|gdpr|legal|press|presse|support|help|no-?reply|accessibility|accommodations?|billing|sales)\b/i;

/** Sentences about an address that is for something else than applications, or for nobody. */
export const noMailbox =
  /\b(?:fraud(?:ulent)?|scams?|phishing|report (?:abuse|any|concerns?|it|suspicious|this)|complaints?|privacy|data protection|datenschutz|accommodations?|(?:no|recruitment|recruiting|staffing) agenc(?:y|ies)|headhunters?|(?:do not|don['’]t|never|please no) (?:\p{L}+ ){0,3}(?:apply|send|e-?mail|write|contact)|keine (?:\p{L}+ ){0,3}(?:bewerbungen|unterlagen)|nicht (?:per|an)|personalvermitt\p{L}*|ne (?:pas|postulez pas)|no (?:env[ií]es?|escribas?))\b/iu;

/** The month or day in a statement. */
export const monthOrDay = /\b(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\b/;
