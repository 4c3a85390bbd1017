import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetName } from '../../../src/search/query.js';
import type { FacetResult } from '../../../src/search/facets/count-choices.js';
import { text } from '../../internal/ui/text.js';
import type { FilterLocalizer } from '../job-filters.facet.js';
import { barStyles } from './filter-bar.styles.js';

/** So many facets stand in the bar; the rest is among all filters, in the sheet. */
const most = 4;

/** A row of facets, each of which opens below its button; one at a time. */
export class FilterBar implements ReactiveController {
  readonly #host: ReactiveElement;
  #connection: AbortController | undefined;
  #openName: FacetName | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    const { shadowRoot } = host;
    const { styleSheet } = barStyles;
    if (shadowRoot && styleSheet)
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // Before a page's own listeners could stop it: wherever the reader goes on, the choices are done.
    addEventListener('pointerdown', (event) => this.#leave(event.composedPath()), {
      signal,
      capture: true,
    });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#openName = undefined;
  }

  /** What opens below the last buttons begins at their end where it would not fit into the window. */
  hostUpdated(): void {
    const options = this.#open?.querySelector('.options');
    if (!options) return;
    options.classList.remove('from-end');
    const { left, right } = options.getBoundingClientRect();
    options.classList.toggle('from-end', left < 0 || right > document.documentElement.clientWidth);
  }

  /** Whether the choices of a facet are shown. */
  isOpen(name: FacetName): boolean {
    return name === this.#openName;
  }

  /** Shows the choices of a facet in place of those of another, or hides them. */
  toggle(name: FacetName | undefined): void {
    this.#openName = name === this.#openName ? undefined : name;
    this.#host.requestUpdate();
  }

  /** The facets that the bar has room for. */
  render(facets: readonly FacetResult[], renderFacet: (facet: FacetResult) => unknown): unknown {
    return html`<div class="bar-facets" @keydown=${this.#handleKey} @focusout=${this.#handleFocus}>
      ${repeat(
        facets.slice(0, most),
        ({ name }) => name,
        (facet) => renderFacet(facet),
      )}
    </div>`;
  }

  /** Whether the bar has no room for all of them. */
  leavesOut(facets: readonly FacetResult[]): boolean {
    return facets.length > most;
  }

  /** What is chosen of a facet: one choice by its name, more by their number. */
  renderChosen({ options }: FacetResult, localizer: FilterLocalizer): unknown {
    const chosen = options.filter(({ selected }) => selected);
    const [first] = chosen;
    if (!first) return nothing;
    if (chosen.length === 1) return html`<span class="value">${text(first.label)}</span>`;
    const count = chosen.length;
    return html`<span class="badge" aria-hidden="true">${text(localizer.number(count))}</span
      ><span class="visually-hidden">${text(localizer.text('chosenCount', { count }))}</span>`;
  }

  #handleKey = (event: KeyboardEvent): void => {
    const facet = this.#open;
    if (event.key !== 'Escape' || !facet) return;
    event.stopPropagation(); // what the page closes by Escape stays open
    event.preventDefault();
    this.toggle(undefined);
    facet.querySelector<HTMLElement>('.facet-toggle')?.focus();
  };

  #handleFocus = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) this.#leave([...parentsOf(relatedTarget)]);
  };

  #leave(path: readonly EventTarget[]): void {
    const facet = this.#open;
    if (facet && !path.includes(facet)) this.toggle(undefined);
  }

  get #open(): Element | null {
    const name = this.#openName;
    return name === undefined
      ? null
      : this.#host.renderRoot.querySelector(`.bar-facets [data-facet="${CSS.escape(name)}"]`);
  }
}

function* parentsOf(target: EventTarget): Iterable<EventTarget> {
  for (let node: Node | null = target instanceof Node ? target : null; node; node = node.parentNode)
    yield node;
}
