import { departmentsOf } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type CardField, customText, standard } from './card-fields.js';

/** A column that fewer postings have something in would be a gap with a word here and there. */
const leastShare = 1 / 8;

/**
 * The columns that rows need: those that the page asks for and any posting of the feed fills; by themselves
 * those that enough of them fill, and that the headings do not say.
 */
export function columnsOf(
  postings: readonly Posting[],
  fields: readonly CardField[] = standard.rows,
  groupBy?: string,
): ReadonlySet<CardField> {
  const isTeamed = fields === standard.rows;
  const least = isTeamed ? postings.length * leastShare : 0;
  const isMoment = (posting: Posting): boolean =>
    posting.datePosted !== undefined ||
    posting.validThrough !== undefined ||
    posting.featured === true ||
    posting.status !== 'open';
  return new Set<CardField>([
    ...(postings.some(isMoment) ? ['date' as const] : []),
    ...fields.filter((name) => {
      if (name === 'date') return false;
      if (name === 'organization' && isTeamed && new Set(postings.map(employerOf)).size < 2)
        return false;
      if (name === groupBy && !(isTeamed && name === 'department')) return false;
      const filled = postings.filter(
        (posting) =>
          (name !== groupBy && states(posting, name)) ||
          (isTeamed && name === 'department' && posting.team !== undefined),
      ).length;
      return filled > 0 && filled >= least && !(isTeamed && isSame(postings, name));
    }),
  ]);
}

/** Whether one word stands in all rows of a column: it tells none from another. */
function isSame(postings: readonly Posting[], name: CardField): boolean {
  if (postings.length < 2) return false;
  if (name === 'workplace') return new Set(postings.map(({ workplace }) => workplace)).size < 2;
  if (name !== 'employment-type') return false;
  return new Set(postings.map(({ employmentTypes }) => employmentTypes.join(' '))).size < 2;
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
      return locations.length + areas.length > 0 || workplace === 'remote';
    case 'workplace':
      return workplace !== undefined;
    case 'employment-type':
      return posting.employmentTypes.length > 0;
    case 'salary':
      return posting.salaries.length > 0;
    case 'tags':
      return posting.tags.length > 0;
    default:
      return customText(posting, name) !== undefined;
  }
}
