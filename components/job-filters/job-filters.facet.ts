import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  FacetOption,
  FacetResult,
  RemoteOffer,
} from '../../src/search/facets/count-choices.js';
import type { filterMessages } from '../../src/i18n/filter-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { FacetName } from '../../src/search/query.js';
import { fold } from '../../src/search/text/fold.js';
import { keepPrintableKey } from '../internal/a11y/printable-keys.js';
import { text } from '../internal/ui/text.js';

/** A facet as the reader has it before them, and what they can do with it. */
export interface FacetView {
  facet: FacetResult;
  /** Unique in the element's tree. */
  id: string;
  isOpen: boolean;
  /** What is chosen, where that cannot be seen otherwise. */
  chosen?: unknown;
  showsAll: boolean;
  /** What the reader looks for among the options of a long facet. */
  within: string;
  /** Remote postings that can be taken in beside the chosen places. */
  remote: RemoteOffer | undefined;
  localizer: FilterLocalizer;
  toggleOpen: () => void;
  toggleAll: () => void;
  searchWithin: (words: string) => void;
  choose: (option: FacetOption) => void;
  toggleRemote: () => void;
}

/** One facet: a named group of checkboxes that can be folded away. */
export function renderFacet(view: FacetView): unknown {
  const { facet, id, isOpen, localizer } = view;
  const found = optionsWith(facet.options, view.within);
  const isAll = view.showsAll || view.within !== '';
  const shown = isAll ? found : visibleOptions(found);
  return html`<fieldset class="facet" part="facet" data-facet=${facet.name}>
    <legend>
      <button
        class="facet-toggle"
        type="button"
        aria-expanded=${isOpen}
        aria-controls=${id}
        @click=${view.toggleOpen}
      >
        <span>${facetText(facet.name, localizer)}</span> ${view.chosen ?? nothing}
      </button>
    </legend>
    <div class="options" id=${id} ?hidden=${!isOpen}>
      ${facet.options.length > longFacet ? renderWithin(view) : nothing}
      ${renderOptions(byParent(shown), undefined, view)}
      ${view.within === '' ? renderToggleAll(view, visibleOptions(facet.options).length) : nothing}
      ${renderRemote(view)}
    </div>
  </fieldset>`;
}

/** From so many options on they can be searched. */
const longFacet = 12;

function renderWithin({ facet, within, localizer, searchWithin }: FacetView): unknown {
  const label = localizer.text('searchWithin', { facet: facetText(facet.name, localizer) });
  return html`<input
    class="field within"
    part="facet-search"
    type="search"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${live(within)}
    @input=${({ target }: Event) => {
      if (target instanceof HTMLInputElement) searchWithin(target.value);
    }}
    @keydown=${keepPrintableKey}
    @keypress=${keepPrintableKey}
    @keyup=${keepPrintableKey}
  />`;
}

/** The options that some words are part of, those that are chosen, and what these lie in. */
function optionsWith(options: readonly FacetOption[], words: string): readonly FacetOption[] {
  const wanted = fold(words.trim());
  if (wanted === '') return options;
  return withParents(
    options,
    options.filter(({ label, selected }) => selected || fold(label).includes(wanted)),
  );
}

type OptionsByParent = ReadonlyMap<string | undefined, readonly FacetOption[]>;

/**
 * Options by the one that they stand below, those below no other first of all: below one that is not
 * shown they would seem to lie in the one above.
 */
function byParent(shown: readonly FacetOption[]): OptionsByParent {
  const values = new Set(shown.map(({ value }) => value));
  const groups = new Map<string | undefined, FacetOption[]>();
  for (const option of shown) {
    const parent = values.has(option.parent ?? '') ? option.parent : undefined;
    const group = groups.get(parent);
    if (group) group.push(option);
    else groups.set(parent, [option]);
  }
  return groups;
}

/** The options below one of them, or below none, each followed by those that lie in it. */
function renderOptions(
  options: OptionsByParent,
  parent: string | undefined,
  view: FacetView,
): unknown {
  return repeat(
    options.get(parent) ?? [],
    ({ value }) => value,
    (option) =>
      // One template with or without them: another would take the focus from the checkbox.
      html`${renderOption(option, view)}
      ${options.has(option.value) ? renderGroup(option, renderOptions(options, option.value, view)) : nothing}`,
  );
}

/** What lies in a place, under its name for those who do not see that it is indented. */
function renderGroup({ label }: FacetOption, options: unknown): unknown {
  return html`<div class="nested" role="group" aria-label=${label}>${options}</div>`;
}

function renderOption(option: FacetOption, { choose, localizer }: FacetView): unknown {
  return html`<label class=${option.count > 0 ? 'option' : 'option none'}>
    <input
      part="option"
      type="checkbox"
      .value=${option.value}
      .checked=${live(option.selected)}
      @change=${() => choose(option)}
    />
    <span class="option-label">${text(option.label)}</span>
    <span class="option-count" part="option-count">${text(localizer.number(option.count))}</span>
  </label>`;
}

/** One more checkbox, apart from the places: what it takes in is at none of them. */
function renderRemote({ remote, localizer, toggleRemote }: FacetView): unknown {
  if (!remote) return nothing;
  const { count, selected } = remote;
  const countries = countriesText(remote, localizer);
  return html`<label class="option remote">
    <input
      part="option"
      type="checkbox"
      value="include"
      .checked=${live(selected)}
      @change=${toggleRemote}
    />
    <span class="option-label">${text(localizer.text('includeRemote', { countries, count }))}</span>
  </label>`;
}

function renderToggleAll(
  { facet, showsAll, localizer, toggleAll }: FacetView,
  few: number,
): unknown {
  if (facet.options.length === few) return nothing;
  const count = facet.options.length;
  return html`<button
    class="text-button"
    type="button"
    aria-expanded=${showsAll}
    @click=${toggleAll}
  >
    <span
      >${text(localizer.text(showsAll ? 'showFewerOptions' : 'showAllOptions', { count }))}</span
    >
  </button>`;
}

/** So many options of a facet are shown before the reader asks for all. */
const shortFacet = 8;

/** The options that the feed has most of, and every selected one with what it lies in, in their order; all of a facet that is hardly longer. */
function visibleOptions(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= shortFacet + 1) return options;
  const frequent = [...options].sort((one, other) => other.total - one.total).slice(0, shortFacet);
  const selected = new Set(
    withParents(
      options,
      options.filter((option) => option.selected),
    ),
  );
  return options.filter((option) => selected.has(option) || frequent.includes(option));
}

/** Some of the options with all that they lie in, in the order of all. */
function withParents(
  options: readonly FacetOption[],
  some: readonly FacetOption[],
): readonly FacetOption[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  const shown = new Set<FacetOption>();
  for (const one of some) {
    let option: FacetOption | undefined = one;
    for (; option; option = byValue.get(option.parent ?? '')) shown.add(option);
  }
  return options.filter((option) => shown.has(option));
}

/** Words the controls of a list. */
export type FilterLocalizer = Localizer<keyof typeof filterMessages>;

const keys: ReadonlyMap<string, Parameters<FilterLocalizer['text']>[0]> = new Map([
  ['department', 'facetDepartment'],
  ['team', 'facetTeam'],
  ['location', 'facetLocation'],
  ['workplace', 'facetWorkplace'],
  ['employment-type', 'facetEmploymentType'],
  ['organization', 'facetOrganization'],
]);

/** The heading of a facet; a custom field is named as the feed names it: `start_date` becomes “Start date”. */
function facetText(name: FacetName, localizer: FilterLocalizer): string {
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
