import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/model/posting.js';
import type { FacetIndex } from './facets/facet-index.js';
import { comparePlacesOf } from './sort-postings.js';

/** What postings are grouped by, each by its position. */
export interface Grouping {
  /** The heading of a posting; absent where it has none. */
  label(position: number): string | undefined;
  /** Where the groups of two postings stand to each other. */
  compare(one: number, other: number): number;
}

/** Postings under one heading. */
export interface PositionGroup {
  /** Empty where none of the postings has a label: a heading over all of them would say nothing. */
  label: string;
  positions: number[];
}

/** The place that a posting is listed under: its first. */
function placeLabel(posting: Posting, localizer: Localizer): string | undefined {
  const [place] = posting.locations;
  if (place?.country !== undefined) {
    const country = localizer.country(place.country);
    return place.locality === undefined || place.locality === country
      ? country
      : `${place.locality}, ${country}`;
  }
  if (place) return place.name;
  return posting.workplace === 'remote' ? localizer.text('workplaceRemote') : undefined;
}

/** Groups by the first place: by country and locality. `postingOf`: the posting at a position, or one at the same places. */
export function placeGrouping(
  postingOf: (position: number) => Posting | undefined,
  localizer: Localizer,
): Grouping {
  return {
    label: (position) => {
      const posting = postingOf(position);
      return posting && placeLabel(posting, localizer);
    },
    compare: (one, other) => {
      const [left, right] = [postingOf(one), postingOf(other)];
      return left && right ? comparePlacesOf(left, right, localizer) : 0;
    },
  };
}

/** Groups by the label of the first value of a facet, by the alphabet. */
export function valueGrouping({ choices, has, kinds }: FacetIndex, localizer: Localizer): Grouping {
  const labels = has.map(([first = -1]) => choices[first]?.label);
  const label = (position: number): string | undefined => labels[kinds[position] ?? 0];
  const compare = (one: number, other: number): number =>
    localizer.compare(label(one) ?? '', label(other) ?? '');
  return { label, compare };
}

/** Groups sorted postings by the first value that each has, so that every posting is listed once; those without one as “Other”. */
export function groupPositions(
  positions: Iterable<number>,
  { label, compare }: Grouping,
  localizer: Localizer,
): PositionGroup[] {
  const byLabel = new Map<string, number[]>();
  const rest: number[] = [];
  for (const position of positions) {
    const name = label(position);
    const group = name === undefined ? rest : byLabel.get(name);
    if (group) group.push(position);
    else if (name !== undefined) byLabel.set(name, [position]);
  }
  const groups = [...byLabel].map(([name, all]) => ({ label: name, positions: all }));
  groups.sort((one, other) => compare(one.positions[0] ?? 0, other.positions[0] ?? 0));
  if (rest.length === 0) return groups;
  const other = groups.length > 0 ? localizer.text('other') : '';
  return [...groups, { label: other, positions: rest }];
}
