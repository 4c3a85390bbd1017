import type { Localizer } from '../../src/i18n/localizer.js';
import { departmentsOf, placesOf, postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type CardField, customText, defaultFields, textOf } from './card-fields.js';

/** A column that fewer postings have something in would be a gap with a word here and there. */
const leastShare = 1 / 8;

/** How wide a column can be, in `em` of its text; the styles have a class for each. */
const widths = [5, 7, 9, 12, 15, 19] as const;

/** What the letters of usual fonts take on average, in `em`. */
const letter = 0.57;

/** More postings than about these tell no more of how long the texts of a feed are. */
const sampled = 100;

/** Signs that are as wide as two letters: those of Chinese, Japanese and Korean. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * The columns that rows need, each with the class of its width: those that the page asks for and any posting
 * of the feed fills; by themselves those that enough of them fill, and that the headings do not say. Of the
 * whole feed, so that they stay where they are whatever is looked for.
 */
export function columnsOf(
  postings: readonly Posting[],
  localizer: Localizer,
  fields?: readonly CardField[],
  groupBy?: string,
): ReadonlyMap<CardField, string> {
  const names = namesOf(postings, fields, groupBy);
  const lengths = sampleOf(postings).map((posting) => lengthsOf(posting, names, localizer));
  return new Map(names.map((name) => [name, widthFor(lengths.map((one) => one.get(name) ?? 0))]));
}

/** Some of many postings, by their ids: the same in whatever order they come, and found in one go. */
function sampleOf(postings: readonly Posting[]): readonly Posting[] {
  const share = Math.ceil(postings.length / sampled);
  return postings.filter(({ id }) => {
    let hash = 0;
    for (let index = 0; index < id.length; index += 1)
      hash = (Math.imul(hash, 31) + id.charCodeAt(index)) >>> 0;
    return hash % share === 0;
  });
}

/** How many letters wide the text is that a posting has in each column. */
function lengthsOf(
  posting: Posting,
  names: readonly CardField[],
  localizer: Localizer,
): Map<CardField, number> {
  const texts = postingTexts(posting, localizer);
  const text = (name: CardField): string | undefined => {
    if (name === 'locations') return placesOf(posting, localizer).first;
    const team = name === 'department' ? texts.team : undefined;
    return textOf(name, posting, texts) ?? team;
  };
  return new Map(names.map((name) => [name, text(name)?.replace(wide, 'mm').length ?? 0]));
}

/** The least width that nine of ten texts stand in on one line, or else the widest. */
function widthFor(lengths: readonly number[]): string {
  const filled = lengths.filter((length) => length > 0).sort((one, other) => one - other);
  const needed = (filled[Math.floor((filled.length - 1) * 0.9)] ?? 0) * letter;
  return `width-${widths.find((width) => width >= needed) ?? Math.max(...widths)}`;
}

function namesOf(
  postings: readonly Posting[],
  fields: readonly CardField[] = defaultFields.rows,
  groupBy?: string,
): CardField[] {
  const isTeamed = fields === defaultFields.rows;
  const least = isTeamed ? postings.length * leastShare : 0;
  const isMoment = (posting: Posting): boolean =>
    posting.datePosted !== undefined ||
    posting.validThrough !== undefined ||
    posting.featured === true ||
    posting.status !== 'open';
  return [
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
  ];
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
