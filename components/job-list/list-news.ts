import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedState } from '../../src/feed/feed-store.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { announce } from '../internal/announcer.js';
import { countText, failedText } from './job-list.states.js';
import type { ListResult } from './list-results.js';

/** Tells screen readers what became of a list: once about a failure, and a count when it is due. */
export class ListNews implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #toldFailure: unknown;
  /** Whether they are to be told how many postings match, once that is known. */
  isCountDue = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    announce('', this.#host);
  }

  /** Tells what is new. */
  tell(state: FeedState, result: ListResult | undefined, localizer: Localizer): void {
    if (state.status === 'failed' && state !== this.#toldFailure) {
      this.#toldFailure = state;
      announce(failedText(state.error, localizer), this.#host);
    } else if (result && this.isCountDue) {
      this.isCountDue = false;
      const { total } = result;
      announce(total > 0 ? countText(total, localizer) : localizer.text('noMatch'), this.#host);
    }
  }
}
