import type { Posting } from '../posting/model/posting.js';
import { currentStatus } from '../posting/model/time.js';
import { vacancyOf } from '../posting/model/vacancy.js';

/**
 * Open postings that are like this one, at most `count`: first those of its department at one of its places, then those of
 * its department, then those at its places, each in the order of the feed. None where nothing is alike.
 */
export function similarPostings(
  posting: Posting,
  postings: readonly Posting[],
  count: number,
  now?: Date,
): Posting[] {
  const departments = departmentsOf(posting);
  const places = placesOf(posting);
  const likeness = (other: Posting): number =>
    (meets(departments, departmentsOf(other)) ? 2 : 0) + (meets(places, placesOf(other)) ? 1 : 0);
  return postings
    .filter((other) => !isOneVacancy(other, posting) && currentStatus(other, now) === 'open')
    .map((other) => ({ other, rank: likeness(other) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, two) => two.rank - one.rank)
    .slice(0, Math.max(0, count))
    .map(({ other }) => other);
}

/** Whether they are the same, or versions of one another in several languages. */
function isOneVacancy(one: Posting, other: Posting): boolean {
  return one.id === other.id || vacancyOf(one) === vacancyOf(other);
}

function departmentsOf({ department, departments = [] }: Posting): Set<string> {
  return new Set([...(department ? [department] : []), ...departments].map(fold));
}

/** Towns by their country, where one is named; else places by their name. */
function placesOf({ locations }: Posting): Set<string> {
  return new Set(
    locations.map(({ name, locality, country = '' }) =>
      fold(locality ? `${locality}, ${country}` : name),
    ),
  );
}

const fold = (text: string): string => text.trim().toLowerCase();

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((value) => other.has(value));
}
