import type { Posting, Salary } from '../posting/model/posting.js';
import type { detailMessages } from './detail-messages.js';
import type { Localizer } from './localizer.js';
import { departmentsOf, employmentTypeKeys, placeText, workplaceKeys } from './posting-texts.js';

type DetailLocalizer = Localizer<keyof typeof detailMessages>;

/** A fact with a label: one value or several, or a moment. */
export interface PostingFact {
  /** What it is about, the same for every posting. */
  name: keyof typeof detailMessages;
  label: string;
  values: readonly string[];
  datetime?: string | undefined;
}

/** Everything that a posting states, in the order it is read in; what it does not state is left out. */
export function postingFacts(posting: Posting, localizer: DetailLocalizer): PostingFact[] {
  const { workplace } = posting;
  const places = unique(posting.locations.map((place) => placeText(place, localizer)));
  const areas = posting.applicantLocationRequirements.map((area) => placeText(area, localizer));
  const departments = departmentsOf(posting);
  const types = posting.employmentTypes.map((type) => localizer.text(employmentTypeKeys[type]));
  const fact = (
    name: PostingFact['name'],
    stated: string | readonly string[] | undefined,
    datetime?: string,
  ): PostingFact => {
    const list = typeof stated === 'string' ? [stated] : (stated ?? []);
    const values = list.filter((value) => value !== '');
    return { name, label: localizer.text(name, { count: values.length }), values, datetime };
  };
  const dateFact = (name: PostingFact['name'], date: string | undefined): PostingFact =>
    fact(name, date && localizer.date(date), date);
  const facts = [
    fact('factLocation', places),
    fact('factWorkplace', workplace && localizer.text(workplaceKeys[workplace])),
    fact('factApplicantLocation', unique(areas)),
    fact('factEmploymentType', unique(types)),
    fact('factContract', contractOf(posting, types)),
    fact('factWorkload', ownFacts(posting, 'workload')),
    fact('factStart', ownFacts(posting, 'start')),
    fact(
      'factSalary',
      posting.salaries.flatMap((pay) => salaryLines(pay, localizer)),
    ),
    fact('factDepartment', departments),
    fact('factTeam', departments.includes(posting.team ?? '') ? undefined : posting.team),
    dateFact('factPosted', posting.datePosted),
    dateFact('factClosing', posting.validThrough),
    fact('factContact', ownFacts(posting, 'contact')),
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/**
 * The custom fields that every reader is to see, by what people call them, without anything between words;
 * none of those that a company made for its own use.
 */
const shownFields = {
  contract:
    /^(?:commitment|type|contract(?:type)?|employmenttype|vertragsart|anstellungsart|typedecontrat|contrat|tipodecontrato|contrato)$/,
  workload: /^(?:workload|pensum|hours|workhours|hoursperweek|weeklyhours)$/,
  start: /^(?:start|start(?:ing)?date|startson|dateofstart)$/,
  contact: /^(?:contact(?:person|name|email)?|ansprechpartner(?:in)?|contacto)$/,
} as const;

const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a custom field is among the facts of a posting. */
export function isShownField(name: string): boolean {
  return Object.values(shownFields).some((pattern) => pattern.test(keyOf(name)));
}

/** The values of custom fields of one kind, each once. */
function ownFacts(
  { custom, companyFields = [] }: Posting,
  kind: keyof typeof shownFields,
): string[] {
  const values = Object.entries(custom).flatMap(([name, value]) =>
    shownFields[kind].test(keyOf(name)) &&
    !companyFields.includes(name) &&
    typeof value !== 'boolean'
      ? value
      : [],
  );
  return unique(values.flat().map(String));
}

/** The kind of contract in the words of the feed, where they say more than the employment types. */
function contractOf(posting: Posting, types: readonly string[]): string[] {
  const known = new Set([...types, ...posting.employmentTypes].map(keyOf));
  return ownFacts(posting, 'contract').filter((text) => !known.has(keyOf(text)));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The amounts, under the label they hold for, and the feed's own words where they say more (PT-01, PT-02). */
function salaryLines(salary: Salary, localizer: DetailLocalizer): string[] {
  const { label, text } = salary;
  // Salaries are worded in the base catalogue, which every localizer holds.
  const amount = localizer.salary(salary);
  const lines = [label && amount ? `${label}: ${amount}` : amount || (label ?? '')];
  const letters = (text ?? '').replace(/[^\p{L}]/gu, '');
  if (text !== undefined && text !== amount && letters.length > 12) lines.push(text);
  return lines;
}
