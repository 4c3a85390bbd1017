import { html, nothing } from 'lit';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import { loadPart } from '../../src/errors/load-part.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { type AbsentValue, absentValues } from '../../src/search/facets/absent-values.js';
import type { NearSpelling } from '../../src/search/text/near-spellings.js';
import { clearFilters, type Query } from '../../src/search/query.js';
import { type PostingSearchInputs, searchOptions } from '../internal/feed/posting-search.js';
import { text } from '../internal/ui/text.js';
import { warn } from '../internal/warn.js';

/** Says that the reader's query finds nothing, and lifts it on request; of a preset, only that it finds nothing. */
export function renderNoMatch(
  reason: 'noMatch' | 'noMatchPreset',
  { query, localizer }: Pick<PostingSearchInputs, 'query' | 'localizer'>,
  near: readonly NearSpelling[],
  ask: (query: Query) => void,
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
    ${near.length > 0 ? html`<p>${texts.text('didYouMean')}</p>` : nothing}
    <p class="actions">
      ${near.map(
        ({ search, total }) =>
          html`<button
            class="button"
            part="suggestion"
            type="button"
            @click=${() => ask({ ...query, search, page: 1 })}
          >
            <span><bdi>${text(search)}</bdi> (${text(localizer.number(total))})</span>
          </button>`,
      )}
      <button class="button" part="clear" type="button" @click=${() => ask(clearFilters(query))}>
        <span>${texts.text('clearFilters')}</span>
      </button>
    </p>
  </div>`;
}

/** Searches that are spelled nearly like one that finds nothing, looked for beside what is shown. */
export class NearSpellings {
  readonly #ready: () => void;
  #asked: readonly unknown[] = [];
  #found: readonly NearSpelling[] = [];

  /** `ready` is called when there are some. */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** Those that are known of a search; none yet where it is new. */
  of(inputs: PostingSearchInputs): readonly NearSpelling[] {
    const { postings, query, preset, localizer, synonyms } = inputs;
    const asked = [postings, query, preset, localizer, synonyms];
    if (asked.every((part, index) => part === this.#asked[index])) return this.#found;
    this.#asked = asked;
    this.#found = [];
    if (query.search !== '') void this.#look(asked, inputs);
    return this.#found;
  }

  async #look(asked: readonly unknown[], inputs: PostingSearchInputs): Promise<void> {
    let found: readonly NearSpelling[];
    try {
      const { nearSpellings } = await loadPart(import('../../src/search/text/near-spellings.js'));
      found = await nearSpellings(inputs.postings, searchOptions(inputs));
    } catch {
      return; // an offer that does not come: the notice says all the same what to do
    }
    if (asked !== this.#asked || found.length === 0) return;
    this.#found = found;
    this.#ready();
  }
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
    tellAbsent(absentValues(postings, preset, { texts, localizer }), list);
  }
}

/** Names the values of a preset that no posting has. */
export function tellAbsent(
  absent: readonly AbsentValue[],
  list: { readonly localName: string },
): void {
  if (absent.length === 0) return;
  const told = absent.map(absentText).join(' and ');
  warn('preset-no-match', `finds nothing for its preset: no open posting has ${told}.`, list);
}

function absentText({ key, value, known }: AbsentValue): string {
  const more = known.length > maxKnown ? ', …' : '';
  const others =
    known.length > 0 ? ` (there are ${known.slice(0, maxKnown).join(', ')}${more})` : '';
  return `"${key}=${value}"${others}`;
}
