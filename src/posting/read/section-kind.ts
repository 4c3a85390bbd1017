import type { Section } from '../model/posting.js';

type SectionKind = Section['kind'];

type Words = readonly (readonly [SectionKind, RegExp])[];

/**
 * How headings name the sections, per language. Within a language the first that fits counts:
 * "Salary and benefits" are benefits, "Skills that are nice to have" are nice to have.
 */
const english: Words = [
  [
    'equal-opportunity',
    /\bequal(?: employment)? opportunit|\beeo\b|^(?:our commitment to )?(?:diversity|inclusion|dei\b|de&i)|accommodations?$/,
  ],
  [
    'nice-to-have',
    /\b(?:nice|great|good|bonus)(?: |-)(?:to|if)(?: |-)(?:have|you)|\bbonus (?:points|skills)|\bpreferred\b|\bdesir(?:able|ed)\b|\bnice if\b|\b(?:big |huge |real )?(?:a )?plus(?:es)?$|\bbe nice if\b|\beven better\b|\boptional\b|can either learn\b/,
  ],
  [
    'apply',
    /\bhow to apply|\bto apply\b|^(?:click to )?apply(?: now| here| today|$)|\blike to apply|^interested\?|\bapplying$/,
  ],
  [
    'process',
    /\b(?:interview|hiring|application|recruit(?:ment|ing)|selection)(?: and \w+)? (?:process|procedure|steps|stages)|^(?:the )?process$|\bnext steps\b|what (?:happens|to expect) (?:next|after)|^interviews?$/,
  ],
  [
    'benefits',
    /\bbenefits?\b|\bperks\b|\b(?:what )?we(?:['’]ll| will| can)? offer|\bwhat you(?:['’]ll| will| can)? get|\bin it for you|\bwhat you get\b|\bas incentive\b|^(?:we )?offer(?:ing)?$|\byou(?:['’]ll| will) (?:get|enjoy|receive)\b/,
  ],
  ['salary', /\bsalary\b|\bcompensation\b|\bremuneration\b|^(?:base )?pay(?: range)?$/],
  [
    'requirements',
    /\brequire|\bqualification|\bskills?\b|^(?:your )?experience\b|\byou (?:bring|have|need|are)\b|\byou(?:['’]ll| will| should| must)? (?:need|have|bring|be able)\b|\bmust[- ]haves?\b|\bwe(?:['’]re| are)? (?:look(?:ing)?|expect)\b|\b(?:ideal|great|right) candidate\b|\bcandidate (?:has|should|must|profile)|\babout you\b|\bwho you are\b|\bis this you\b|\byour (?:profile|background)\b|\beligib|^education\b|\bgreat fit if\b|\bhear from you if\b|\bneed to succeed|\bwill involve\b|^(?:essential|mandatory|required)$/,
  ],
  [
    'responsibilities',
    /\bresponsibilit|\bdut(?:y|ies)\b|\btasks?\b|\bactivities\b|\bwhat you(?:['’]ll| will|['’]d)? (?:do|be doing|work)|\byou (?:will|might|may)\b|\byou['’]ll (?:do|use|be|work)\b|\bday[- ]to[- ]day\b|\b(?:the|your|this) (?:role|position|job|mission|impact)\b|\b(?:role|position|job) (?:overview|description|summary)\b|\bobjectives\b|\bcandidate will\b|\bwill contribute\b|\babout the (?:role|position|job)\b|^assignment$|\bworking on\b|\byou might work/,
  ],
  [
    'about',
    /^about\b|\bwho (?:we are|are we)\b|\bour (?:company|mission|story|team|plans?|culture|values|vision|product|platform)\b|\b(?:the|your) (?:team|company)\b|\bcompany description\b|^(?:overview|values|culture|mission|vision)$|\bwork(?:ing)? (?:at|with us|here|environment)\b|\blife at\b|\blike to work\b|\bwhy (?:us|join|work|we)\b|\bwhat we do\b|^(?:introduction|intro)$/,
  ],
];

const german: Words = [
  ['equal-opportunity', /chancengleichheit|gleichstellung|gleichbehandlung|^vielfalt|diversität/],
  ['nice-to-have', /wünschenswert|von vorteil|pluspunkte?|idealerweise|nice[- ]to[- ]have/],
  [
    'apply',
    /^bewerb(?:ung|en)(?!s(?:prozess|ablauf|verfahren|schritte))|\bbewirb dich|\binteresse geweckt|\binteressiert\?|^jetzt bewerben|so bewirbst du/,
  ],
  [
    'process',
    /bewerbungs(?:prozess|ablauf|verfahren)|auswahlverfahren|nächste schritte|wie geht es weiter/,
  ],
  [
    'benefits',
    /\b(?:wir|ihnen|dir) bieten|bieten wir|\bdas bieten|\bwas (?:dich|sie) erwartet|\b(?:deine|ihre|unsere) (?:vorteile|benefits|leistungen)|^benefits|\bwir dir bieten|unser angebot/,
  ],
  ['salary', /\bgehalt|\bvergütung|\bentlohnung|^lohn/],
  [
    'requirements',
    /anforderung|voraussetzung|qualifikation|\b(?:dein|ihr|das) profil|^profil|bringst du|du mitbring|sie mitbring|mitbringst|mitbringen|zeichnet (?:dich|sie)|\bdu bist\b|\bdu hast\b|\bsie (?:sind|haben)\b|\bwir suchen|kenntnisse|wen wir suchen/,
  ],
  [
    'responsibilities',
    /aufgabe|tätigkeit|verantwort|\bdu willst\b|\bdas machst du|\bdu (?:wirst|machst)\b|\bdeine (?:rolle|mission)|stellenbeschreibung|das erwartet (?:dich|sie)/,
  ],
  [
    'about',
    /über (?:uns|das (?:unternehmen|team))|\bwer (?:wir sind|sind wir)|\bdas (?:sind wir|team|unternehmen)|\bunser (?:team|unternehmen)|\bwarum wir|arbeiten bei|wir über uns/,
  ],
];

const french: Words = [
  ['equal-opportunity', /égalité (?:des chances|professionnelle)|diversité|inclusion/],
  ['nice-to-have', /\b(?:un|les|des) plus\b|\batouts?\b|apprécié|souhaité/],
  ['apply', /\bpostuler|\bcandidater|comment (?:postuler|candidater)|^candidature/],
  [
    'process',
    /processus de (?:recrutement|sélection)|étapes (?:du|de) recrutement|déroulement des entretiens/,
  ],
  [
    'benefits',
    /\bavantages|\bnous (?:offrons|proposons|vous offrons)|\bce que nous (?:offrons|proposons)|on vous (?:offre|propose)/,
  ],
  ['salary', /rémunération|\bsalaire/],
  [
    'requirements',
    /\bprofil\b|compétences|\bqualifications|\bexigences|prérequis|pré-requis|\bvous (?:êtes|avez)|\bformation\b|\bexpérience requise|recherchons/,
  ],
  [
    'responsibilities',
    /\bmissions?\b|responsabilités|\btâches|\bvotre rôle|\bvos (?:missions|activités)|\ble poste|description du poste/,
  ],
  [
    'about',
    /à propos|qui (?:sommes|est)|\bl['’](?:entreprise|équipe)|notre (?:entreprise|équipe|mission|histoire)|nous connaître|pourquoi nous/,
  ],
];

const spanish: Words = [
  ['equal-opportunity', /igualdad|diversidad|inclusión/],
  ['nice-to-have', /deseable|valorable|se valora|valorar|un plus|opcional/],
  [
    'apply',
    /cómo (?:aplicar|postular|inscribirte|solicitar)|^(?:aplica|postúlate|inscríbete|solicita)|postulación/,
  ],
  ['process', /proceso de (?:selección|contratación|entrevistas)|próximos pasos/],
  ['benefits', /beneficios|ofrecemos|\bventajas|qué (?:te )?ofrecemos/],
  ['salary', /salario|sueldo|remuneración|retribución/],
  [
    'requirements',
    /requisitos|\bperfil\b|competencias|conocimientos|habilidades|experiencia|qué buscamos|buscamos|formación/,
  ],
  [
    'responsibilities',
    /responsabilidades|funciones|tareas|qué harás|tu (?:misión|rol|día)|el puesto|descripción del puesto/,
  ],
  [
    'about',
    /sobre (?:nosotros|la empresa|el equipo)|quiénes somos|nuestr[oa] (?:empresa|equipo|misión|historia)|por qué nosotros/,
  ],
];

const dutch: Words = [
  ['nice-to-have', /pluspunten|mooi meegenomen/],
  ['apply', /solliciteren|solliciteer/],
  ['process', /sollicitatieprocedure/],
  ['benefits', /(?:wat )?(?:wij|we) bieden|arbeidsvoorwaarden/],
  ['requirements', /functie-eisen|vereisten|wie ben jij|wat breng je mee|jouw profiel/],
  ['responsibilities', /wat ga je doen|taken\b|verantwoordelijkheden|functieomschrijving/],
  ['about', /over ons|wie zijn wij|wie we zijn/],
];

const languages: readonly Words[] = [english, german, french, spanish, dutch];

/** What a heading says its section is for; `undefined` where no word is known. */
export function sectionKind(heading: string): SectionKind | undefined {
  const text = heading
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}?]+$/gu, '');
  if (text.length > 160) return undefined;
  for (const words of languages) {
    const found = words.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return undefined;
}

/** Whether a text is the name that a program gave a part, as `CONTACT_PERSON`, and no heading for readers. */
export function isMachineName(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text.trim());
}
