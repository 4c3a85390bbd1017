import type { Localizer } from '../i18n/localizer.js';
import type { Place, Posting } from '../posting/model/posting.js';
import { valueKey } from './text/fold.js';
import { IncrementalTask } from './incremental-task.js';
import { PlaceFacet } from './places/place-facet.js';

/**
 * The posting with the places first that lie in those that were asked for, and the pay that holds there;
 * the posting itself where that changes nothing. `values` are those of the location facet.
 */
export function askedFirst(
  posting: Posting,
  values: readonly string[],
  localizer: Localizer,
): Posting {
  const { locations, salaries } = posting;
  if (locations.length < 2 || values.length === 0) return posting;
  const single = locations.map((place) => ({
    ...posting,
    locations: [place],
    applicantLocationRequirements: [],
  }));
  const facet = new IncrementalTask(PlaceFacet.read(single, localizer)).finish();
  const tests = values.map((value) => facet.matcher(value));
  const isAsked = locations.map((_, position) =>
    tests.some((test) => test(facet.kinds[position] ?? 0)),
  );
  if (!isAsked.includes(true) || !isAsked.includes(false)) return posting;
  const asked = locations.filter((_, position) => isAsked[position]);
  const words = asked.flatMap((place) => wordsOf(place, localizer));
  const holdsThere = ({ label = '' }: { label?: string | undefined }): boolean =>
    words.some((word) => valueKey(label).includes(word));
  return {
    ...posting,
    locations: [...asked, ...locations.filter((_, position) => !isAsked[position])],
    salaries: [...salaries.filter(holdsThere), ...salaries.filter((salary) => !holdsThere(salary))],
  };
}

/** What the label of a pay may call a place. */
function wordsOf({ name, locality, region, country }: Place, localizer: Localizer): string[] {
  const words = [name, locality, region, country && localizer.country(country)];
  return words.flatMap((word) => (word ? [valueKey(word)] : []));
}
