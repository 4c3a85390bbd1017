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
    /\b(?:nice|great|good|bonus)(?: |-)(?:to|if)(?: |-)(?:have|you)|\bbonus (?:points|skills)|\bpreferred\b|\bdesir(?:able|ed)\b|\bnice if\b|\b(?:big |huge |real )?(?:a )?plus(?:es)?$|\bbe nice if\b|\beven better\b|\boptional\b|can either learn\b|^extra credit|^it['’]s a plus\b|^extra points|\bwould be (?:great|a bonus|an advantage|helpful)\b|^advantageous/,
  ],
  [
    'apply',
    /\bhow to apply|\bto apply\b|^(?:click to )?apply(?: now| here| today|$)|\blike to apply|^interested\?|^how (?:to|you can|do i) join|^(?:want|ready|keen|fancy) to join|^sounds (?:good|great|like you|interesting)\b|\bapplying$/,
  ],
  [
    'process',
    /\b(?:interview|hiring|application|recruit(?:ment|ing)|selection)(?: and \w+)? (?:process|procedure|steps|stages)|^(?:the )?process$|\bnext steps\b|what (?:happens|to expect) (?:next|after)|^how we hire|^interviews?$/,
  ],
  [
    'benefits',
    /\bbenefits?\b|\bperks\b|\b(?:what )?we(?:['’]ll| will| can)? offer|\bwhat you(?:['’]ll| will| can)? get|\bin it for you|\bwhat you get\b|\bas incentive\b|^(?:(?:we|our) )?offer(?:ing)?s?$|^(?:our |total )?rewards?$|\byou(?:['’]ll| will) (?:get|enjoy|receive)\b|^what(?:['’]s| is) in it|^(?:the )?package$|\blove (?:it|working) here\b/,
  ],
  [
    'salary',
    /\bsalary\b|\bcompensation\b|\bremuneration\b|^(?:base )?pay(?: (?:range|transparency))?$/,
  ],
  [
    'requirements',
    /\brequire|\bqualification|\bskills?\b|^(?:your )?experience\b|\byou (?:bring|have|need|are)\b|\byou(?:['’]ll| will| should| must)? (?:need|have|bring|be able)\b|\bmust[- ]haves?\b|\bwe(?:['’]re| are)? (?:look(?:ing)?|expect)\b|\b(?:ideal|great|right) candidate\b|\bcandidate (?:has|should|must|profile)|\babout you\b|\bwho you are\b|\bis this you\b|\byour (?:profile|background)\b|\beligib|^education\b|^requisites?$|\bfit (?:if|for (?:us|this))\b|\bhear from you if\b|\bneed to succeed|\bwill involve\b|^(?:essential|mandatory|required)$|^(?:essential|minimum|selection|must-have) criteria|\bperson specification|^who(?: we['’]?re|['’]?s)? (?:looking|a fit)|^who (?:we (?:want|need|seek)|should apply)|^the person$|^(?:this is )?you$/,
  ],
  [
    'responsibilities',
    /\bresponsibilit|\bdut(?:y|ies)\b|\btasks?\b|\bactivities\b|\bwhat you(?:['’]ll| will|['’]d)? (?:do|be doing|work)|\byou (?:will|might|may)\b|\byou['’]ll (?:do|use|be|work|own|build|lead|tackle)\b|\bday[- ]to[- ]day\b|\b(?:the|your|this) (?:role|position|job|mission|impact)\b|\b(?:role|position|job) (?:overview|description|summary)\b|\bobjectives\b|\bcandidate will\b|\bwill contribute\b|\babout the (?:role|position|job)\b|^assignment$|\bday in the life\b|\bsuccess looks like\b|\byour first \d+ days|\bworking on\b|\byou might work|\baccountabilit|^(?:a |your )?typical (?:day|week)\b|^the (?:opportunity|challenge)$|^(?:role|job) purpose|\bpurpose of the (?:role|job|position)|^essential (?:job )?functions|\blove you to do\b|\b(?:make|have) an impact\b|^scope(?: of (?:the )?(?:role|work))?$|^the job$|\bspend your (?:time|days?)\b/,
  ],
  [
    'about',
    /^about\b|\bwho (?:we are|are we)\b|\bour (?:company|mission|story|team|plans?|culture|values|vision|product|platform)\b|\b(?:the|your) (?:team|company)\b|\bcompany (?:description|overview)\b|^(?:overview|values|culture|mission|vision)$|\bwork(?:ing)? (?:at|with us|here|environment)\b|\blife at\b|\blike to work\b|\bwhy (?:us|join|work|we)\b|\bwhat we do\b|^(?:introduction|intro)$|^(?:this is )?us$|^we$/,
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
    /^bewerb(?:ung|en)(?!s(?:prozess|ablauf|verfahren|schritte))|\bbewirb dich|\binteresse(?: geweckt|\?)|\binteressiert\?|^(?:klingt gut|neugierig)\?|^jetzt bewerben|so (?:bewirbst du|bewerben sie)|weg zu uns/,
  ],
  [
    'process',
    /bewerbungs(?:prozess|ablauf|verfahren)|auswahlverfahren|nächste schritte|wie geht es weiter|läuft die bewerbung|^(?:so|wie) (?:es |geht es )?(?:jetzt |nun )?weiter(?:geht)?$|^so läuft(?:['’]s| es)? ab/,
  ],
  [
    'benefits',
    /\b(?:wir|ihnen|dir) bieten|bieten wir|\bdas bieten|\b(?:deine|ihre|unsere) (?:vorteile|benefits|leistungen)|^benefits|\bwir dir bieten|unser angebot|\b(?:kannst du dich|dürfen sie sich) freuen|^freu dich auf|\bgute gründe|^(?:das|was) (?:bekommst du|bekommen sie|kriegst du|erhältst du|erhalten sie)|^was du bekommst|\bdu dich freuen kannst|\bsie sich freuen (?:können|dürfen)|^(?:das|was) (?:ist|steckt) (?:für dich )?drin/,
  ],
  ['salary', /\bgehalt|\bvergütung|\bentlohnung|^lohn/],
  [
    'requirements',
    /anforderung|voraussetzung|qualifikation|\b(?:dein|ihr|das) profil|^profil|bringst du|du mitbring|sie mitbring|mitbringst|mitbringen|bringen sie mit|^(?:du bringst|sie bringen)\b.* mit$|^wir (?:erwarten|wünschen uns)|überzeugst|überzeugen sie|begeisterst|\b(?:deine|ihre) skills|zeichnet (?:dich|sie)|\bdu bist\b|\bdu hast\b|\bsie (?:sind|haben)\b|\bwir suchen|kenntnisse|wen wir suchen|^muss-kriterien|^must-haves?|^(?:das )?(?:bist )?du$|^(?:das sind )?sie$|^was (?:du|sie) (?:können|kannst|brauchst|brauchen)/,
  ],
  [
    'responsibilities',
    /aufgabe|tätigkeit|verantwort|\bdu willst\b|\bdas machst du|\bdu (?:wirst|machst)\b|\bdeine (?:rolle|mission)|stellenbeschreibung|\blernst du\b|(?:das|was) (?:dich|sie|dich alles) erwartet|das erwartet (?:dich|sie)|\bworum (?:es )?geht|\bdarum geht|^(?:dein|ihr) (?:neuer )?job\b|\bwofür wir (?:dich|sie) brauchen|^(?:dein|ihr) (?:arbeits)?alltag|^was (?:du|sie) (?:machst|machen|tust|tun|bewegst)|^einsatzgebiet/,
  ],
  [
    'about',
    /über (?:uns|das (?:unternehmen|team))|\bwer (?:wir sind|sind wir)|\bdas (?:sind wir|team|unternehmen)|\bunser (?:team|unternehmen)|\bwarum (?:wir|zu uns)|^unsere (?:werte|mission|kultur)|\bwas uns auszeichnet|arbeiten bei|wir über uns/,
  ],
];

const french: Words = [
  ['equal-opportunity', /égalité (?:des chances|professionnelle)|diversité|inclusion/],
  ['nice-to-have', /\b(?:un|les|des) plus\b|\batouts?\b|apprécié|souhaité/],
  [
    'apply',
    /\bpostuler|\bcandidater|^intéressée?(?:\(?e\)?)? ?\?|comment (?:postuler|candidater)|^candidature/,
  ],
  [
    'process',
    /process(?:us)? de (?:recrutement|sélection)|étapes (?:du|de) recrutement|déroulement des entretiens|^les étapes$|^(?:et )?(?:après|ensuite) ?\?$/,
  ],
  [
    'benefits',
    /\bavantages|\bnous (?:offrons|proposons|vous offrons)|\bce que (?:nous|on) (?:vous |te )?(?:offrons|proposons|offre|propose)|on vous (?:offre|propose)|\bon (?:t['’]|vous )(?:offre|propose)|^pourquoi nous rejoindre|^ce que (?:vous y gagnez|tu y gagnes)/,
  ],
  ['salary', /rémunération|\bsalaire/],
  [
    'requirements',
    /\bprofil\b|compétences|\bqualifications|\bexigences|prérequis|pré-requis|\bvous (?:êtes|avez)|\bformation\b|\bexpérience requise|recherchons|^tu (?:as|es)\b|^qui (?:êtes-vous|es-tu)|^vous$|^(?:et )?toi$|^ce qu['’](?:il (?:vous|te) faut|on (?:attend|cherche))|^diplômes?\b/,
  ],
  [
    'responsibilities',
    /\bmissions?\b|responsabilités|\btâches|\b(?:votre|ton) rôle|\bvos (?:missions|activités)|\ble poste|description du poste|^ce que (?:vous|tu) (?:ferez|feras|allez faire|vas faire)|\bau quotidien|^(?:votre|ton|un) quotidien|^(?:vos|tes) (?:principales )?fonctions|^contenu du poste/,
  ],
  [
    'about',
    /à propos|qui (?:sommes|est)|\bl['’](?:entreprise|équipe)|notre (?:entreprise|équipe|mission|histoire)|nous connaître|pourquoi nous|^nous$/,
  ],
];

const spanish: Words = [
  ['equal-opportunity', /igualdad|diversidad|inclusión/],
  ['nice-to-have', /deseable|valorable|se valora|valorar|un plus|opcional/],
  [
    'apply',
    /cómo (?:aplicar|postular|inscribirte|solicitar)|^(?:aplica|postúlate|inscríbete|solicita)|postulación|cómo (?:inscribirse|postularse|aplicar)|^¿?te interesa/,
  ],
  ['process', /proceso de (?:selección|contratación|entrevistas)|próximos pasos/],
  [
    'benefits',
    /beneficios|ofrecemos|\bventajas|qué (?:te )?ofrecemos|^qué te llevas|^por qué te va a gustar/,
  ],
  ['salary', /salario|sueldo|remuneración|retribución/],
  [
    'requirements',
    /requisitos|\bperfil\b|competencias|conocimientos|habilidades|experiencia|qué buscamos|buscamos|formación|^(?:lo )?que (?:necesitas|pedimos)|qué (?:necesitas|pedimos|esperamos)/,
  ],
  [
    'responsibilities',
    /responsabilidades|funciones|tareas|(?:lo )?que harás|qué harás|tu (?:misión|rol|día)|el puesto|descripción del puesto|vas a hacer|^(?:tus|las) (?:misiones|actividades)|día a día/,
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
  ['process', /sollicitatie(?:procedure|proces)|^(?:de )?procedure$|^hoe verder/],
  [
    'benefits',
    /\b(?:wij|we) (?:jou )?bieden|bieden (?:wij|we)|arbeidsvoorwaarden|^(?:wat|dit) krijg je|^wat (?:je )?van ons\b|^ons aanbod|^dit is wat je krijgt/,
  ],
  ['salary', /\bsalaris/],
  [
    'requirements',
    /functie-eisen|vereisten|wie ben (?:jij|je)\b|wat breng (?:je|jij) mee|(?:jouw|je) profiel|wat (?:wij |we )?(?:vragen|zoeken)|\b(?:neem|breng) (?:je|jij)\b|\bje mee(?:brengt|neemt)|^dit (?:ben|heb) (?:je|jij)|^wie (?:zoeken (?:wij|we)|(?:wij|we) zoeken)|^wat (?:heb|moet) je|^(?:dit ben )?jij$/,
  ],
  [
    'responsibilities',
    /wat ga (?:je|jij) doen|taken\b|verantwoordelijkheden|functieomschrijving|jouw rol|\bga (?:je|jij) doen|\bje gaat doen|^jouw (?:werk|baan|dag)|^de functie$|^functie-inhoud|werkzaamheden/,
  ],
  [
    'about',
    /over ons|wie zijn wij|wie we zijn|^(?:wie|wat) (?:wij|we) zijn|^de organisatie|^het (?:team|bedrijf)$/,
  ],
];

const portuguese: Words = [
  ['equal-opportunity', /diversidade|igualdade/],
  ['nice-to-have', /diferenciais|diferencial|desejáve(?:l|is)/],
  ['apply', /como (?:se )?candidatar|candidate-se|candidata-te/],
  ['process', /etapas d[oe]|processo seletivo|processo de (?:recrutamento|seleção)/],
  ['benefits', /benefícios|oferecemos|vantagens/],
  ['salary', /salário|remuneração/],
  ['requirements', /qualificações|buscamos|procuramos|esperamos de (?:você|ti)|experiência/],
  [
    'responsibilities',
    /atribuições|atividades|sobre a vaga|o que vais? fazer|seu dia a dia|o que (?:você )?(?:vai|irá) fazer|^(?:suas|as tuas|principais) (?:funções|tarefas|responsabilidades)|^responsabilidades/,
  ],
  ['about', /sobre (?:nós|a empresa|a equipa|o time)|quem somos/],
];

const italian: Words = [
  ['nice-to-have', /costituisc\p{L}+ (?:un )?(?:titolo|plus)|gradit[oaie]|preferenziali/u],
  ['apply', /come candidarsi|^candidati(?: ora|$)|invia la tua candidatura/],
  [
    'process',
    /(?:processo|iter) di selezione|come (?:funziona|si svolge) la selezione|^prossimi passi/,
  ],
  ['benefits', /offriamo|\bofferta\b|vantaggi/],
  ['salary', /retribuzione|stipendio|\bral\b/],
  ['requirements', /requisiti|competenze|profilo|cosa cerchiamo|chi cerchiamo|cerchiamo/],
  [
    'responsibilities',
    /responsabilità|attività|mansioni|compiti|il ruolo|cosa farai|ti occuperai|^le tue (?:mansioni|attività|giornate)/,
  ],
  ['about', /chi siamo|su di noi|l['’]azienda/],
];

const polish: Words = [
  ['nice-to-have', /mile widziane/],
  ['apply', /aplikuj|jak aplikować/],
  [
    'process',
    /proces rekrutacji|etapy rekrutacji|(?:jak )?(?:wygląda|przebiega) rekrutacja|^etapy$/,
  ],
  ['benefits', /oferujemy|benefity|^co zyskasz|^co (?:dajemy|mamy dla ciebie)/],
  ['salary', /wynagrodzenie/],
  [
    'requirements',
    /wymagania|oczekujemy|oczekiwania|twój profil|kogo szukamy|^czego (?:szukamy|potrzebujesz)/,
  ],
  [
    'responsibilities',
    /obowiązki|obowiązków|zadania|zakres|(?:co|czym) będziesz (?:robić|się zajmować)|^twoja rola|^opis stanowiska/,
  ],
  ['about', /o nas\b|kim jesteśmy|o firmie/],
];

const scandinavian: Words = [
  ['nice-to-have', /meriterande|ønskelig|en fordel/],
  [
    'apply',
    /^ansök(?:an|ning)?\b|^ansøg(?:ning)?\b|^søk(?:nad)?\b|^(?:sådan|slik|så) (?:søger|søker|ansöker) du/,
  ],
  ['process', /rekryteringsprocess|ansøgningsproces/],
  [
    'benefits',
    /vi erbjuder|vi tilbyder|vi tilbyr|förmåner|^det (?:här )?får du|^vi kan tilby|^hvad får du/,
  ],
  ['salary', /^lön\b|^løn+\b/],
  [
    'requirements',
    /kvalifikation(?:er)?\b|kvalifikasjoner|^krav\b|vi söker|vi søger|vi søker|din profil|^(?:vem|hvem) (?:är|er) du|^om (?:dig|deg)\b|^du (?:har|är|er)\b|^vi forventer|^vi ønsker os/,
  ],
  [
    'responsibilities',
    /arbetsuppgifter|arbejdsopgaver|arbeidsoppgaver|om (?:rollen|tjänsten|jobbet|stillingen)|du kommer att|du får göra|^(?:dina|dine) (?:upp|op)p?gaver|^dine arb|^dina uppgifter|^rollen$|^din roll\b|^(?:stillingen|jobbet)$/,
  ],
  ['about', /^om (?:oss|os)\b|vilka vi är/],
];

/** Czech and Slovak. */
const czech: Words = [
  ['nice-to-have', /výhod(?:ou|a|né)|vítané|ocen[ií]me/],
  ['apply', /jak se (?:přihlásit|prihlásiť)|^(?:zaujala|zaujal) (?:tě|vás|ťa)|^pošli nám|^přihlas/],
  ['process', /výběrové řízení|výberové konanie|průběh výběru|^jak to probíhá/],
  ['benefits', /nabízíme|ponúkame|^benefity|^výhody|co (?:získáš|získáte)|čo získaš/],
  ['salary', /^(?:mzda|plat|odměna)$|^mzdové/],
  [
    'requirements',
    /požadav|požiadav|očekáváme|očakávame|koho hledáme|koho hľadáme|předpoklady|kvalifikace|co (?:bys|byste) měl/,
  ],
  [
    'responsibilities',
    /náplň práce|náplň prác|co (?:budeš|budete) dělat|čo budeš robiť|popis (?:pozice|práce)|^(?:vaše |tvoje )?úkoly|zodpovědnost/,
  ],
  ['about', /^o (?:nás|firmě|společnosti|spoločnosti)|kdo jsme|kto sme/],
];

const finnish: Words = [
  ['nice-to-have', /eduksi|^plussaa/],
  ['apply', /^hae |hakeminen|^näin haet|^miten hakea|hakuohjeet/],
  ['process', /rekrytointiprosessi|hakuprosessi/],
  ['benefits', /tarjoamme|^edut$|^mitä saat/],
  ['salary', /^palkka|palkkaus/],
  ['requirements', /odotamme|edellytämme|vaatimukset|toivomme|^etsimme|^kuka olet/],
  ['responsibilities', /tehtävä|^mitä teet|työnkuva|^vastuu/],
  ['about', /^meistä|^tietoa meistä|^keitä olemme|yrityksestä/],
];

const romanian: Words = [
  ['nice-to-have', /constituie (?:un )?(?:avantaj|plus)|^avantaj$/],
  ['apply', /cum aplici|^aplică/],
  ['process', /procesul? de (?:recrutare|selecție)/],
  ['benefits', /ce (?:îți )?oferim|beneficii|^oferim/],
  ['salary', /^salari(?:u|ul|zare)$/],
  ['requirements', /cerin[țţ]e|ce căutăm|^profilul/],
  [
    'responsibilities',
    /responsabilit[ăa][țţ]i|ce vei face|atribu[țţ]ii|descrierea (?:postului|jobului)/,
  ],
  ['about', /despre noi|cine suntem|despre companie/],
];

const hungarian: Words = [
  ['nice-to-have', /előny/],
  ['apply', /jelentkez/],
  ['process', /kiválasztás|felvételi folyamat/],
  ['benefits', /(?:kínálunk|nyújtunk|ajánlunk)|juttatás/],
  ['salary', /^(?:fizetés|bérezés|bér)$/],
  ['requirements', /elvárás|követelmény|akit keresünk|amit várunk/],
  ['responsibilities', /feladat|munkakör|mit fogsz csinálni/],
  ['about', /^rólunk|kik vagyunk|a cégről/],
];

const turkish: Words = [
  ['nice-to-have', /tercih seb|^artı/],
  ['apply', /başvuru(?! süreci)/],
  ['process', /(?:başvuru|işe alım|i̇şe alım|mülakat) süreci/],
  ['benefits', /sunduğumuz|^yan haklar|^size ne sun/],
  ['salary', /^(?:ücret|maaş)/],
  ['requirements', /nitelik|gereklilik|beklentilerimiz|^kimi arıyoruz/],
  ['responsibilities', /i̇?ş tanımı|sorumluluk|^görev|^ne yapacaksın/],
  ['about', /hakkımızda|^biz kimiz/],
];

/** Ukrainian and Russian. */
const eastSlavic: Words = [
  ['nice-to-have', /плюсом|перевагою|преимуществом|бажано|желательно/],
  ['apply', /як (?:подати|відгукнутися)|как откликнуться|надсилайте|присылайте/],
  ['process', /етапи|этапы|процес відбору|как проходит отбор/],
  [
    'benefits',
    /пропонуємо|предлагаем|умови роботи|условия работы|^переваги|^(?:ми )?гарантуємо|^условия$|^умови$/,
  ],
  ['salary', /зарплат|заробітна|заработная|оплата/],
  [
    'requirements',
    /вимоги|требования|очікуємо|ожидаем|кого (?:ми )?(?:шукаємо|ищем)|необхідн|^навички|^навыки/,
  ],
  [
    'responsibilities',
    /обов['’ʼ]язки|обязанности|завдання|^задачи|що (?:потрібно )?робити|чем предстоит заниматься|чим ви будете займатися/,
  ],
  ['about', /про (?:нас|компанію)|о (?:нас|компании)|хто ми|кто мы/],
];

const greek: Words = [
  ['nice-to-have', /επιθυμητ|θα εκτιμηθ/],
  ['benefits', /παροχές|προσφέρ/],
  ['requirements', /προσόντα|απαιτήσεις|απαιτούμεν/],
  ['responsibilities', /καθήκοντα|αρμοδιότητες|περιγραφή (?:θέσης|εργασίας)/],
  ['about', /σχετικά με εμάς|ποιοι είμαστε/],
];

/** Japanese, Korean and Chinese, simplified and traditional. */
const eastAsian: Words = [
  ['nice-to-have', /歓迎|우대|优先|優先|加分/],
  ['apply', /応募方法|지원 ?방법|申请方式|投递|應徵方式|如何申请/],
  ['process', /選考|전형|채용 ?절차|招聘流程|面试流程|面試流程|應徵流程/],
  ['salary', /給与|年収|급여|연봉|薪资|薪資|薪酬|薪水/],
  ['benefits', /福利|待遇(?!.*給)|복리후생|복지|혜택|我们提供|我們提供|提供するもの/],
  [
    'requirements',
    /応募(?:資格|条件|要件)|必要な(?:資格|経験|スキル)|対象となる方|必須|求める人物|자격 ?요건|지원 ?자격|필수|任职|任職|岗位要求|職位要求|职位要求|應徵條件|資格條件/,
  ],
  [
    'responsibilities',
    /(?:仕事|業務|職務)の?内容|담당 ?업무|주요 ?업무|하는 일|职责|職責|工作内容|工作內容|岗位描述|职位描述/,
  ],
  [
    'about',
    /会社概要|企業情報|(?:私たち|当社|弊社)について|회사 ?소개|팀 ?소개|关于我们|關於我們|公司(?:介绍|介紹|简介|簡介)/,
  ],
];

/** Arabic, Hebrew and Hindi. */
const otherScripts: Words = [
  ['benefits', /المزايا|ما نقدمه|הטבות|מה אנחנו מציעים|लाभ/],
  ['requirements', /المؤهلات|المتطلبات|דרישות|कौशल|योग्यत|आवश्यकता/],
  ['responsibilities', /المسؤوليات|المهام|תחומי אחריות|תיאור התפקיד|ज़िम्मेदार|जिम्मेदार/],
  ['apply', /كيفية التقديم|איך מגישים|आवेदन कैसे/],
  ['about', /من نحن|نبذة عن(?:ا| الشركة)|עלינו|אודות|हमारे बारे में/],
];

/** Indonesian, Vietnamese and Thai. */
const southeastAsian: Words = [
  ['nice-to-have', /nilai (?:tambah|plus)|lợi thế|ưu tiên/],
  ['apply', /cara melamar|cách (?:thức )?ứng tuyển|วิธีสมัคร/],
  ['benefits', /tunjangan|benefit yang|yang kami tawarkan|quyền lợi|phúc lợi|สวัสดิการ/],
  ['salary', /^gaji|mức lương|เงินเดือน/],
  ['requirements', /persyaratan|kualifikasi|yêu cầu|คุณสมบัติ/],
  [
    'responsibilities',
    /tanggung jawab|deskripsi pekerjaan|mô tả công việc|trách nhiệm|nhiệm vụ|หน้าที่|ลักษณะงาน|รายละเอียดงาน/,
  ],
  ['about', /tentang (?:kami|perusahaan)|về (?:chúng tôi|công ty)|giới thiệu công ty|เกี่ยวกับเรา/],
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
  czech,
  finnish,
  romanian,
  hungarian,
  turkish,
  eastSlavic,
  greek,
  eastAsian,
  otherScripts,
  southeastAsian,
];

/** What a heading says its section is for; `undefined` where no word is known. */
export function sectionKind(heading: string): SectionKind | undefined {
  const text = heading
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}?]+$/gu, '');
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
