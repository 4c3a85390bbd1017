/** A fact that people write as "label: value". */
export type FactName =
  | 'title'
  | 'location'
  | 'streetAddress'
  | 'region'
  | 'country'
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
 * and the Nordic languages, in those of the messages, and in Russian.
 */
const labels: Readonly<Record<FactName, string>> = {
  title:
    'job title|title|position title|position|role|stellenbezeichnung|stellentitel|intitulé du poste|poste|titre|puesto|título del puesto|functie|functietitel|vaga|cargo|posizione|ruolo|stanowisko|befattning|tjänst|stilling|tehtävänimike|název pozice|pozice|vacancy title|job name|role title|post title|working title|bezeichnung der stelle|stelle|vaga de emprego|tytuł|jobbtitel|jobtitel|stillingstittel|subject|betreff|objet|asunto|onderwerp|oggetto|должность|вакансия|посада|вакансія|pozisyon|munkakör|θέση|θέση εργασίας|posisi|vị trí|tên vị trí|המשרה|المسمى الوظيفي|पद|ตำแหน่ง|職種|職位|직무|포지션|모집직무',
  location:
    'location|locations|job location|work location|place of work|place|office|where|based in|based at|dove|où|wo|dónde|waar|onde|gdzie|hvor|standort|standorte|arbeitsort|ausbildungsort|praktikumsort|dienstsitz|einsatzort|ort|lieu|lieu de travail|localisation|ubicación|lugar|lugar de trabajo|localidad|locatie|standplaats|werklocatie|local de trabalho|localização|sede|sede di lavoro|luogo di lavoro|lokalizacja|miejsce pracy|arbetsort|placering|arbejdssted|arbeidssted|sijainti|työpaikka|místo výkonu práce|lokalita|plats|ort och land|勤務地|就業場所|근무지|근무 지역|地点|地點|工作城市|城市|근무처|工作地点|工作地點|上班地點|work site|worksite|job site|duty station|base|base location|city|city/state|city, state|city and state|location of work|location of job|job city|local|cidade|ciudad|ville|stadt|sted|miasto|lieu d’affectation|lieu du poste|plaats van tewerkstelling|lugar de prestación|città|dienstort|beschäftigungsort|tjänstgöringsort|tjenestested|paikkakunta|pracoviště|город|место работы|локация|місто|місце роботи|локація|konum|lokasyon|çalışma yeri|şehir|locație|locație de muncă|locul de muncă|oraș|munkavégzés helye|helyszín|τοποθεσία|τόπος εργασίας|lokasi|lokasi kerja|địa điểm|địa điểm làm việc|nơi làm việc|מיקום|מיקום המשרה|الموقع|مكان العمل|स्थान|कार्यस्थल|สถานที่ทำงาน|สถานที่ปฏิบัติงาน|所在地|勤務場所|工作地址|근무장소',
  streetAddress:
    'address|adresse|anschrift|dirección|indirizzo|endereço|adres|adresa|adress|osoite|adresă|cím|διεύθυνση|alamat|địa chỉ|כתובת|العنوان|адрес|адреса|住所|店舗住所|주소|地址|पता|ที่อยู่',
  region:
    'region|state|state/province|province|county|bundesland|kanton|canton|région|regione|provincia|provincie|województwo|prefecture|область|都道府県',
  country:
    'country|country/region|land|pays|país|paese|państwo|kraj|země|maa|страна|країна|ülke|țara|țară|ország|χώρα|negara|quốc gia|מדינה|البلد|الدولة|देश|ประเทศ|国|国家|國家|국가',
  workplace:
    'workplace|work mode|work model|workplace type|arbeitsmodell|modalidad|modalidad de trabajo|werkvorm|modelo de trabalho|modalità di lavoro|tryb pracy',
  remoteWork: 'remote|remote work|télétravail',
  salary:
    'salary|salary range|pay|pay range|compensation|compensation range|base salary|wage|remuneration|remuneration & benefits|remuneration and benefits|gehalt|gehaltsspanne|jahresgehalt|vergütung|ausbildungsvergütung|salaire|rémunération|salario|sueldo|retribución|rango salarial|salaris|salarisindicatie|brutosalaris|salário|remuneração|faixa salarial|stipendio|retribuzione|ral|wynagrodzenie|lön|løn|lønn|palkka|mzda|plat|給与|年収|月給|급여|연봉|薪资|薪資|薪酬|hiring range|salary scale|pay scale|pay rate|rate of pay|hourly rate|hourly pay|hourly wage|annual salary|starting salary|starting pay|monthly salary|estimated salary|estimated pay|expected salary|gross salary|salary band|pay band|target salary|salary per month|salary per year|lohn|lohnband|stundenlohn|monatslohn|jahreslohn|entgelt|entlohnung|bezahlung|verdienst|gehaltsrahmen|bruttogehalt|monatsgehalt|salaire brut|salaire mensuel|salaire annuel|fourchette salariale|salario bruto|banda salarial|bruto maandsalaris|maandsalaris|uurloon|salário base|salário mensal|retribuzione lorda|retribuzione annua lorda|pensja|widełki|månadslön|timlön|månedslønn|lønnstrinn|palkkaus|зарплата|заработная плата|заробітна плата|оплата|maaş|ücret|salariu|fizetés|bér|bruttó bér|μισθός|αμοιβή|gaji|lương|mức lương|שכר|الراتب|वेतन|เงินเดือน|給料|月収|時給|賃金|月薪|年薪|bruttolohn|rate|wages|wage range|pay grade|salary grade|hourly|hourly salary|day rate|daily rate|tagessatz|日給|时薪|時薪|시급|월급|salaire horaire|taux horaire|salaire annuel brut|salario mensual|salario anual|salario por hora|timelønn|årslønn|årslön|tuntipalkka|kuukausipalkka|hodinová mzda|bolsa|bolsa mensal|gratification|stawka|stawka godzinowa|fee|consultancy fee|scale|honorarium|stipend|honorar|honoraires',
  employmentType:
    'type of job|job type|employment type|employment|employment terms|type of contract|contract type|contract|type|hours|schedule|beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|type de contrat|contrat|temps de travail|tipo de contrato|contrato|jornada|tipo de empleo|dienstverband|soort contract|contractvorm|tipo de vaga|regime de trabalho|tipo di contratto|contratto|rodzaj umowy|umowa|wymiar etatu|anställningsform|ansættelsesform|stillingstype|työsuhde|pracovní poměr|úvazek|anställning|雇用形態|契約形態|고용형태|고용 형태|근무형태|근무 형태|工作性质|工作性質|职位类型|employment status|working pattern|work pattern|类型|工作类型|职位性质|類型|work type|position type|appointment type|type of appointment|type of employment|type of position|working hours|working time|work hours|contratação|tipo de contratação|regime|regime de contratação|vínculo|art der anstellung|anstellung|beschäftigung|beschäftigungsverhältnis|stellenumfang|umfang|nature du contrat|durée du contrat|aard van de functie|typ umowy|forma zatrudnienia|omfattning|anställningstyp|typ úvazku|druh pracovního poměru|työaika|занятость|тип занятости|зайнятість|тип зайнятості|çalışma şekli|çalışma türü|tip contract|tip de contract|program de lucru|foglalkoztatás|foglalkoztatás típusa|munkaidő|τύπος απασχόλησης|απασχόληση|jenis pekerjaan|tipe pekerjaan|hình thức làm việc|loại hình công việc|סוג משרה|היקף משרה|نوع الوظيفة|نوع العمل|ประเภทงาน|雇用|雇用区分',
  applyEmail:
    'contact email|email|e-mail|apply by email|application email|bewerbung an|correo|courriel',
  applyUrl: 'apply|apply at|apply here|application link|application form|how to apply',
  contact:
    'contact person|contact|contact name|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|personne à contacter|persona de contacto|contacto|contactpersoon|contato|contatto|referente|osoba kontaktowa|kontaktperson|yhteyshenkilö|kontaktní osoba|enquiries|inquiries|contact for questions|auskunft|rückfragen|renseignements|контакты|контакти|контактное лицо|iletişim|kapcsolat|επικοινωνία|kontak|liên hệ|איש קשר|للتواصل',
  company:
    'company|employer|organization|organisation|hiring organization|unternehmen|arbeitgeber|firma|entreprise|employeur|empresa|bedrijf|werkgever|organisatie|empregador|azienda|datore di lavoro|pracodawca|företag|arbetsgivare|virksomhed|arbejdsgiver|bedrift|arbeidsgiver|yritys|työnantaja|zaměstnavatel|会社名|회사명|公司名称|公司名稱|公司|公司名|招聘单位|单位名称|회사|企業名|company name|employer name|organisation name|organization name|hiring company|nombre de la empresa|nome da empresa|компания|работодатель|компанія|роботодавець|şirket|işveren|companie|angajator|cég|munkáltató|εταιρεία|εργοδότης|perusahaan|công ty|חברה|الشركة|कंपनी|บริษัท',
  department:
    'department|category|division|business unit|abteilung|bereich|fachbereich|département|service|departamento|área|afdeling|reparto|dipartimento|dział|avdelning|avdeling|osasto|oddělení|部署|부서|部门|部門|faculty|directorate|fakultät|institut|faculté|facultad|faculdade|facoltà|fakultet|отдел|відділ|departman|bölüm|departament|osztály|τμήμα|departemen|phòng ban|מחלקה|القسم|विभाग|แผนก',
  team: 'team|équipe|equipo|equipa|equipe|squadra|zespół|tým|tiimi',
  validThrough:
    'deadline|closing date/time|closing date and time|closes at|closing at|open until|application deadline|closing date|closing date for applications|apply by|apply before|applications close|valid through|closes|bewerbungsfrist|bewerbungsschluss|date limite|date limite de candidature|délai|délai de postulation|délai de candidature|délai d’inscription|fecha límite|plazo|sluitingsdatum|solliciteren tot|prazo|data limite|prazo de candidatura|scadenza|termin aplikacji|aplikuj do|sista ansökningsdag|ansök senast|ansøgningsfrist|søknadsfrist|uzávěrka|posting end date|job posting end date|expires|expires on|expiration date|apply until|applications close on|end of application period|応募締切|応募期限|締切|마감일|지원 마감|截止日期|closing|closes on|close date|applications due|application close date|deadline to apply|last date|last date to apply|last day to apply|apply no later than|applications accepted until|inscrições até|inscrições|candidaturas até|data limite de candidatura|prazo de inscrição|bewerbungen bis|bewerbung bis|bewerben bis|einsendeschluss|frist|candidature avant|date de clôture|clôture|fecha de cierre|cierre|postulaciones hasta|reageren tot|reageer voor|termin składania|termin składania aplikacji|sista dag|ansökan senast|ansökningstid|frist for ansøgning|hakuaika päättyy|haku päättyy|scadenza candidature|scadenza domande|candidature entro|срок подачи|дедлайн|дедлайн подачі|son başvuru|son başvuru tarihi|termen limită|data limită|jelentkezési határidő|határidő|προθεσμία|προθεσμία υποβολής|batas lamaran|batas waktu lamaran|hạn nộp hồ sơ|hạn nộp|מועד אחרון|מועד אחרון להגשה|آخر موعد للتقديم|अंतिम तिथि|วันปิดรับสมัคร',
  datePosted:
    'posted|date posted|posted on|published|published on|veröffentlicht|veröffentlicht am|publié le|publicado|publicado el|geplaatst|geplaatst op|publicado em|pubblicato il|opublikowano|publicerad|offentliggjort|publisert|julkaistu|zveřejněno|opening date|date opened|open date|posting date|date of posting|publication date|date de publication|fecha de publicación|data de publicação|data di pubblicazione',
  status:
    'status|position status|job status|posting status|vacancy status|opening status|application status|role status|status der stelle|stellenstatus|statut du poste|statut de l’offre|estado|estado de la vacante|estado del puesto|estado de la oferta|statut',
  startDate:
    'start date|start|starting|start of contract|starting date|eintrittsdatum|startdatum|beginn|ausbildungsbeginn|praktikumsbeginn|dienstbeginn|stellenantritt|date de début|prise de poste|fecha de inicio|incorporación|ingangsdatum|início|data de início|inizio|data di inizio|rozpoczęcie|data rozpoczęcia|tillträde|tiltrædelse|oppstart|aloitus|nástup|入社日|入社時期|입사일|入职时间|到職日|available from|arbeitsbeginn|eintritt|eintritt per|stellenbeginn|besetzungszeitpunkt|date de prise de poste|date de prise de fonction|prise de fonction|fecha de incorporación|indiensttreding|startdato|alkamisaika|data de início prevista|anticipated start date|expected start date|desired start date|proposed start date|planned start date|target start date|anticipated start|earliest start date|frühester eintritt|frühester beginn|gewünschter eintritt|date de début prévue|début|début souhaité|fecha prevista de incorporación|gewenste startdatum',
  workload:
    "workload|pensum|taux|taux d’activité|taux d'activité|taux d’occupation|taux d'occupation|extent|fte|beschäftigungsgrad|arbeitspensum|stellenprozent|stellenprozente|quotité|quotité de travail",
  reference:
    'reference|reference number|job id|job reference|ref|referenz|kennziffer|référence|referencia|referentie|vacaturenummer|referência|riferimento|numer referencyjny|referens|viite|req|requisition|requisition id|requisition number|req id|req number|job number|job code|vacancy id|vacancy number|posting id|announcement number|reference no|ref no|vacancy no|job no|job reference number|referenznummer|stellennummer|stellen-id|kenn-nummer|numéro de référence|número de referencia|número de referência|req. no|ref. no|job no|job ref|vacancy ref|post ref|post reference|position number|position no|position id|n° de référence|nº de referencia|ref.-nr|kenn-nr|stellen-nr|求人番号',
};

const isFactName = (name: string): name is FactName => Object.hasOwn(labels, name);

/** Which fact each label announces. */
export const factLabels: ReadonlyMap<string, FactName> = new Map(
  Object.entries(labels).flatMap(([name, list]) =>
    isFactName(name) ? list.split('|').map((label) => [label, name] as const) : [],
  ),
);

const signs: readonly (readonly [FactName, RegExp])[] = [
  ['location', /^(?:📍|🌍|🌎|🌏|🗺|🏙)/u],
  ['salary', /^(?:💰|💵|💶|💷|💴|💸|🤑)/u],
  ['employmentType', /^(?:💼|⏰|⏱|⌚|🕐|🕑|🕒|🕓|🕔|🕕|🕖|🕗|🕘|🕙|🕚|🕛)/u],
  ['workplace', /^(?:🏠|🏡)/u],
  ['applyEmail', /^(?:📧|📩|📨|✉)/u],
];

/** The fact that a picture in front of a text announces, and the text: "📍 Graz". */
export function factOfSign(text: string): { name: FactName; value: string } | undefined {
  const name = signs.find(([, pattern]) => pattern.test(text))?.[0];
  const value = text.replace(/^[^\p{L}\p{N}\p{Sc}]+/u, '');
  return name && { name, value };
}

/** The fact that a label announces; `undefined` for any other text. */
export function factName(label: string): FactName | undefined {
  const text = label
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return factLabels.get(text);
}

/** Whether a line states a fact by a label that is known: "Company: Mill & Crust", in Markdown also in bold. */
export function isLabelledLine(line: string): boolean {
  const [, label = ''] = /^\s*([^:：]{2,60}?)(?::\s|：)\s*\**\S/u.exec(line) ?? [];
  return label !== '' && factName(label) !== undefined;
}
