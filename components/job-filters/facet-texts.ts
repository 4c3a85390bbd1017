import type { FilterLocalizer } from '../../src/i18n/filter-messages.js';
import type { FacetName } from '../../src/search/query.js';
import type { RemoteOffer } from '../../src/search/search-postings.js';

const keys: ReadonlyMap<string, Parameters<FilterLocalizer['text']>[0]> = new Map([
  ['department', 'facetDepartment'],
  ['team', 'facetTeam'],
  ['location', 'facetLocation'],
  ['workplace', 'facetWorkplace'],
  ['employment-type', 'facetEmploymentType'],
  ['organization', 'facetOrganization'],
]);

/** The heading of a facet; a custom field is named as the feed names it: `start_date` becomes “Start date”. */
export function facetText(name: FacetName, localizer: FilterLocalizer): string {
  const key = keys.get(name);
  if (key) return localizer.text(key);
  const words = name
    .replace(/^custom\./, '')
    .replace(/[\s._-]+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase(localizer.language) + words.slice(1);
}

/** The countries that offered remote postings are open to. */
export function countriesText({ countries }: RemoteOffer, localizer: FilterLocalizer): string {
  return localizer.list(countries, 'disjunction');
}
