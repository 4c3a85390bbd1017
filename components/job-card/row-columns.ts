import type { Localizer } from '../../src/i18n/localizer.js';
import { departmentsOf, placesOf, postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type CardField, customText, defaultFields, textOf, toldOf } from './card-fields.js';
import { sharedFacts } from './shared-facts.js';

/** A column that fewer postings have something in would be a gap with a word here and there. */
const leastShare = 1 / 8;

/** How wide a column can be, in `em` of its text; the styles have a class for each. */
const widths = [5, 7, 9, 12, 15, 19] as const;

/** What the letters of usual fonts take on average, in `em`. */
const letter = 0.57;

/** More postings than about these tell no more of how long the texts of a feed are. */
const sampled = 50;

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
  const columns = namesOf(postings, fields, groupBy);
  const lengths = sampleOf(postings).map((posting) => lengthsOf(posting, columns, localizer));
  return new Map(
    [...columns.keys()].map((name) => [name, widthFor(lengths.map((one) => one.get(name) ?? 0))]),
  );
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
  columns: Columns,
  localizer: Localizer,
): Map<CardField, number> {
  const texts = postingTexts(posting, localizer);
  const text = (name: CardField): string | undefined =>
    name === 'locations' ? placesOf(posting, localizer).first : textOf(name, posting, texts);
  return new Map(
    [...columns].map(([column, names]) => {
      const shown = names.map(text).find((found) => found);
      return [column, shown?.replace(wide, 'mm').length ?? 0];
    }),
  );
}

/** The least width that nine of ten texts stand in on one line, or else the widest. */
function widthFor(lengths: readonly number[]): string {
  const filled = lengths.filter((length) => length > 0).sort((one, other) => one - other);
  const needed = (filled[Math.floor((filled.length - 1) * 0.9)] ?? 0) * letter;
  return `width-${widths.find((width) => width >= needed) ?? Math.max(...widths)}`;
}

/** Columns, each with the facts that stand in it, first those before others. */
type Columns = ReadonlyMap<CardField, readonly CardField[]>;

function namesOf(
  postings: readonly Posting[],
  fields?: readonly CardField[],
  groupBy?: string,
): Columns {
  const shared = fields ? undefined : sharedFacts(postings);
  const least = fields ? 1 : Math.max(1, postings.length * leastShare);
  const isMoment = (posting: Posting): boolean =>
    posting.datePosted !== undefined ||
    posting.validThrough !== undefined ||
    posting.featured === true ||
    posting.status !== 'open';
  const columns = new Map<CardField, readonly CardField[]>();
  if (postings.some(isMoment)) columns.set('date', ['date']);
  for (const place of fields ?? defaultFields.rows) {
    if (place === 'date') continue;
    const told = (fields ? [place] : toldOf(place)).filter(
      (name) => name !== groupBy && !shared?.has(name),
    );
    const filled = postings.filter((posting) => told.some((name) => states(posting, name)));
    if (filled.length >= least) columns.set(place, told);
  }
  return columns;
}

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
    case 'workplace': // Where no place is stated, “Remote” stands there.
      return workplace === 'remote' ? locations.length + areas.length > 0 : workplace !== undefined;
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
