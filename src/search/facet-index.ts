import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/posting.js';
import { compareChoices, labelOf, valuesOf } from './facet-values.js';
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

/** The distinct choices of a feed, sorted; of several spellings the first. */
function readChoices(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): Choice[] {
  const all =
    name === 'location'
      ? placeChoices(postings, localizer)
      : [...new Set(postings.flatMap((posting) => valuesOf(posting, name)))].map((value) => ({
          value,
          label: labelOf(name, value, localizer),
        }));
  const choices = new Map<string, Choice>();
  for (const choice of all) {
    const key = valueKey(choice.value);
    if (choice.value !== '' && !choices.has(key)) choices.set(key, choice);
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

/** Choices by every spelling that finds them: their values before their labels. */
function spellings(choices: readonly Choice[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const text of ['value', 'label'] as const) {
    choices.forEach((choice, position) => {
      const key = valueKey(choice[text]);
      if (!positions.has(key)) positions.set(key, position);
    });
  }
  return positions;
}

/** Reads one facet of a feed. */
export function indexFacet(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): FacetIndex {
  const choices = readChoices(postings, name, localizer);
  const positions = spellings(choices);
  if (name === 'location') return indexPlaces(postings, choices, positions, localizer);
  const find = (value: string): number | undefined => positions.get(valueKey(value));
  const has = postings.map((posting) => [
    ...new Set(valuesOf(posting, name).flatMap((value) => find(value) ?? [])),
  ]);
  return { choices, has, find, matcher: (value) => hasChoice(has, find(value)) };
}

/** Whether the posting at a position has a choice. */
function hasChoice(
  has: FacetIndex['has'],
  choice: number | undefined,
): (position: number) => boolean {
  return (position) => choice !== undefined && (has[position]?.includes(choice) ?? false);
}

function indexPlaces(
  postings: readonly Posting[],
  choices: readonly Choice[],
  positions: ReadonlyMap<string, number>,
  localizer: Localizer,
): FacetIndex {
  const localities = readLocalities(postings);
  const has = locate(postings, choices, localities, localizer);
  const find = (value: string): number | undefined =>
    positions.get(valueKey(value)) ?? positions.get(valueKey(canonicalPlace(value)));
  const matcher: FacetIndex['matcher'] = (value, strictly = false) => {
    const choice = find(value);
    if (choice !== undefined && !strictly) return hasChoice(has, choice);
    const place = choices[choice ?? -1]?.value ?? canonicalPlace(value);
    const matches = placeMatcher(place, localities, localizer, strictly);
    return (position) => {
      const posting = postings[position];
      return posting !== undefined && matches(posting);
    };
  };
  return { choices, has, find, matcher };
}
