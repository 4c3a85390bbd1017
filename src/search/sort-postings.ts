import type { Localizer } from '../i18n/localizer.js';
import { timeOf } from '../posting/model/time.js';
import type { Posting, Salary, SalaryUnit } from '../posting/model/posting.js';
import { byFeatured, byNumber, byPool, type Compare } from './list-postings.js';
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
export function byPlace(postings: readonly Posting[], localizer: Localizer): Compare {
  const unknown: PlaceOrder = [2, '', ''];
  const orders = new Map(postings.map((posting) => [posting, placeOrder(posting, localizer)]));
  return (one, other) => {
    const [oneLast, oneCountry, oneLocality] = orders.get(one) ?? unknown;
    const [otherLast, otherCountry, otherLocality] = orders.get(other) ?? unknown;
    return (
      oneLast - otherLast ||
      localizer.compare(oneCountry, otherCountry) ||
      localizer.compare(oneLocality, otherLocality)
    );
  };
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
  const salaries = new Map(postings.map((posting) => [posting, comparableSalary(posting)]));
  const frequency = new Map<string, number>();
  for (const salary of salaries.values()) {
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
      return (one, other) => localizer.compare(one.title, other.title);
    case 'location':
      return byPlace(postings, localizer);
    case 'salary':
      return bySalary(postings);
    case 'featured':
      return byFeatured(postings);
  }
}

/** The postings in the asked order; those that compare equal stay in the order of the feed, talent pools come last. */
export function sortPostings(
  postings: readonly Posting[],
  sort: Sort,
  localizer: Localizer,
  rank: (posting: Posting) => number,
): Posting[] {
  const compare = compareBy(sort, postings, localizer);
  return [...postings].sort(
    (one, other) => byPool(one, other) || rank(one) - rank(other) || compare(one, other),
  );
}
