import type { applyMessages } from './apply-messages.js';
import type { detailMessages } from './detail-messages.js';
import type { filterMessages } from './filter-messages.js';
import type { savedMessages } from './saved-messages.js';
import type { Catalogue, Message } from './message.js';

/**
 * English texts of the list and its cards: the only catalogue in the first load. `filter-messages.ts`, `saved-messages.ts`,
 * `detail-messages.ts` and `apply-messages.ts` hold the texts of what loads later.
 * The keys of all five are the keys that other languages and page authors may give.
 */
export const messages = {
  // A posting in short, as cards show it and search looks in it.
  workplaceOnSite: 'On-site',
  workplaceHybrid: 'Hybrid',
  workplaceRemote: 'Remote',
  remoteArea: 'Remote, {area}',
  remoteAreas: 'Remote in {areas}',
  firstAndMore: '{first}\u00a0+{count}',
  morePlaces: { one: '+{count} place', other: '+{count} places' },
  morePlacesSpoken: { one: 'and {count} more place', other: 'and {count} more places' },
  employmentFullTime: 'Full-time',
  employmentPartTime: 'Part-time',
  employmentContractor: 'Contractor',
  employmentTemporary: 'Temporary',
  employmentIntern: 'Internship',
  employmentVolunteer: 'Volunteer',
  employmentPerDiem: 'Per diem',
  employmentOther: 'Other',
  statusClosed: 'Closed',
  statusTalentPool: 'Talent pool',
  postedOn: 'Posted {date}',
  featured: 'Featured',
  new: 'New',
  closes: 'Closes {when}',

  // Pay.
  salaryFrom: 'from {amount}',
  salaryUpTo: 'up to {amount}',
  perHour: '{amount} an hour',
  perDay: '{amount} a day',
  perWeek: '{amount} a week',
  perMonth: '{amount} a month',
  perYear: '{amount} a year',

  // Filters.
  searchLabel: 'Search jobs',
  filtersLabel: 'Filters',
  facetDepartment: 'Department',
  facetTeam: 'Team',
  facetLocation: 'Location',
  facetWorkplace: 'Workplace',
  facetEmploymentType: 'Employment type',
  facetOrganization: 'Company',
  areaUnstated: 'Remote, area not stated',
  regionLabel: '{name} (region)',
  yes: 'Yes',
  no: 'No',
  other: 'Other',

  // List.
  sortLabel: 'Sort by',
  sortFeatured: 'Featured',
  sortNewest: 'Newest',
  sortTitle: 'Title',
  sortLocation: 'Location',
  sortSalary: 'Salary',
  resultCount: { one: '{count} job', other: '{count} jobs' },
  showMore: 'Show more jobs',
  shownOf: 'Showing {shown} of {total} jobs',
  noMatch: 'No jobs match your search',
  noMatchPreset: 'No jobs match at the moment.',

  // States that every element with a feed can be in.
  loading: 'Loading jobs…',
  empty: 'There are no open jobs at the moment.',
  failed: 'The jobs could not be loaded.',
  failedOffline: 'You seem to be offline. The jobs could not be loaded.',
  partFailed: 'This part of the page could not be loaded.',
  searchFailed: 'Search and filters could not be loaded. All jobs are listed.',
  partlyFailed: 'Some jobs could not be loaded.',
  stale: 'The latest jobs could not be loaded. This list may be out of date.',
  retry: 'Try again',
  reload: 'Reload the page',
  fallback: 'See the jobs on the original page',
} as const satisfies Catalogue;

/** The keys of the catalogue that is always loaded. */
export type BaseKey = keyof typeof messages;

type English = typeof messages &
  typeof filterMessages &
  typeof savedMessages &
  typeof detailMessages &
  typeof applyMessages;

/** The keys of every catalogue. */
export type MessageKey = keyof English;

/** Every reader-visible text of the elements. Languages and page authors give a part of it. */
export type Messages = Record<MessageKey, Message>;

/** All texts in one language, those that depend on a `count` in each plural category that the language has. */
export type Translation<Category extends Intl.LDMLPluralRule> = {
  readonly [Key in MessageKey]: English[Key] extends string
    ? string
    : Readonly<Record<Category, string>>;
};
