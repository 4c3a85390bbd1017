import { html } from 'lit';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { type AbsentValue, absentValues } from '../../src/search/absent-values.js';
import type { PostingSearchInputs } from '../internal/feed/posting-search.js';
import { warn } from '../internal/warn.js';
import type { NothingListed } from './job-list.states.js';

/** Says that the reader's query finds nothing, and lifts it on request; of a preset, only that it finds nothing. */
export function renderNoMatch(
  reason: Exclude<NothingListed, 'empty' | 'partlyFailed'>,
  localizer: Localizer,
  clear: () => void,
): unknown {
  const title = html`<p class="notice-title">${localizer.text(reason)}</p>`;
  if (reason === 'noMatchPreset') {
    return html`<div class="notice" part="no-match"><slot name="no-match">${title}</slot></div>`;
  }
  const texts = localizer.extend(filterMessages);
  return html`<div class="notice" part="no-match">
    <slot name="no-match">
      ${title}
      <p>${texts.text('noMatchHint')}</p>
    </slot>
    <p class="actions">
      <button class="button" part="clear" type="button" @click=${clear}>
        <span>${texts.text('clearFilters')}</span>
      </button>
    </p>
  </div>`;
}

/** More values than this are no help on one line. */
const maxKnown = 10;

/** Tells the page author which values of a preset no posting has: the list looks as if there were no jobs. */
export class PresetCheck {
  #checked: readonly unknown[] = [];

  /** Looks once at each preset with each feed. */
  run(
    list: { readonly localName: string },
    { postings, preset, localizer }: Pick<PostingSearchInputs, 'postings' | 'preset' | 'localizer'>,
  ): void {
    const inputs = [postings, preset];
    if (inputs.every((input, index) => input === this.#checked[index])) return;
    this.#checked = inputs;
    const texts = (posting: (typeof postings)[number]) => postingTexts(posting, localizer);
    const absent = absentValues(postings, preset, { texts, localizer });
    if (absent.length === 0) return;
    const told = absent.map(absentText).join(' and ');
    warn('preset-no-match', `finds nothing for its preset: no open posting has ${told}.`, list);
  }
}

function absentText({ key, value, known }: AbsentValue): string {
  const more = known.length > maxKnown ? ', …' : '';
  const others =
    known.length > 0 ? ` (there are ${known.slice(0, maxKnown).join(', ')}${more})` : '';
  return `"${key}=${value}"${others}`;
}
