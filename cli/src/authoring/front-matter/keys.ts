import { foldKey } from 'open-roles/internal';
import { factLabels } from '../prose/fact-words.js';

/** What a front matter key states. */
export type FrontMatterField =
  | 'id'
  | 'vacancy'
  | 'title'
  | 'titleOrOrder'
  | 'datePosted'
  | 'dateModified'
  | 'validThrough'
  | 'order'
  | 'hidden'
  | 'shown'
  | 'closed'
  | 'open'
  | 'status'
  | 'employmentType'
  | 'location'
  | 'locality'
  | 'region'
  | 'postalCode'
  | 'streetAddress'
  | 'country'
  | 'workplace'
  | 'areas'
  | 'company'
  | 'companyUrl'
  | 'url'
  | 'applyUrl'
  | 'applyEmail'
  | 'contact'
  | 'department'
  | 'team'
  | 'tags'
  | 'summary'
  | 'language'
  | 'salary'
  | 'salaryMin'
  | 'salaryMax'
  | 'salaryCurrency'
  | 'salaryUnit'
  | 'featured'
  | 'workload'
  | 'startDate'
  | 'subtitle'
  | 'ignored';

/** The keys per field, without case, spaces, hyphens and underscores. */
const keys: Readonly<Record<FrontMatterField, string>> = {
  id: 'id identifier jobid jobcode reference referencenumber ref requisitionid slug',
  vacancy: 'vacancy translationkey',
  title:
    'title jobtitle name role headline positiontitle roletitle stellenbezeichnung stellentitel titel titre titulo puesto poste',
  titleOrOrder: 'position',
  datePosted:
    'date dateposted posted postedat postedon posteddate postdate created createdat createdon pubdate publishdate publisheddate publishedat publishedon datepublished applicationstartdate datum fecha datedepublication fechadepublicacion',
  dateModified:
    'lastmod updated updatedat updatedon lastmodified lastmodifiedat datemodified modified',
  validThrough:
    'validthrough validuntil expires expirydate expiry expirationdate expireson closingdate closedate closes closeson closesat closingat deadline applicationdeadline applyby applybefore unpublishdate bewerbungsfrist frist einsendeschluss datelimite fechalimite fechacierre',
  order: 'weight order sort sortorder navorder menuorder rank',
  hidden: 'draft hidden unlisted private entwurf brouillon borrador',
  shown: 'published publish visible enabled',
  closed:
    'closed expired filled archived inactive isclosed isfilled isexpired isarchived positionfilled positionclosed jobclosed jobfilled besetzt geschlossen pourvu ferme cubierto cerrado',
  open: 'active open isopen isactive live hiring opened',
  status: 'status state',
  employmentType:
    'type tipo employmenttype employment contract contracttype jobtype jobtiming time schedule commitment vertragsart arbeitszeit anstellung anstellungsart beschaftigungsart typedecontrat typecontrat contrat jornada tipodecontrato contrato',
  location:
    'location locations joblocation joblocations place places placeofwork where office offices standort standorte ort arbeitsort lieu lieudetravail ubicacion lugar',
  locality: 'city town locality stadt ville ciudad',
  region: 'region province bundesland',
  postalCode: 'zip zipcode postalcode postcode plz codepostal codigopostal',
  streetAddress: 'street streetaddress address addressline1 strasse adresse direccion',
  country: 'country land pays pais',
  workplace:
    'workmode workplace workplacetype worktype workmodel remote remotework isremote locationtype joblocationtype arbeitsmodell teletravail modalidad',
  areas:
    'applicantlocationrequirements remotefrom remotein remotelocations eligiblelocations remoteregions',
  company:
    'company companyname employer organization organisation hiringorganization unternehmen arbeitgeber firma entreprise empresa',
  companyUrl: 'companyurl companywebsite employerurl organizationurl website',
  url: 'url link joburl joblink canonical canonicalurl externalurl',
  applyUrl:
    'applyurl applylink apply applyat applicationurl applicationlink applicationform bewerbungslink applyhref bewerbung bewerben candidature postuler candidatura solicitud sollicitatie solliciteren howtoapply',
  applyEmail:
    'applyemail email applicationemail contactemail emailto mailto jobemail bewerbungsemail',
  contact:
    'contact contactperson contactname ansprechpartner ansprechpartnerin recruiter hiringmanager contacto',
  department:
    'department departments category categories dept division abteilung bereich departement departamento',
  team: 'team teams',
  tags: 'tags tag keywords technologies tech techstack stack etiquetas',
  summary:
    'summary description excerpt teaser intro lead metades metadescription metadesc shortdescription zusammenfassung kurzbeschreibung resumen',
  language: 'language lang locale sprache langue idioma',
  salary:
    'salary salaryrange pay payrange compensation wage remuneration gehalt lohn vergutung salaire salario sueldo basesalary comp ctc salaryranges payranges compensationranges',
  salaryMin: 'salarymin minsalary salaryfrom minpay',
  salaryMax: 'salarymax maxsalary salaryto maxpay',
  salaryCurrency: 'salarycurrency currency',
  salaryUnit: 'salaryunit salaryperiod salaryinterval salarytype payperiod paytype',
  featured: 'featured pinned highlight highlighted sticky',
  workload: 'workload pensum',
  startDate: 'startdate',
  subtitle: 'subtitle tagline',
  ignored:
    'layout image images img sitemap metatitle seotitle aliases cascade menu nav navigation template icon color colour cover thumbnail banner hero toc outputs build headless head seo og ogimage opengraph cssclass classname permalink author authors draftdate markup resources url2 eleventyexcludefromcollections robots index changefreq priority pageid sidebar comments share',
};

const isField = (name: string): name is FrontMatterField => Object.hasOwn(keys, name);

const fields = new Map<string, FrontMatterField>();
for (const [field, list] of Object.entries(keys)) {
  if (isField(field))
    for (const key of list.split(' ')) if (!fields.has(key)) fields.set(key, field);
}
// What people write in a line of the text, they write in front matter too: "Bewerbungsschluss: 31.12.2026".
// How to apply and what benefits there are is told in more words than a fact has.
for (const [label, fact] of factLabels) {
  const key = foldKey(label);
  const isFact = fact !== 'applyUrl' && !label.includes('benefits');
  if (isFact && isField(fact) && !fields.has(key)) fields.set(key, fact);
}

/** Groups whose values count as if they stood at the top: Zola's `[extra]`, Hugo's `[params]`, … */
const groups = new Set(
  'extra params taxonomies job jobposting posting details data meta info carrersummary careersummary frontmatter'.split(
    ' ',
  ),
);

/** What a key states; `undefined` for keys of an author's own. */
export function fieldOfKey(key: string): FrontMatterField | undefined {
  return fields.get(foldKey(key));
}

/** Whether the values of a group count as the file's own. */
export function isOpenedGroup(key: string): boolean {
  return groups.has(foldKey(key));
}
