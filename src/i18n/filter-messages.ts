import type { Catalogue } from './message.js';

/** English texts of the controls of a list, and of a list where nothing matches, loaded with them. */
export const filterMessages = {
  searchPlaceholder: 'Search title, team or place',
  clearSearch: 'Clear the search',
  searchWithin: 'Find in {facet}',
  showResults: { one: 'Show {count} job', other: 'Show {count} jobs' },
  clearShort: 'Clear',
  allFilters: 'All filters',
  closeFilters: 'Close',
  skipToResults: 'Skip to the results',
  remoteOpenTo: 'Remote jobs open to {countries}',
  includeRemote: 'Include remote jobs open to {countries} ({count})',
  clearFilters: 'Clear all filters',
  removeFilter: 'Remove filter: {label}',
  excludedFilter: 'Not: {label}',
  chosenFilters: 'Chosen filters',
  chosenCount: { one: '{count} chosen', other: '{count} chosen' },
  showAllOptions: 'Show all {count}',
  showFewerOptions: 'Show fewer',
  didYouMean: 'Did you mean:',
  noMatchHint: 'Try fewer or different words, or clear the filters.',
} as const satisfies Catalogue;
