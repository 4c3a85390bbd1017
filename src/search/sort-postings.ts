import type { Localizer } from '../i18n/localizer.js';
import { timeOf } from '../posting/model/time.js';
import type { Posting, Salary, SalaryUnit } from '../posting/model/posting.js';
import { byFeatured, byNumber, type Compare, sortPositions } from './list-postings.js';
import type { Sort } from './query.js';

/** Full-time years, for order only: nobody is shown a converted amount. */
const unitsInYear: Record<SalaryUnit, number> = {
  HOUR: 2080,
  DAY: 260,
  WEEK: 52,
  MONTH: 12,
  YEAR: 1,
};

/** Where a posting stands among places: remote ones without a place last. */
type PlaceOrder = readonly [last: number, country: string, locality: string];

function placeOrder(posting: Posting, localizer: Localizer): PlaceOrder {
  const [place] = posting.locations;
  const [area] = posting.applicantLocationRequirements;
  if (!place) return [area ? 1 : 2, area?.name ?? '', ''];
  return place.country === undefined
    ? [0, place.name, '']
    : [0, localizer.country(place.country), place.locality ?? ''];
}

/** Compares by country, then by locality, of the first place. */
function comparePlaces(one: PlaceOrder, other: PlaceOrder, localizer: Localizer): number {
  return (
    one[0] - other[0] || localizer.compare(one[1], other[1]) || localizer.compare(one[2], other[2])
  );
}

/** Where two postings stand to each other among places. */
export function comparePlacesOf(one: Posting, other: Posting, localizer: Localizer): number {
  return comparePlaces(placeOrder(one, localizer), placeOrder(other, localizer), localizer);
}

function byPlace(postings: readonly Posting[], localizer: Localizer): Compare {
  const orders = postings.map((posting) => placeOrder(posting, localizer));
  const unknown: PlaceOrder = [2, '', ''];
  return (one, other) => comparePlaces(orders[one] ?? unknown, orders[other] ?? unknown, localizer);
}

function byTitle(postings: readonly Posting[], localizer: Localizer): Compare {
  const titles = postings.map(({ title }) => title);
  return (one, other) => localizer.compare(titles[one] ?? '', titles[other] ?? '');
}

/** The first pay that can be compared. */
function comparableSalary(
  posting: Posting,
): (Salary & { currency: string; yearly: number }) | undefined {
  for (const salary of posting.salaries) {
    const { currency, unit, min, max = min } = salary;
    if (currency === undefined || unit === undefined || max === undefined) continue;
    return { ...salary, currency, yearly: max * unitsInYear[unit] };
  }
  return undefined;
}

/** Highest pay first, currency by currency (the most frequent first), unknown pay last. */
function bySalary(postings: readonly Posting[]): Compare {
  const salaries = new Map<Posting, ReturnType<typeof comparableSalary>>();
  const frequency = new Map<string, number>();
  for (const posting of postings) {
    const salary = comparableSalary(posting);
    salaries.set(posting, salary);
    if (salary) frequency.set(salary.currency, (frequency.get(salary.currency) ?? 0) + 1);
  }
  const currencies = [...frequency]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([currency]) => currency);
  const byCurrency = byNumber(postings, (posting) => {
    const salary = salaries.get(posting);
    return salary && currencies.indexOf(salary.currency);
  });
  const byAmount = byNumber(postings, (posting) => {
    const salary = salaries.get(posting);
    return salary && -salary.yearly;
  });
  return (one, other) => byCurrency(one, other) || byAmount(one, other);
}

function compareBy(sort: Sort, postings: readonly Posting[], localizer: Localizer): Compare {
  switch (sort) {
    case 'newest':
      return byNumber(postings, ({ datePosted }) =>
        datePosted === undefined ? undefined : -timeOf(datePosted),
      );
    case 'title':
      return byTitle(postings, localizer);
    case 'location':
      return byPlace(postings, localizer);
    case 'salary':
      return bySalary(postings);
    case 'featured':
      return byFeatured(postings);
  }
}

/** All positions in the asked order; postings that compare equal stay in the order of the feed, talent pools come last. */
export function sortedPositions(
  postings: readonly Posting[],
  sort: Sort,
  localizer: Localizer,
): Uint32Array {
  return Uint32Array.from(sortPositions(postings, compareBy(sort, postings, localizer)));
}
