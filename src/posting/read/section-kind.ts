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
    /\b(?:nice|great|good|bonus)(?: |-)(?:to|if)(?: |-)(?:have|you)|\bbonus (?:points|skills)|\bpreferred\b|\bdesir(?:able|ed)\b|\bnice if\b|\b(?:big |huge |real )?(?:a )?plus(?:es)?$|\bbe nice if\b|\beven better\b|\boptional\b|can either learn\b|^extra credit|^it['’]s a plus\b/,
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
    /\bbenefits?\b|\bperks\b|\b(?:what )?we(?:['’]ll| will| can)? offer|\bwhat you(?:['’]ll| will| can)? get|\bin it for you|\bwhat you get\b|\bas incentive\b|^(?:(?:we|our) )?offer(?:ing)?s?$|^(?:our |total )?rewards?$|\byou(?:['’]ll| will) (?:get|enjoy|receive)\b/,
  ],
  [
    'salary',
    /\bsalary\b|\bcompensation\b|\bremuneration\b|^(?:base )?pay(?: (?:range|transparency))?$/,
  ],
  [
    'requirements',
    /\brequire|\bqualification|\bskills?\b|^(?:your )?experience\b|\byou (?:bring|have|need|are)\b|\byou(?:['’]ll| will| should| must)? (?:need|have|bring|be able)\b|\bmust[- ]haves?\b|\bwe(?:['’]re| are)? (?:look(?:ing)?|expect)\b|\b(?:ideal|great|right) candidate\b|\bcandidate (?:has|should|must|profile)|\babout you\b|\bwho you are\b|\bis this you\b|\byour (?:profile|background)\b|\beligib|^education\b|\bfit (?:if|for (?:us|this))\b|\bhear from you if\b|\bneed to succeed|\bwill involve\b|^(?:essential|mandatory|required)$/,
  ],
  [
    'responsibilities',
    /\bresponsibilit|\bdut(?:y|ies)\b|\btasks?\b|\bactivities\b|\bwhat you(?:['’]ll| will|['’]d)? (?:do|be doing|work)|\byou (?:will|might|may)\b|\byou['’]ll (?:do|use|be|work)\b|\bday[- ]to[- ]day\b|\b(?:the|your|this) (?:role|position|job|mission|impact)\b|\b(?:role|position|job) (?:overview|description|summary)\b|\bobjectives\b|\bcandidate will\b|\bwill contribute\b|\babout the (?:role|position|job)\b|^assignment$|\bday in the life\b|\bsuccess looks like\b|\byour first \d+ days|\bworking on\b|\byou might work/,
  ],
  [
    'about',
    /^about\b|\bwho (?:we are|are we)\b|\bour (?:company|mission|story|team|plans?|culture|values|vision|product|platform)\b|\b(?:the|your) (?:team|company)\b|\bcompany (?:description|overview)\b|^(?:overview|values|culture|mission|vision)$|\bwork(?:ing)? (?:at|with us|here|environment)\b|\blife at\b|\blike to work\b|\bwhy (?:us|join|work|we)\b|\bwhat we do\b|^(?:introduction|intro)$/,
  ],
];

const german: Words = [
  ['equal-opportunity', /chancengleichheit|gleichstellung|gleichbehandlung|^vielfalt|diversität/],
  [
    'nice-to-have',
    /wünschenswert|von vorteil|pluspunkte?|idealerweise|nice[- ]to[- ]have|\b(?:wäre|ist) (?:toll|ein plus|super)\b/,
  ],
  [
    'apply',
    /^bewerb(?:ung|en)(?!s(?:prozess|ablauf|verfahren|schritte))|\bbewirb dich|\binteresse(?: geweckt|\?)|\binteressiert\?|^(?:klingt gut|neugierig)\?|^jetzt bewerben|so bewirbst du/,
  ],
  [
    'process',
    /bewerbungs(?:prozess|ablauf|verfahren)|auswahlverfahren|nächste schritte|wie geht es weiter|läuft die bewerbung/,
  ],
  [
    'benefits',
    /\b(?:wir|ihnen|dir) bieten|bieten wir|\bdas bieten|\b(?:deine|ihre|unsere) (?:vorteile|benefits|leistungen)|^benefits|\bwir dir bieten|unser angebot|\b(?:kannst du dich|dürfen sie sich) freuen|^freu dich auf|\bgute gründe/,
  ],
  ['salary', /\bgehalt|\bvergütung|\bentlohnung|^lohn/],
  [
    'requirements',
    /anforderung|voraussetzung|qualifikation|\b(?:dein|ihr|das) profil|^profil|bringst du|du mitbring|sie mitbring|mitbringst|mitbringen|bringen sie mit|überzeugst|begeisterst|\b(?:deine|ihre) skills|zeichnet (?:dich|sie)|\bdu bist\b|\bdu hast\b|\bsie (?:sind|haben)\b|\bwir suchen|kenntnisse|wen wir suchen/,
  ],
  [
    'responsibilities',
    /aufgabe|tätigkeit|verantwort|\bdu willst\b|\bdas machst du|\bdu (?:wirst|machst)\b|\bdeine (?:rolle|mission)|stellenbeschreibung|(?:das|was) (?:dich|sie|dich alles) erwartet|das erwartet (?:dich|sie)|\bworum (?:es )?geht|\bdarum geht/,
  ],
  [
    'about',
    /über (?:uns|das (?:unternehmen|team))|\bwer (?:wir sind|sind wir)|\bdas (?:sind wir|team|unternehmen)|\bunser (?:team|unternehmen)|\bwarum (?:wir|zu uns)|^unsere (?:werte|mission|kultur)|\bwas uns auszeichnet|arbeiten bei|wir über uns/,
  ],
];

const french: Words = [
  ['equal-opportunity', /égalité (?:des chances|professionnelle)|diversité|inclusion/],
  ['nice-to-have', /\b(?:un|les|des) plus\b|\batouts?\b|apprécié|souhaité/],
  ['apply', /\bpostuler|\bcandidater|comment (?:postuler|candidater)|^candidature/],
  [
    'process',
    /process(?:us)? de (?:recrutement|sélection)|étapes (?:du|de) recrutement|déroulement des entretiens/,
  ],
  [
    'benefits',
    /\bavantages|\bnous (?:offrons|proposons|vous offrons)|\bce que (?:nous|on) (?:vous |te )?(?:offrons|proposons|offre|propose)|on vous (?:offre|propose)/,
  ],
  ['salary', /rémunération|\bsalaire/],
  [
    'requirements',
    /\bprofil\b|compétences|\bqualifications|\bexigences|prérequis|pré-requis|\bvous (?:êtes|avez)|\bformation\b|\bexpérience requise|recherchons/,
  ],
  [
    'responsibilities',
    /\bmissions?\b|responsabilités|\btâches|\b(?:votre|ton) rôle|\bvos (?:missions|activités)|\ble poste|description du poste/,
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
    /responsabilidades|funciones|tareas|(?:lo )?que harás|qué harás|tu (?:misión|rol|día)|el puesto|descripción del puesto/,
  ],
  [
    'about',
    /sobre (?:nosotros|la empresa|el equipo)|quiénes somos|nuestr[oa] (?:empresa|equipo|misión|historia)|por qué nosotros/,
  ],
];

const dutch: Words = [
  ['equal-opportunity', /diversiteit|gelijke kansen/],
  ['nice-to-have', /pluspunten|mooi meegenomen|\been pr[ée]\b/],
  ['apply', /solliciteren|solliciteer/],
  ['process', /sollicitatie(?:procedure|proces)/],
  ['benefits', /\b(?:wij|we) (?:jou )?bieden|bieden (?:wij|we)|arbeidsvoorwaarden/],
  ['salary', /\bsalaris/],
  [
    'requirements',
    /functie-eisen|vereisten|wie ben (?:jij|je)\b|wat breng (?:je|jij) mee|(?:jouw|je) profiel|wat (?:wij )?(?:vragen|zoeken)/,
  ],
  [
    'responsibilities',
    /wat ga (?:je|jij) doen|taken\b|verantwoordelijkheden|functieomschrijving|jouw rol/,
  ],
  ['about', /over ons|wie zijn wij|wie we zijn/],
];

const portuguese: Words = [
  ['equal-opportunity', /diversidade|igualdade/],
  ['nice-to-have', /diferenciais|diferencial|desejáve(?:l|is)/],
  ['apply', /como (?:se )?candidatar|candidate-se|candidata-te/],
  ['process', /etapas d[oe]|processo seletivo|processo de (?:recrutamento|seleção)/],
  ['benefits', /benefícios|oferecemos|vantagens/],
  ['salary', /salário|remuneração/],
  ['requirements', /qualificações|buscamos|procuramos|esperamos de (?:você|ti)|experiência/],
  ['responsibilities', /atribuições|atividades|sobre a vaga|o que vais? fazer|seu dia a dia/],
  ['about', /sobre (?:nós|a empresa|a equipa|o time)|quem somos/],
];

const italian: Words = [
  ['nice-to-have', /costituisc\p{L}+ (?:un )?(?:titolo|plus)|gradit[oaie]|preferenziali/u],
  ['apply', /come candidarsi|candidati ora|invia la tua candidatura/],
  ['process', /(?:processo|iter) di selezione/],
  ['benefits', /offriamo|\bofferta\b|vantaggi/],
  ['salary', /retribuzione|stipendio|\bral\b/],
  ['requirements', /requisiti|competenze|profilo|cosa cerchiamo|chi cerchiamo|cerchiamo/],
  ['responsibilities', /responsabilità|attività|mansioni|compiti|il ruolo|cosa farai/],
  ['about', /chi siamo|su di noi|l['’]azienda/],
];

const polish: Words = [
  ['nice-to-have', /mile widziane/],
  ['apply', /aplikuj|jak aplikować/],
  ['process', /proces rekrutacji|etapy rekrutacji/],
  ['benefits', /oferujemy|benefity/],
  ['salary', /wynagrodzenie/],
  ['requirements', /wymagania|oczekujemy|oczekiwania|twój profil|kogo szukamy/],
  ['responsibilities', /obowiązki|obowiązków|zadania|zakres/],
  ['about', /o nas\b|kim jesteśmy|o firmie/],
];

const scandinavian: Words = [
  ['nice-to-have', /meriterande|ønskelig|en fordel/],
  ['apply', /^ansök(?:an|ning)?\b|^ansøg(?:ning)?\b|^søk(?:nad)?\b/],
  ['process', /rekryteringsprocess|ansøgningsproces/],
  ['benefits', /vi erbjuder|vi tilbyder|vi tilbyr|förmåner/],
  ['salary', /^lön\b|^løn+\b/],
  [
    'requirements',
    /kvalifikation(?:er)?\b|kvalifikasjoner|^krav\b|vi söker|vi søger|vi søker|din profil/,
  ],
  [
    'responsibilities',
    /arbetsuppgifter|arbejdsopgaver|arbeidsoppgaver|om (?:rollen|tjänsten|jobbet|stillingen)/,
  ],
  ['about', /^om (?:oss|os)\b|vilka vi är/],
];

const languages: readonly Words[] = [
  english,
  german,
  french,
  spanish,
  dutch,
  portuguese,
  italian,
  polish,
  scandinavian,
];

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
