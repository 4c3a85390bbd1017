/** A fact that people write as "label: value". */
export type FactName =
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

/** The labels of each fact, in English, German, French and Spanish. */
const labels: Readonly<Record<FactName, string>> = {
  location:
    'location|locations|job location|work location|place of work|place|office|where|based in|standort|standorte|arbeitsort|einsatzort|ort|lieu|lieu de travail|localisation|ubicación|lugar|lugar de trabajo|localidad',
  workplace:
    'workplace|work mode|work model|workplace type|arbeitsmodell|modalidad|modalidad de trabajo',
  remoteWork: 'remote|remote work|télétravail',
  salary:
    'salary|salary range|pay|pay range|compensation|compensation range|base salary|wage|remuneration|remuneration & benefits|remuneration and benefits|gehalt|gehaltsspanne|jahresgehalt|vergütung|salaire|rémunération|salario|sueldo|retribución|rango salarial',
  employmentType:
    'type of job|job type|employment type|employment|employment terms|type of contract|contract type|contract|type|hours|schedule|beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|type de contrat|contrat|temps de travail|tipo de contrato|contrato|jornada|tipo de empleo',
  applyEmail:
    'contact email|email|e-mail|apply by email|application email|bewerbung an|correo|courriel',
  applyUrl: 'apply|apply at|apply here|application link|application form|how to apply',
  contact:
    'contact person|contact|contact name|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|personne à contacter|persona de contacto|contacto',
  company:
    'company|employer|organization|organisation|hiring organization|unternehmen|arbeitgeber|firma|entreprise|employeur|empresa',
  department:
    'department|category|division|business unit|abteilung|bereich|fachbereich|département|service|departamento|área',
  team: 'team|équipe|equipo',
  validThrough:
    'deadline|application deadline|closing date|closing date for applications|apply by|apply before|applications close|valid through|closes|bewerbungsfrist|bewerbungsschluss|date limite|date limite de candidature|fecha límite|plazo',
  datePosted:
    'posted|date posted|posted on|published|published on|veröffentlicht|veröffentlicht am|publié le|publicado|publicado el',
  status:
    'status|position status|job status|posting status|vacancy status|opening status|application status|role status|status der stelle|stellenstatus|statut du poste|statut de l’offre|estado|estado de la vacante|estado del puesto|estado de la oferta|statut',
  startDate:
    'start date|start|starting|start of contract|starting date|eintrittsdatum|startdatum|beginn|stellenantritt|date de début|prise de poste|fecha de inicio|incorporación',
  workload: "workload|pensum|taux d’occupation|taux d'occupation",
  reference:
    'reference|reference number|job id|job reference|ref|referenz|kennziffer|référence|referencia',
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
