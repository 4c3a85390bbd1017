import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FiltersChangeEvent } from '../job-filters/job-filters.events.js';
import type { FiltersView, JobFiltersElement } from '../job-filters/job-filters.js';

/** What the controls need from their list. */
export interface OutsideFiltersOptions {
  view: () => FiltersView;
  change: (event: FiltersChangeEvent) => void;
}

/** The controls elsewhere in the page that drive a list. */
export class OutsideFilters implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OutsideFiltersOptions;
  #filters = new Set<JobFiltersElement>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: OutsideFiltersOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the list leaves its controls to others. */
  get isUsed(): boolean {
    return this.#filters.size > 0;
  }

  /** What they show, as in a `filters` attribute. */
  get controls(): string {
    return [...this.#filters].map(({ filters }) => filters).join(' ');
  }

  /** Calls the controls that came before their list; those that come later call the list. */
  hostConnected(): void {
    const root = this.#host.getRootNode();
    if (this.#host.id === '' || !(root instanceof Document || root instanceof ShadowRoot)) return;
    for (const filters of root.querySelectorAll('job-filters')) {
      if ('findList' in filters) filters.findList(); // else not defined yet: it will call
    }
  }

  hostDisconnected(): void {
    for (const filters of [...this.#filters]) filters.findList();
  }

  hostUpdated(): void {
    const view = this.#options.view();
    for (const filters of this.#filters) filters.view = view;
  }

  /** Lets controls drive the list, or takes note that they show something else now. */
  attach(filters: JobFiltersElement): void {
    filters.addEventListener('job-filters-change', this.#options.change);
    this.#filters.add(filters);
    this.#host.requestUpdate();
  }

  /** The controls are gone, or drive another list. */
  detach(filters: JobFiltersElement): void {
    filters.removeEventListener('job-filters-change', this.#options.change);
    this.#filters.delete(filters);
    this.#host.requestUpdate();
  }
}
