import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { toggleFacet, withRemote } from '../../src/search/change-filters.js';
import { type FacetName, hasFilters, type Query } from '../../src/search/query.js';
import type {
  FacetOption,
  FacetResult,
  RemoteOffer,
} from '../../src/search/facets/count-choices.js';
import { text } from '../internal/ui/text.js';
import { cross } from './cross.js';
import { countriesText, type FilterLocalizer } from './job-filters.facet.js';

/** Not redundant: Safari takes a list without bullets for none. */
const listRole = 'list';

/** One filter that holds, and the query without it. */
interface Chip {
  key: string;
  label: string;
  without: Query;
}

/** The filters that hold, each as a button that lifts it. */
export interface ChipsView {
  query: Query;
  facets: readonly FacetResult[];
  remote: RemoteOffer | undefined;
  localizer: FilterLocalizer;
  direction: 'ltr' | 'rtl' | undefined;
  lift: (without: Query, chip: EventTarget | null) => void;
  clear: () => void;
}

/** Every filter of the query, and one button that lifts them all. */
export function renderChips(view: ChipsView): unknown {
  const { query, localizer } = view;
  if (!hasFilters(query)) return nothing;
  const chips = readChips(view);
  return html`<div
    class="chosen"
    lang=${localizer.ownLanguage ?? nothing}
    dir=${view.direction ?? nothing}
  >
    ${chips.length > 0 ? renderList(chips, view) : nothing}
    <button class="text-button" part="clear" type="button" @click=${view.clear}>
      <span>${localizer.text('clearFilters')}</span>
    </button>
  </div>`;
}

function renderList(chips: readonly Chip[], { localizer, lift }: ChipsView): unknown {
  return html`<ul class="chips" role=${listRole} aria-label=${localizer.text('chosenFilters')}>
    ${repeat(
      chips,
      ({ key }) => key,
      ({ label, without }) =>
        html`<li>
          <button
            class="chip"
            part="chip"
            type="button"
            aria-label=${localizer.text('removeFilter', { label })}
            @click=${(event: Event) => lift(without, event.currentTarget)}
          >
            <span>${text(label)}</span>
            ${cross}
          </button>
        </li>`,
    )}
  </ul>`;
}

function readChips({ query, facets, remote, localizer }: ChipsView): Chip[] {
  const chips: Chip[] = [];
  for (const [name, values] of query.facets) {
    for (const { value, label, spellings = [value] } of chosenOptions(name, values, facets)) {
      const without = toggleFacet(query, name, value, spellings);
      chips.push({ key: `${name}=${value}`, label, without });
    }
  }
  if (remote?.selected) {
    const label = localizer.text('remoteOpenTo', { countries: countriesText(remote, localizer) });
    chips.push({ key: 'remote', label, without: withRemote(query, false) });
  }
  for (const [name, values] of query.exclude) {
    for (const value of values) {
      const label = localizer.text('excludedFilter', { label: value });
      chips.push({
        key: `exclude.${name}=${value}`,
        label,
        without: withoutExclusion(query, name, value),
      });
    }
  }
  return chips;
}

/** The chosen values as the facet words them; as the query does where there is no such facet. */
function chosenOptions(
  name: FacetName,
  values: readonly string[],
  facets: readonly FacetResult[],
): readonly Pick<FacetOption, 'value' | 'label' | 'spellings'>[] {
  const options = facets.find((facet) => facet.name === name)?.options;
  return (
    options?.filter(({ selected }) => selected) ?? values.map((value) => ({ value, label: value }))
  );
}

function withoutExclusion(query: Query, name: FacetName, value: string): Query {
  const exclude = new Map(query.exclude);
  const others = (exclude.get(name) ?? []).filter((known) => known !== value);
  if (others.length > 0) exclude.set(name, others);
  else exclude.delete(name);
  return { ...query, exclude, page: 1 };
}
