import { departmentsOf } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type CardField, customText, standard } from './card-fields.js';

/** The columns that rows need: what any posting of the feed states and the headings do not say. */
export function columnsOf(
  postings: readonly Posting[],
  fields: readonly CardField[] = standard.rows,
  groupBy?: string,
): ReadonlySet<CardField> {
  const isTeamed = fields === standard.rows;
  return new Set<CardField>([
    'date',
    ...fields.filter((name) => {
      if (name === 'organization' && isTeamed && new Set(postings.map(employerOf)).size < 2)
        return false;
      if (name === groupBy && !(isTeamed && name === 'department')) return false;
      return postings.some(
        (posting) =>
          (name !== groupBy && states(posting, name)) ||
          (isTeamed && name === 'department' && posting.team !== undefined),
      );
    }),
  ]);
}

const employerOf = ({ hiringOrganization }: Posting): string | undefined =>
  hiringOrganization?.name;

function states(posting: Posting, name: CardField): boolean {
  const { locations, applicantLocationRequirements: areas, workplace } = posting;
  switch (name) {
    case 'organization':
      return posting.hiringOrganization !== undefined;
    case 'department':
      return departmentsOf(posting).length > 0;
    case 'team':
      return posting.team !== undefined;
    case 'locations':
      return locations.length + areas.length > 0;
    case 'workplace':
      return workplace !== undefined;
    case 'employment-type':
      return posting.employmentTypes.length > 0;
    case 'salary':
      return posting.salaries.length > 0;
    case 'tags':
      return posting.tags.length > 0;
    case 'date':
      return true;
    default:
      return customText(posting, name) !== undefined;
  }
}
