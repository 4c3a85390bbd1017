import type { FeedState } from '../../src/feed/feed-store.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { countText, failedText } from './job-list.states.js';
import type { NothingListed } from './list-results.js';

/** Tells screen readers what became of a list: once about a failure, and a count when it is due. */
export class ListAnnouncer {
  readonly #announce: (text: string) => void;
  #toldFailure: unknown;
  /** Whether they are to be told how many postings match, once that is known. */
  isCountDue = false;

  constructor(announce: (text: string) => void) {
    this.#announce = announce;
  }

  /** Tells what is new: of the number that match, or why there is nothing; `undefined` while that is not known. */
  update(state: FeedState, found: number | NothingListed | undefined, localizer: Localizer): void {
    if (state.status === 'failed' && state !== this.#toldFailure) {
      this.#toldFailure = state;
      this.#announce(failedText(state.error, localizer));
    } else if (found !== undefined && this.isCountDue) {
      this.isCountDue = false;
      const isNumber = typeof found === 'number';
      this.#announce(isNumber ? countText(found, localizer) : localizer.text(found));
    }
  }
}
