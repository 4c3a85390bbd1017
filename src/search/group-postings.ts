import type { Localizer } from '../i18n/localizer.js';
import type { Posting } from '../posting/model/posting.js';
import { comparePlacesOf } from './sort-postings.js';

/** Postings under one heading. */
export interface PostingGroup {
  /** Empty where none of the postings has a label: a heading over all of them would say nothing. */
  label: string;
  postings: Posting[];
}

/** Puts each posting into the group of its label; without one into the last group, “Other”. */
function collect(
  postings: readonly Posting[],
  label: (posting: Posting, index: number) => string | undefined,
): { groups: PostingGroup[]; rest: Posting[] } {
  const groups = new Map<string, PostingGroup>();
  const rest: Posting[] = [];
  postings.forEach((posting, index) => {
    const name = label(posting, index);
    const group = name === undefined ? { label: '', postings: rest } : groups.get(name);
    if (group) group.postings.push(posting);
    else if (name !== undefined) groups.set(name, { label: name, postings: [posting] });
  });
  return { groups: [...groups.values()], rest };
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

/**
 * Groups sorted postings by the first value that each has, so that every posting is listed once:
 * groups by the alphabet, places by country and locality.
 */
export function groupPostings(
  postings: readonly Posting[],
  by: 'location' | ((posting: Posting, index: number) => string | undefined),
  localizer: Localizer,
): PostingGroup[] {
  const isPlace = by === 'location';
  const label = isPlace ? (posting: Posting) => placeLabel(posting, localizer) : by;
  const { groups, rest } = collect(postings, label);
  groups.sort((one, other) => {
    const [first] = one.postings;
    const [second] = other.postings;
    return isPlace && first && second
      ? comparePlacesOf(first, second, localizer)
      : localizer.compare(one.label, other.label);
  });
  if (rest.length === 0) return groups;
  return [...groups, { label: groups.length > 0 ? localizer.text('other') : '', postings: rest }];
}
