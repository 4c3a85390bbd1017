import type { ReactiveElement } from 'lit';
import type { UrlStateOptions } from '../../src/search/url-state.js';
import { readRouting } from './list-settings.js';

/** A list whose readers save postings. */
export type SavingList = ReactiveElement & {
  readonly routing: string;
  readonly paramPrefix: string;
  readonly total: number;
};

/** Where in the address a list tells what it shows. */
export function whereOf(list: SavingList): UrlStateOptions {
  return { routing: readRouting(list, 'none'), prefix: list.paramPrefix };
}
