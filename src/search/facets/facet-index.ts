import type { Localizer } from '../../i18n/localizer.js';
import type { Posting } from '../../posting/model/posting.js';
import { choiceLabel, compareChoices } from './facet-choices.js';
import { valuesOf } from './facet-values.js';
import { readableSpelling, valueKey } from '../text/fold.js';
import { eachInSteps } from '../incremental-task.js';
import { PlaceFacet } from '../places/place-facet.js';
import type { Choice, PlaceReach } from '../places/place-facet.js';
import type { FacetName } from '../query.js';

/**
 * The choices of one facet over a whole feed. Postings with the same values are of one kind: what holds
 * for one of them is found out once, and counting them is counting their kinds.
 */
export interface FacetIndex {
  choices: readonly Choice[];
  /** By position of the posting in the feed: its kind. */
  kinds: Uint8Array | Uint16Array | Uint32Array;
  /** By kind: positions in `choices`. */
  has: readonly (readonly number[])[];
  /** Whether postings of a kind have a value, in whatever spelling. */
  matcher: (value: string, reach?: PlaceReach) => (kind: number) => boolean;
  /** The position of the choice that a value names, in whatever spelling. */
  find: (value: string) => number | undefined;
  /** What only the location facet has. */
  places?: PlaceFacet;
}

type Steps<Result> = Generator<undefined, Result>;

/** The distinct choices of a feed, sorted. */
function* readChoices(
  kinds: readonly (readonly string[])[],
  name: FacetName,
  localizer: Localizer,
): Steps<Choice[]> {
  const choices = new Map<string, Choice>();
  yield* eachInSteps(kinds, (values) => {
    for (const value of values) {
      if (value === '') continue;
      const key = valueKey(value);
      const known = choices.get(key)?.value;
      const shown = known === undefined ? value : readableSpelling(known, value);
      if (shown === known) continue;
      choices.set(key, { value: shown, label: choiceLabel(name, shown, localizer) });
    }
  });
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
export function* indexFacet(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): Steps<FacetIndex> {
  if (name === 'location') return yield* indexPlaces(postings, localizer);
  const kinds = new Uint32Array(postings.length);
  const known = new Map<string, number>();
  const values: (readonly string[])[] = [];
  yield* eachInSteps(postings, (posting, position) => {
    const own = valuesOf(posting, name);
    const key = own.length === 1 ? (own[0] ?? '') : own.join('\n\0');
    let kind = known.get(key);
    if (kind === undefined) {
      known.set(key, (kind = values.length));
      values.push(own);
    }
    kinds[position] = kind;
  });
  const choices = yield* readChoices(values, name, localizer);
  const positions = spellings(choices);
  const find = (value: string): number | undefined => positions.get(valueKey(value));
  const has = values.map((own) => [...new Set(own.flatMap((value) => find(value) ?? []))]);
  const matcher = (value: string): ((kind: number) => boolean) => {
    const choice = find(value);
    return (kind) => choice !== undefined && (has[kind]?.includes(choice) ?? false);
  };
  return { choices, kinds, has, find, matcher };
}

function* indexPlaces(postings: readonly Posting[], localizer: Localizer): Steps<FacetIndex> {
  const places = yield* PlaceFacet.read(postings, localizer);
  const { choices, kinds, has } = places;
  return {
    choices,
    kinds,
    has,
    find: (value) => places.find(value),
    matcher: (value, reach) => places.matcher(value, reach),
    places,
  };
}
