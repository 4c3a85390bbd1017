import { html, nothing } from 'lit';
import type { FeedState } from '../../src/feed/feed-store.js';
import type { FeedError } from '../../src/errors/base-error.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { currentStatus } from '../../src/posting/model/time.js';
import type { ListSettings } from './list-settings.js';
import { type ErrorActions, renderErrorActions } from '../internal/ui/error-actions.js';

/** What a list is able to show at the moment. */
export type ListState = 'loading' | 'ready' | 'empty' | 'no-match' | 'failed' | 'stale';

/**
 * Why nothing is listed, by the message that says so: no open postings, none in the feeds that could be
 * read while others could not, none that fits the reader's query, or the preset.
 */
export type NothingListed = 'empty' | 'partlyFailed' | 'noMatch' | 'noMatchPreset';

/** Why there is nothing to be listed, whatever is asked for; absent where there is something. */
export function nothingOpen(state: FeedState): 'empty' | 'partlyFailed' | undefined {
  const postings: readonly Posting[] = 'feed' in state ? state.feed.postings : [];
  if (postings.some((posting) => currentStatus(posting) !== 'closed')) return undefined;
  return state.status === 'ready' && state.failures.length > 0 ? 'partlyFailed' : 'empty';
}

/** Tells a feed without open postings from a query, or a preset, that none of them fits. */
export function listState(state: FeedState, total: number | undefined): ListState {
  if (state.status !== 'ready') return state.status;
  if (total === undefined) return 'loading';
  if (total > 0) return 'ready';
  const reason = nothingOpen(state);
  if (reason === 'partlyFailed') return 'failed';
  return reason ?? 'no-match';
}

/** More skeletons than this reserve room that is not on the screen. */
const maxSkeletons = 6;

/** Holds the room that the first cards will take. A feed may be there before the language, or the search. */
export function renderLoading(
  state: FeedState | undefined,
  { pageSize, layout }: Pick<ListSettings, 'pageSize' | 'layout'>,
  localizer: Localizer,
): unknown {
  const isRows = layout === 'rows';
  const known = state && 'feed' in state ? state.feed.postings.length : pageSize;
  const skeletons = Array<undefined>(
    Math.min(known, pageSize, isRows ? maxSkeletons * 2 : maxSkeletons),
  ).fill(undefined);
  return html`<div part="loading">
    <p class="visually-hidden">${localizer.text('loading')}</p>
    <ul class="cards" aria-hidden="true">
      ${skeletons.map(
        () =>
          html`<li class=${isRows ? 'ghost row' : 'ghost'}>
            <span class="skeleton"></span><span class="skeleton"></span
            ><span class="skeleton"></span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Says that nothing could be loaded, and offers what helps. */
export function renderFailed(error: FeedError, actions: ErrorActions): unknown {
  return html`<div class="notice" part="error" lang=${actions.localizer.ownLanguage ?? nothing}>
    <slot name="error">
      <p class="notice-title">${failedText(error, actions.localizer)}</p>
    </slot>
    ${renderErrorActions(actions)}
  </div>`;
}

/** Says that what is shown is not all, or not new. */
export function renderWarning(state: FeedState, actions: ErrorActions): unknown {
  const { localizer } = actions;
  const isStale = state.status === 'stale';
  if (!isStale && !(state.status === 'ready' && state.failures.length > 0)) return nothing;
  return html`<div class="notice warning">
    <p>${localizer.text(isStale ? 'stale' : 'partlyFailed')}</p>
    ${renderErrorActions(actions)}
  </div>`;
}

/** Says that the feed has no open postings. */
export function renderEmpty(localizer: Localizer): unknown {
  return html`<div class="notice" part="empty">
    <slot name="empty"><p class="notice-title">${localizer.text('empty')}</p></slot>
  </div>`;
}

/** How many postings match. */
export function countText(count: number, localizer: Localizer): string {
  return localizer.text('resultCount', { count });
}

/** What went wrong, in the reader's words. */
export function failedText(error: FeedError, localizer: Localizer): string {
  const isOffline = error.code === 'feed-network' && !navigator.onLine;
  return localizer.text(isOffline ? 'failedOffline' : 'failed');
}

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
