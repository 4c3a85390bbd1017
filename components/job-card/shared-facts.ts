import type { Posting } from '../../src/posting/model/posting.js';
import { valuesOf } from '../../src/search/facets/facet-values.js';
import type { FacetName } from '../../src/search/query.js';
import type { CardField } from './card-fields.js';

/** Facts that tell postings apart or nothing; where and when one works, and for what pay, always tells something. */
const comparing = ['organization', 'department', 'team', 'workplace', 'employment-type'] as const;

/**
 * The facts that all postings of a feed have alike: they tell none from another, and are not worth a word in a
 * list. That the work is remote is, since the place beside it would read otherwise.
 */
export function sharedFacts(postings: readonly Posting[]): ReadonlySet<CardField> {
  return new Set(
    comparing.filter(
      (name) =>
        (postings.length > 1 || name === 'organization') &&
        (postings[0]?.workplace !== 'remote' || name !== 'workplace') &&
        isAlike(postings, name),
    ),
  );
}

/** Whether all postings say the same of something, so that there is nothing to choose between. */
export function isAlike(postings: readonly Posting[], name: FacetName): boolean {
  const state = (posting: Posting): string =>
    (name === 'location' ? placesOf(posting) : valuesOf(posting, name)).join('\n');
  const first = postings[0] && state(postings[0]);
  return postings.every((posting) => state(posting) === first);
}

function placesOf(posting: Posting): string[] {
  const { locations, applicantLocationRequirements: areas, workplace = '' } = posting;
  return [...locations, ...areas].map(({ name }) => name).concat(workplace);
}
