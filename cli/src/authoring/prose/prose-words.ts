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

/** The last day to apply. */
export const closingDay = new RegExp(
  `(?:\\b(?:closes|closing date(?: is)?|deadline(?: for applications)?(?: is)?|apply (?:by|before|until|no later than)|applications? (?:close|(?:are )?due|(?:must be |are )?(?:received|accepted|open)(?: by| until)?))(?: on| by)?|\\b(?:bewerbungs(?:schluss|frist)(?: ist(?: der)?| endet am)?|bewerbungen? (?:bitte )?bis(?: spätestens)?(?: zum)?|bewirb dich bis(?: spätestens)?(?: zum)?)|\\b(?:date limite(?: de candidature)?(?: est)?(?: le)?|candidatures? (?:avant|jusqu['’]au)(?: le)?)|\\b(?:fecha límite(?: es)?(?: el)?|(?:candidaturas|solicitudes) hasta(?: el)?)|\\b(?:candidature entro(?: il)?|solliciteer (?:uiterlijk|vóór|voor|tot)(?: en met)?(?: op)?|(?:solliciteren|reageren) kan (?:tot(?: en met)?|t\\/m|vóór|uiterlijk)|aplikuj do|candidaturas até(?: ao? dia)?|ansök senast(?: den)?|ansøg senest(?: den)?|søknadsfrist(?: er)?)):? (${dayPattern})`,
  'iu',
);

/** The last day to send what people apply with: "CVs to jobs@crumb.example by 3 May 2027". */
export const sendingDay = new RegExp(
  `(?<!\\p{L})(?:cvs?|résumés?|resumes?|applications?|(?:application )?forms?|formular|formulaire|formulario|formulário|modulo|formulier|lebenslauf|unterlagen|bewerbung(?:en)?|candidatures?|currículum|candidatura|ansökan|ansøgning|sollicitatie)(?!\\p{L})(?:(?!\\. )[^\\n!?]){0,80}?(?<!\\p{L})(?:by|before|until|no later than|bis(?: spätestens)?(?: zum)?|avant le|jusqu['’]au|antes del|hasta el|até|entro il|senast(?: den)?|senest(?: den)?|vóór|uiterlijk)(?: \\d{1,2}(?::\\d{2})? ?[ap]m on)? (${dayPattern})`,
  'iu',
);

/** What says that an amount is the pay for the work, which is taxed before it is paid. */
export const payWord =
  /(?<!\p{L})(?:salary|base pay|(?:we|job|position|role) pays?|pay (?:is|range|rate)|starting pay|hourly (?:rate|wage|pay)|wages?|gehalt|stundenlohn|monatslohn|wir (?:be)?zahlen|brutto|salaire|brut(?:s|e|es)?|nous payons|salario|sueldo|brut[oa]s?|pagamos|lord[oia]|bruttolön|timlön|timeløn|uurloon|bruto|stipendio|salário|wynagrodzenie)(?!\p{L})/iu;

/** An amount right behind the word that says what it is. */
export const salaryOf =
  /(?<!\p{L})(?:salary|gehalt|jahresgehalt|salaire|salario|stipendio|salário)(?: (?:range|is|of|from|up to|between|starts? at|von|ab|bis zu|de|jusqu['’]à|entre|hasta|desde|até))*:? ?(?:\p{Sc}|[A-Z]{3} )?\d/iu;

/** Money for something beside the work: "We pay € 600 a year for your training". */
export const payForOther =
  /\b(?:we pay|wir (?:be)?zahlen|nous payons|pagamos)\b[^.]*?(?:\d[^.]*\b(?:for|towards?|toward your|in(?:to)? your|für|zu(?:m|r)?|pour|para)\b(?! (?:an? |the )?(?:hour|day|week|month|year|position|role|work|job|stelle|arbeit))|\byour (?:\p{L}+ ){0,3}(?:up to|bis zu)\b)/iu;

/** Links that lead to an application. */
export const applyText =
  /\bappl(?:y|ication form)\b|\bbewerb(?:en|ung|ungsformular)\b|\bbewirb (?:dich|sie)\b|\bpostuler\b|\bcandidater\b|\bpostúlate|\bsolicitar\b|\baplicar?\b|\binscríbete|\bsolliciteer|\bcandida(?:ti|rsi|te-se|ta-te)\b|\baplikuj|\bansök|\bansøg|\bsøk (?:på|nå|her)\b|\bhae (?:nyt|paikkaa|tästä)|応募|エントリー|应聘|應徵|投递|지원(?:하기|서)|откликнуться|відгукнутися|\bbaşvur|\bjelentkez|\bứng tuyển|สมัคร/i;

/** Addresses that take no applications. */
export const otherMailbox =
  /^(?:privacy|datenschutz|dpo|gdpr|legal|press|presse|support|help|no-?reply|accessibility|accommodations?|billing|sales)\b/i;

/** Sentences about an address that is for something else than applications, or for nobody. */
export const noMailbox =
  /\b(?:fraud(?:ulent)?|scams?|phishing|report (?:abuse|any|concerns?|it|suspicious|this)|complaints?|privacy|data protection|datenschutz|accommodations?|(?:no|recruitment|recruiting|staffing) agenc(?:y|ies)|headhunters?|(?:do not|don['’]t|never|please no) (?:\p{L}+ ){0,3}(?:apply|send|e-?mail|write|contact)|keine (?:\p{L}+ ){0,3}(?:bewerbungen|unterlagen)|nicht (?:per|an)|personalvermitt\p{L}*|ne (?:pas|postulez pas)|no (?:env[ií]es?|escribas?))\b/iu;

/** The month or day in a statement. */
export const monthOrDay = /\b(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\b/;
