import type { Localizer } from '../i18n/localizer.js';
import { departmentsOf, employmentTypeKeys, workplaceKeys } from '../i18n/posting-texts.js';
import { employmentTypeSchema, workplaceSchema } from '../posting/posting.js';
import type { Posting } from '../posting/posting.js';
import { valueKey } from './fold.js';
import { canonicalPlace, placeChoices, placeMatcher, readLocalities } from './place-facet.js';
import type { Choice, Localities } from './place-facet.js';
import type { FacetName } from './query.js';

/** The choices of one facet over a whole feed, and which of them each posting has. */
export interface FacetIndex {
  choices: readonly Choice[];
  /** By position of the posting in the feed: positions in `choices`. */
  has: readonly (readonly number[])[];
  /** Whether the posting at a position has a value, in whatever spelling; for exclusion, `strictly`. */
  matcher: (value: string, strictly?: boolean) => (position: number) => boolean;
  /** The position of the choice that a value names, in whatever spelling. */
  find: (value: string) => number | undefined;
}

/** The values of every facet but the location. */
function valuesOf(posting: Posting, name: FacetName): readonly string[] {
  switch (name) {
    case 'department':
      return departmentsOf(posting);
    case 'team':
      return posting.team === undefined ? [] : [posting.team];
    case 'workplace':
      return posting.workplace === undefined ? [] : [posting.workplace];
    case 'employment-type':
      return posting.employmentTypes;
    case 'organization':
      return posting.hiringOrganization ? [posting.hiringOrganization.name] : [];
    default: {
      const field = name.slice('custom.'.length);
      if (!Object.hasOwn(posting.custom, field)) return [];
      const value = posting.custom[field];
      return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
    }
  }
}

function labelOf(name: FacetName, value: string, localizer: Localizer): string {
  const workplace = name === 'workplace' && workplaceSchema.safeParse(value).data;
  if (workplace) return localizer.text(workplaceKeys[workplace]);
  const type = name === 'employment-type' && employmentTypeSchema.safeParse(value).data;
  if (type) return localizer.text(employmentTypeKeys[type]);
  if (name.startsWith('custom.') && (value === 'true' || value === 'false')) {
    return localizer.text(value === 'true' ? 'yes' : 'no');
  }
  return value;
}

/** Choices with a natural order keep it; all others follow the alphabet, localities under their country, other places last. */
function compareChoices(
  name: FacetName,
  localizer: Localizer,
): (one: Choice, other: Choice) => number {
  if (name === 'workplace' || name === 'employment-type') {
    const order: readonly string[] = (name === 'workplace' ? workplaceSchema : employmentTypeSchema)
      .options;
    return (one, other) => order.indexOf(one.value) - order.indexOf(other.value);
  }
  if (name !== 'location') return (one, other) => localizer.compare(one.label, other.label);
  const isOther = ({ value, parent }: Choice): number => ((parent ?? value).length > 2 ? 1 : 0);
  const top = ({ label, parent }: Choice): string =>
    parent === undefined ? label : localizer.country(parent);
  return (one, other) =>
    isOther(one) - isOther(other) ||
    localizer.compare(top(one), top(other)) ||
    Number(one.parent !== undefined) - Number(other.parent !== undefined) ||
    localizer.compare(one.label, other.label);
}

/** The distinct choices of a feed, sorted. */
function readChoices(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): Choice[] {
  const choices = new Map<string, Choice>();
  for (const posting of postings) {
    const own =
      name === 'location'
        ? placeChoices(posting, localizer)
        : valuesOf(posting, name).map((value) => ({
            value,
            label: labelOf(name, value, localizer),
          }));
    for (const choice of own) {
      const key = valueKey(choice.value);
      if (choice.value !== '' && !choices.has(key)) choices.set(key, choice);
    }
  }
  return [...choices.values()].sort(compareChoices(name, localizer));
}

/** Which choices each posting has; postings at the same places share the answer. */
function locate(
  postings: readonly Posting[],
  choices: readonly Choice[],
  localities: Localities,
  localizer: Localizer,
): (readonly number[])[] {
  const matchers = choices.map(({ value }) => placeMatcher(value, localities, localizer));
  const known = new Map<string, readonly number[]>();
  return postings.map((posting) => {
    const { locations, applicantLocationRequirements, workplace } = posting;
    const key = JSON.stringify([locations, applicantLocationRequirements, workplace]);
    let has = known.get(key);
    if (!has) {
      has = [...matchers.keys()].filter((choice) => matchers[choice]?.(posting));
      known.set(key, has);
    }
    return has;
  });
}

/** Reads one facet of a feed. */
export function indexFacet(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): FacetIndex {
  const choices = readChoices(postings, name, localizer);
  const positions = new Map<string, number>();
  for (const [position, { value }] of choices.entries()) positions.set(valueKey(value), position);
  for (const [position, { label }] of choices.entries()) {
    if (!positions.has(valueKey(label))) positions.set(valueKey(label), position);
  }
  const localities = name === 'location' ? readLocalities(postings) : new Map<string, never>();
  const find = (value: string): number | undefined => {
    const position = positions.get(valueKey(value));
    return position === undefined && name === 'location'
      ? positions.get(valueKey(canonicalPlace(value)))
      : position;
  };
  const has =
    name === 'location'
      ? locate(postings, choices, localities, localizer)
      : postings.map((posting) => [
          ...new Set(
            valuesOf(posting, name).flatMap((value) => positions.get(valueKey(value)) ?? []),
          ),
        ]);
  const matcher: FacetIndex['matcher'] = (value, strictly = false) => {
    const choice = find(value);
    if (name !== 'location' || (choice !== undefined && !strictly)) {
      return (position) => choice !== undefined && (has[position]?.includes(choice) ?? false);
    }
    const wanted = choices[choice ?? -1]?.value ?? canonicalPlace(value);
    const matches = placeMatcher(wanted, localities, localizer, strictly);
    return (position) => {
      const posting = postings[position];
      return posting !== undefined && matches(posting);
    };
  };
  return { choices, has, matcher, find };
}
