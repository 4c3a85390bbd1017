/** A fact that people write as "label: value". */
export type FactName =
  | 'title'
  | 'location'
  | 'workplace'
  | 'remoteWork'
  | 'salary'
  | 'employmentType'
  | 'applyEmail'
  | 'applyUrl'
  | 'contact'
  | 'company'
  | 'department'
  | 'team'
  | 'validThrough'
  | 'datePosted'
  | 'status'
  | 'startDate'
  | 'workload'
  | 'reference';

/**
 * The labels of each fact: in English, German, French and Spanish, then in Dutch, Portuguese, Italian, Polish, Czech
 * and the Nordic languages, and in Japanese, Korean and Chinese.
 */
const labels: Readonly<Record<FactName, string>> = {
  title:
    'job title|title|position title|position|role|stellenbezeichnung|stellentitel|intitulé du poste|poste|titre|puesto|título del puesto|functie|functietitel|vaga|cargo|posizione|ruolo|stanowisko|befattning|tjänst|stilling|tehtävänimike|název pozice|pozice',
  location:
    'location|locations|job location|work location|place of work|place|office|where|based in|standort|standorte|arbeitsort|einsatzort|ort|lieu|lieu de travail|localisation|ubicación|lugar|lugar de trabajo|localidad|locatie|standplaats|werklocatie|local de trabalho|localização|sede|sede di lavoro|luogo di lavoro|lokalizacja|miejsce pracy|arbetsort|placering|arbejdssted|arbeidssted|sijainti|työpaikka|místo výkonu práce|lokalita|plats|ort och land|勤務地|就業場所|근무지|근무 지역|工作地点|工作地點|上班地點',
  workplace:
    'workplace|work mode|work model|workplace type|arbeitsmodell|modalidad|modalidad de trabajo|werkvorm|modelo de trabalho|modalità di lavoro|tryb pracy',
  remoteWork: 'remote|remote work|télétravail',
  salary:
    'salary|salary range|pay|pay range|compensation|compensation range|base salary|wage|remuneration|remuneration & benefits|remuneration and benefits|gehalt|gehaltsspanne|jahresgehalt|vergütung|salaire|rémunération|salario|sueldo|retribución|rango salarial|salaris|salarisindicatie|brutosalaris|salário|remuneração|faixa salarial|stipendio|retribuzione|ral|wynagrodzenie|lön|løn|lønn|palkka|mzda|plat|給与|年収|月給|급여|연봉|薪资|薪資|薪酬',
  employmentType:
    'type of job|job type|employment type|employment|employment terms|type of contract|contract type|contract|type|hours|schedule|beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|type de contrat|contrat|temps de travail|tipo de contrato|contrato|jornada|tipo de empleo|dienstverband|soort contract|contractvorm|tipo de vaga|regime de trabalho|tipo di contratto|contratto|rodzaj umowy|wymiar etatu|anställningsform|ansættelsesform|stillingstype|työsuhde|pracovní poměr|úvazek|anställning|雇用形態|契約形態|고용형태|고용 형태|근무형태|근무 형태|工作性质|工作性質|职位类型',
  applyEmail:
    'contact email|email|e-mail|apply by email|application email|bewerbung an|correo|courriel',
  applyUrl: 'apply|apply at|apply here|application link|application form|how to apply',
  contact:
    'contact person|contact|contact name|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|personne à contacter|persona de contacto|contacto|contactpersoon|contato|contatto|referente|osoba kontaktowa|kontaktperson|yhteyshenkilö|kontaktní osoba',
  company:
    'company|employer|organization|organisation|hiring organization|unternehmen|arbeitgeber|firma|entreprise|employeur|empresa|bedrijf|werkgever|organisatie|empregador|azienda|datore di lavoro|pracodawca|företag|arbetsgivare|virksomhed|arbejdsgiver|bedrift|arbeidsgiver|yritys|työnantaja|zaměstnavatel|会社名|회사명|公司名称|公司名稱',
  department:
    'department|category|division|business unit|abteilung|bereich|fachbereich|département|service|departamento|área|afdeling|reparto|dipartimento|dział|avdelning|avdeling|osasto|oddělení|部署|부서|部门|部門',
  team: 'team|équipe|equipo|equipa|equipe|squadra|zespół|tým|tiimi',
  validThrough:
    'deadline|application deadline|closing date|closing date for applications|apply by|apply before|applications close|valid through|closes|bewerbungsfrist|bewerbungsschluss|date limite|date limite de candidature|fecha límite|plazo|sluitingsdatum|solliciteren tot|prazo|data limite|prazo de candidatura|scadenza|termin aplikacji|aplikuj do|sista ansökningsdag|ansök senast|ansøgningsfrist|søknadsfrist|uzávěrka|posting end date|job posting end date|expires|expires on|expiration date|apply until|applications close on|end of application period|応募締切|応募期限|締切|마감일|지원 마감|截止日期',
  datePosted:
    'posted|date posted|posted on|published|published on|veröffentlicht|veröffentlicht am|publié le|publicado|publicado el|geplaatst|geplaatst op|publicado em|pubblicato il|opublikowano|publicerad|offentliggjort|publisert|julkaistu|zveřejněno',
  status:
    'status|position status|job status|posting status|vacancy status|opening status|application status|role status|status der stelle|stellenstatus|statut du poste|statut de l’offre|estado|estado de la vacante|estado del puesto|estado de la oferta|statut',
  startDate:
    'start date|start|starting|start of contract|starting date|eintrittsdatum|startdatum|beginn|stellenantritt|date de début|prise de poste|fecha de inicio|incorporación|ingangsdatum|início|data de início|inizio|data di inizio|rozpoczęcie|data rozpoczęcia|tillträde|tiltrædelse|oppstart|aloitus|nástup|入社日|入社時期|입사일|入职时间|到職日',
  workload: "workload|pensum|taux d’occupation|taux d'occupation",
  reference:
    'reference|reference number|job id|job reference|ref|referenz|kennziffer|référence|referencia|referentie|vacaturenummer|referência|riferimento|numer referencyjny|referens|viite|req|requisition|requisition id|requisition number|req id|req number|job number|job code|vacancy id|vacancy number|posting id',
};

const isFactName = (name: string): name is FactName => Object.hasOwn(labels, name);

/** Which fact each label announces. */
export const factLabels: ReadonlyMap<string, FactName> = new Map(
  Object.entries(labels).flatMap(([name, list]) =>
    isFactName(name) ? list.split('|').map((label) => [label, name] as const) : [],
  ),
);

/** The fact that a label announces; `undefined` for any other text. */
export function factName(label: string): FactName | undefined {
  const text = label
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return factLabels.get(text);
}
