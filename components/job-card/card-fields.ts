import type { Localizer } from '../../src/i18n/localizer.js';
import type { BaseKey } from '../../src/i18n/messages.js';
import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { oneOf } from '../internal/read-attribute.js';

/** How postings can be laid out. */
export type Layout = 'list' | 'rows' | 'grid';

export const isLayout = oneOf<Layout>('list', 'rows', 'grid');

/** The facts that a card can show, and what they are called where they need a name. */
const labels = {
  organization: 'facetOrganization',
  department: 'facetDepartment',
  team: 'facetTeam',
  locations: 'facetLocation',
  workplace: 'facetWorkplace',
  'employment-type': 'facetEmploymentType',
  salary: 'sortSalary',
  date: undefined,
  tags: undefined,
} as const satisfies Record<string, BaseKey | undefined>;

/** What a card can show; `custom.<name>` is a custom field of the feed. */
export type CardField = keyof typeof labels | `custom.${string}`;

const what: readonly CardField[] = ['locations', 'workplace', 'employment-type', 'salary'];

/** What a card shows by itself: first where and for what. Rows have an order that is easy to compare. */
export const defaultFields: Readonly<Record<Layout, readonly CardField[]>> = {
  list: [...what, 'organization', 'department', 'tags', 'date'],
  grid: [...what, 'organization', 'department', 'tags', 'date'],
  rows: ['organization', 'department', ...what, 'date'],
};

/** What is shown of the facts of postings. */
export interface FactsView {
  /** What the page wants, in order; by itself what the layout has room for. */
  fields?: readonly CardField[] | undefined;
  /** Of rows, the fields that any of them has something in, each with the class of its width: they are aligned. */
  columns?: ReadonlyMap<CardField, string> | undefined;
  /** What all postings have alike, and by itself is left out. */
  shared?: ReadonlySet<CardField> | undefined;
  /** The heading that the posting stands under: what says no more than that is left out. */
  group?: string | undefined;
}

/** One fact of a card; without a value it keeps the place of its column. */
export interface Cell {
  name: CardField;
  /** Where it stands: a team takes the place of a department. */
  place: CardField;
  value: string | undefined;
}

/** Reads the `fields` attribute, and the words in it that name no fact. */
export function readFields(words: string): {
  fields: readonly CardField[] | undefined;
  unknown: readonly string[];
} {
  const names = [...new Set(words.split(/\s+/).filter(Boolean))];
  return {
    fields: names.length > 0 ? names.filter(isField) : undefined,
    unknown: names.filter((name) => !isField(name)),
  };
}

const isField = (name: string): name is CardField =>
  Object.hasOwn(labels, name) || /^custom\../.test(name);

/** The facts that a card shows, in order. The date is always among them: what is urgent has its place. */
export function cellsOf(
  posting: Posting,
  texts: PostingTexts,
  layout: Layout,
  view: FactsView,
): Cell[] {
  const { fields = defaultFields[layout], columns } = view;
  const names = fields.includes('date') ? fields : [...fields, 'date' as const];
  return names.flatMap((place): Cell[] => {
    const cell = { name: place, place, value: place === 'date' ? '' : undefined };
    const found = place === 'date' ? cell : readCell(place, posting, texts, layout, view);
    if (layout !== 'rows' || !columns) return found ? [found] : [];
    return columns.has(place) ? [found ?? cell] : [];
  });
}

/** A fact of a posting; absent where it is not stated, or said already beside it. */
function readCell(
  place: CardField,
  posting: Posting,
  texts: PostingTexts,
  layout: Layout,
  { fields, group, shared }: FactsView,
): Cell | undefined {
  for (const name of fields ? [place] : toldOf(place)) {
    if (!fields && shared?.has(name)) continue;
    const value = textOf(name, posting, texts);
    if (value && value !== group) {
      return isRepeated(name, value, layout, texts) ? undefined : { name, place, value };
    }
  }
  return undefined;
}

/** What stands in the place of a fact: the team where there is no department to tell of. */
export function toldOf(place: CardField): CardField[] {
  return place === 'department' ? [place, 'team'] : [place];
}

/** “Remote” is said once, though place and workplace both say it: in rows where the place stands. */
function isRepeated(
  name: CardField,
  value: string,
  layout: Layout,
  { locations = '', workplace }: PostingTexts,
): boolean {
  if (name === 'locations') return layout !== 'rows' && value === workplace;
  if (name !== 'workplace') return false;
  return locations === value ? layout === 'rows' : locations.startsWith(value);
}

export function textOf(name: CardField, posting: Posting, texts: PostingTexts): string | undefined {
  if (name === 'tags') return texts.tags.join(' ');
  if (name === 'employment-type') return texts.employmentType;
  return name in labels
    ? texts[name as 'organization' | 'department' | 'team' | 'locations' | 'workplace' | 'salary']
    : customText(posting, name);
}

export function customText({ custom }: Posting, name: CardField): string | undefined {
  const field = name.slice('custom.'.length);
  const value = Object.hasOwn(custom, field) ? custom[field] : undefined;
  return value === undefined ? undefined : [value].flat().join(', ');
}

/** What a fact is called; a custom field as the feed names it. */
export function labelOf(name: CardField, localizer: Localizer): string {
  const key: BaseKey | undefined = labels[name as keyof typeof labels];
  return key ? localizer.text(key) : name.slice('custom.'.length).replace(/[\s._-]+/g, ' ');
}

/** From so many open postings on, rows are easier to compare than cards. */
const many = 30;

/** The layout of a list whose page leaves it open, by how many postings it has. */
export function usualLayout(count: number): Layout {
  return count >= many ? 'rows' : 'list';
}
