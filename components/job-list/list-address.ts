import type { ReactiveControllerHost } from 'lit';
import { loadPart } from '../../src/errors/load-part.js';
import { Loader } from '../internal/loader.js';
import type { QueryRouting, QueryRoutingOptions } from './query-routing.js';
import type * as queryRouting from './query-routing.js';

/**
 * Keeps the query of a list in the address of the page where the page wants that. Most lists that
 * stand alone have no address of their own: what follows one is loaded for the others.
 */
export class ListAddress {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QueryRoutingOptions;
  readonly #module: Loader<typeof queryRouting>;
  #routing: QueryRouting | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: QueryRoutingOptions) {
    this.#host = host;
    this.#options = options;
    this.#module = new Loader(host, () => loadPart(import('./query-routing.js')));
  }

  /** Whether it is known what the address asks for. Where that cannot be known the list works without. */
  get isRead(): boolean {
    return !this.#isWanted || this.#routing !== undefined || this.#module.status === 'failed';
  }

  /** Reads the address when the element is new in the page or is routed differently. */
  follow(): void {
    if (this.#isWanted) void this.#module.load();
    const module = this.#module.value;
    if (module) this.#routing ??= new module.QueryRouting(this.#host, this.#options);
    this.#routing?.follow();
  }

  /** Writes the query. Typing changes the current entry; each other step can be gone back. */
  write(query: string, typing: boolean): void {
    this.#routing?.write(query, typing);
  }

  get #isWanted(): boolean {
    return this.#options.where().routing !== 'none';
  }
}
