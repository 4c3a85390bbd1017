import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/model/posting.js';
import { compareChoices, labelOf, valuesOf } from './facet-values.js';
import { valueKey } from './fold.js';
import { PlaceFacet } from './place-facet.js';
import type { Choice, PlaceReach } from './place-facet.js';
import type { FacetName } from './query.js';

/** The choices of one facet over a whole feed, and which of them each posting has. */
export interface FacetIndex {
  choices: readonly Choice[];
  /** By position of the posting in the feed: positions in `choices`. */
  has: readonly (readonly number[])[];
  /** Whether the posting at a position has a value, in whatever spelling. */
  matcher: (value: string, reach?: PlaceReach) => (position: number) => boolean;
  /** The position of the choice that a value names, in whatever spelling. */
  find: (value: string) => number | undefined;
  /** What only the location facet has. */
  places?: PlaceFacet;
}

/** The distinct choices of a feed, sorted; of several spellings the first. */
function readChoices(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): Choice[] {
  const choices = new Map<string, Choice>();
  for (const value of new Set(postings.flatMap((posting) => valuesOf(posting, name)))) {
    const key = valueKey(value);
    if (value === '' || choices.has(key)) continue;
    choices.set(key, { value, label: labelOf(name, value, localizer) });
  }
  return [...choices.values()].sort(compareChoices(name, localizer));
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
  if (name === 'location') return indexPlaces(postings, localizer);
  const choices = readChoices(postings, name, localizer);
  const positions = spellings(choices);
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

function indexPlaces(postings: readonly Posting[], localizer: Localizer): FacetIndex {
  const places = new PlaceFacet(postings, localizer);
  const { choices, has } = places;
  return {
    choices,
    has,
    find: (value) => places.find(value),
    matcher: (value, reach) => places.matcher(value, reach),
    places,
  };
}
