import type { EmploymentType } from '../model/posting.js';

/** Wordings per type, over text in lower case without accents and with single spaces for everything else. */
const wordings: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    'FULL_TIME',
    /\bfull ?(?:time|(?:(?:or|and) )?part)|\bvollzeit|\bvoll (?:(?:oder|und) )?teilzeit|\btemps (?:plein|complet)|(?:tiempo|jornada) complet[oa]\b|^(?:full|complet[oa](?: de \d.*)?|plein|voll|ft|f t)$|\btempo (?:integral|inteiro|pieno|completo)|\bperiodo integral|\bvoltijd|\bpelny etat|\bheltid|\bfuldtid|\bkokoaika|\bpln[ya] uvaze|полная занятость|^полная|повна зайнятість|^повна|tam zamanli|toan thoi gian|penuh waktu|πληρης απασχοληση|\bteljes (?:munkaido|allas)|\bnorma intreaga|دوام كامل|משרה מלאה|पूर्णकालिक|(?<!ไม่)เต็มเวลา|正社員|フルタイム|全[职職]|정규직/,
  ],
  [
    'PART_TIME',
    /\bpart ?(?:time|(?:(?:or|and) )?full)|\bteilzeit|\bteil (?:(?:oder|und) )?vollzeit|\btemps (?:plein ou |complet ou )?partiel|(?:tiempo|jornada) (?:complet[oa] [oy] )?(?:parcial|reducida)|^(?:part|parcial|partiel|parziale|teil|pt|p t)$|\bmi temps\b|\bmedia jornada|\bpor horas\b|\bgeringfugig|\btempo (?:parcial|parziale)|\bmeio periodo|\bdeeltijd|\bbijbaan|\bczesc etatu|\bniepelny etat|\bdeltid|\bosa ?aika|\bmini ?job|\bwerkstudent|\bworking ?student|\betudiant|\bpraca dorywcza|\b[1-9] [2-9] etatu|частичная|неполн|часткова|неповн|yari zamanli|ban thoi gian|paruh waktu|μερικη απασχοληση|\breszmunkaid|دوام جزئي|משרה חלקית|अंशकालिक|พาร์ทไทม์|ไม่เต็มเวลา|アルバイト|パート(?!ナ)|兼[职職]|아르바이트|파트타임/,
  ],
  [
    'CONTRACTOR',
    /\b(?:sub ?)?contractors?\b|\bcontract(?:ing| to hire)?\b|\bfree ?lanc|\bfreie[rn]? mitarbeit|\bpartita iva\b|\bindepend(?:e|a)nt\b|\bself employed|\bautonomo|\bprestador|\bpj\b|\bzzp|\bb2b\b|\b1099\b|業務委託|프리랜서/,
  ],
  [
    'TEMPORARY',
    /\btemp(?:orary)?\b|\bfixed ?term|\bbefristet|\bzeitarbeit|\bcdd\b|\bftc\b|\binterim|\bsaison|\bseasonal|\btemporal\b|\btemporario|\bdeterminato|\btijdelijk|\bczas okreslony|\btidsbegransad|\bvikariat|契約社員|派遣|계약직/,
  ],
  [
    'INTERN',
    /\bintern(?:s|ship|ships)?\b|\bpraktik|\bpflichtpraktik|\bstage\b|\bstagiaire|\bstagiair\b|\bpracticas\b|\bbecari[oa]|\bestag(?:io|iari[oa])|\btirocinio|\bstaz\b|\btrainee(?:ship)?\b|\bplacement\b|\bco op\b|インターン|实习|實習|인턴/,
  ],
  ['VOLUNTEER', /\bvolunt(?:eer|ari)|\behrenamt|\bbenevol|\bvrijwillig|\bwolontari/],
  ['PER_DIEM', /\bper diem\b/],
  [
    'OTHER',
    /^other$|\bapprenti|\bausbildung|\bauszubildende|\balternance|\bapprendistato|\bduales studium|\baprendiz|^sonstige|^autre|^otro/,
  ],
];

/**
 * Contracts that are employment, whatever the word suggests, and what a wording rules out. "Full-time contract" is
 * one thing; "Full-time, contract" are two.
 */
const noContractor =
  /(?<=\b(?:permanent|unlimited|employment|indefinite|open ended|full ?time|part ?time|fixed ?term|limited term|temporary|seasonal|zero hours?|casual|intern(?:ship)?|apprenticeship|training|work|labou?r|vast|tijdelijk) )contract\b|\b(?:no|not an?|non) (?:sub ?)?(?:contract|freelanc)\p{L}*/gu;

/**
 * Employment types in a feed's own words, in several languages. `value` is one wording or a list.
 * Wordings that say nothing about it ("permanent", "CDI", "senior") give none (JP-13).
 */
export function readEmploymentTypes(value: unknown): EmploymentType[] {
  const texts = (Array.isArray(value) ? value : [value])
    .filter((text) => !isUnfilled(text))
    .map(normalise);
  const found = wordings.filter(([, pattern]) => texts.some((text) => pattern.test(text)));
  return found.map(([type]) => type);
}

const internship =
  /^(?:internship|praktikum|praktikant(?:in)?|est[áa]gio|stage (?=[–—-]|en |de |dans )|stagiaire|prácticas|tirocinio|praktyk[ai]|stażysta)(?!\p{L}| (?:co-?ordinator|manager|supervisor|lead|program|adviser|advisor))|(?<!\p{L})(?:intern|internship|praktikum|praktikant(?:in)?|stagiaire)(?: \([^()]*\))?$/iu;

const hoursInTitle: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    'FULL_TIME',
    /(?<!\p{L})(?:full[ -]?time|full[ -](?:or|and|\/)[ -]part[ -]?time|vollzeit(?:kraft|stelle)?|voll-? ?(?:oder|und|\/) ?teilzeit|temps (?:plein|complet)|(?:jornada|tiempo) complet[oa]|tempo (?:pieno|integral)|voltijd|heltid|fuldtid)(?!\p{L}| equivalent)/iu,
  ],
  [
    'PART_TIME',
    /(?<!\p{L})(?:part[ -]?time|part[ -](?:or|and|\/)[ -]full[ -]?time|teilzeit(?:kraft|stelle)?|teil-? ?(?:oder|und|\/) ?vollzeit|temps partiel|mi-temps|(?:jornada|tiempo) parcial|media jornada|tempo (?:parziale|parcial)|deeltijd|deltid|mini-?job)(?!\p{L})|アルバイト|パート(?!ナ)/iu,
  ],
  [
    'TEMPORARY',
    /(?<!\p{L}|non-)(?:befristet|fixed[ -]term|CDD|(?:maternity|paternity|parental|sick)(?: leave)? cover|(?:elternzeit|krankheits|mutterschutz|schwangerschafts)vertretung|contrato temporal|tempo determinato|tidsbegränsad|(?:mutterschafts|elternzeit)?vikariat)(?!\p{L}{4})/iu,
  ],
];

/**
 * What a title says of the hours, of an end, or that the job is an internship: "Part-time bookkeeper", "Baker (fixed term)". Other
 * words may name what the work is about: a volunteer coordinator is no volunteer.
 */
export function employmentTypesOfTitle(title: string): EmploymentType[] {
  const text = title.slice(0, 300).trim();
  const hours = hoursInTitle.flatMap(([type, pattern]) => (pattern.test(text) ? [type] : []));
  return internship.test(text) ? [...hours, 'INTERN'] : hours;
}

/** Kinds of contract that exclude each other: a text that names three of them is a form nobody filled in. */
const kinds: readonly RegExp[] = [
  /\b(?:permanent|unbefristet|indefinid[oa]|cdi)\b/i,
  /\b(?:contract(?:or)?|freelance)\b/i,
  /\b(?:full[ -]?time|vollzeit)\b/i,
  /\b(?:part[ -]?time|teilzeit)\b/i,
  /\b(?:temporary|fixed[ -]term|befristet|cdd|temporal)\b/i,
  /\b(?:intern(?:ship)?|praktikum|stage)\b/i,
];

/** Whether a text is a template's list of what it may say: "permanent / contract / part-time / temporary". */
function isUnfilled(text: unknown): boolean {
  if (typeof text !== 'string' || !/[/|]/.test(text) || text.length > 200) return false;
  const parts = text.split(/[/|]/);
  return parts.length >= 3 && kinds.filter((kind) => kind.test(text)).length >= 3;
}

function normalise(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC') // Japanese has marks that make another sound
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, (between) => (/^[ _-]$/.test(between) ? ' ' : ' , '))
    .replace(noContractor, '')
    .replace(/[ ,]+/g, ' ')
    .trim();
}
