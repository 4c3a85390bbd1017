import { html, nothing, type ReactiveElement } from 'lit';
import { withoutAttribution } from '../../../src/apply/attribution.js';
import { detailMessages } from '../../../src/i18n/detail-messages.js';
import { filterMessages } from '../../../src/i18n/filter-messages.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { savedMessages } from '../../../src/i18n/saved-messages.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { writeSaved, writeUrlState } from '../../../src/search/url-state.js';
import type { AnnouncerController } from '../../internal/a11y/announcer-controller.js';
import { PageDialog } from '../../internal/ui/page-dialog.js';
import { renderShare, share, type Shared } from '../../internal/ui/share-button.js';
import { isPlainClick } from '../../job-card/posting-link.js';
import { type CompareView, mostCompared, renderCompare } from './compare.js';
import { urlStateOptions } from '../list-settings.js';

/** A list whose readers save postings. */
export type SavingList = ReactiveElement & {
  readonly routing: string;
  readonly paramPrefix: string;
  readonly total: number;
};

/** The saved postings that are shown alone. */
export interface SavedShown {
  /** Whether they are those that an address names, and not the reader's own. */
  isNamed: boolean;
  /** Those that are open. */
  open: readonly Posting[];
  /** How many are no longer open. */
  gone: number;
  localizer: Localizer;
  /** Saves what is gone no longer. */
  forget: () => void;
  /** Shows all postings. */
  leave: () => void;
}

/** What readers are told of saved postings, and can do with them. */
export class SavedView {
  readonly #list: SavingList;
  readonly #announcer: AnnouncerController;
  readonly #dialog: PageDialog;
  #shared: { address: string; how: Shared } | undefined;
  /** The ids of those that are compared; the first ones until the reader chooses. */
  #compared: readonly string[] | undefined;

  constructor(list: SavingList, announcer: AnnouncerController) {
    this.#list = list;
    this.#announcer = announcer;
    this.#dialog = new PageDialog(list, {
      leave: () => list.renderRoot.querySelector<HTMLElement>('.compare-open')?.focus(),
    });
  }

  render(view: SavedShown): unknown {
    const texts = view.localizer
      .extend(savedMessages)
      .extend(detailMessages)
      .extend(filterMessages);
    const { isNamed, gone, open } = view;
    const notes = [
      isNamed
        ? html`<p>
            ${texts.text('savedShared')}
            <button class="button" type="button" @click=${view.leave}>
              <span>${texts.text('backToList')}</span>
            </button>
          </p>`
        : nothing,
      gone > 0
        ? html`<p class="saved-gone">
            ${texts.text('savedGone', { count: gone })}
            ${
              isNamed
                ? nothing
                : html`<button class="button" type="button" @click=${view.forget}>
                    <span>${texts.text('forgetGone')}</span>
                  </button>`
            }
          </p>`
        : nothing,
    ];
    return html`<div class="saved-notes">
        ${notes}
        ${open.length > 0 ? html`<p>${this.#renderCompareButton(open, texts)} ${this.#renderShare(open, view.localizer)}</p>` : nothing}
      </div>
      ${this.#dialog.isOpen ? this.#renderCompare(open, texts) : nothing}`;
  }

  #renderCompareButton(
    open: readonly Posting[],
    localizer: Localizer<keyof typeof savedMessages>,
  ): unknown {
    if (open.length < 2) return nothing;
    return html`<button
      class="button compare-open"
      part="compare"
      type="button"
      aria-haspopup="dialog"
      @click=${() => void this.#dialog.open()}
    >
      <span>${localizer.text('compare')}</span>
    </button>`;
  }

  #renderCompare(postings: readonly Posting[], localizer: CompareView['localizer']): unknown {
    const list = this.#list;
    const ids = this.#compared ?? postings.slice(0, mostCompared).map(({ id }) => id);
    return renderCompare({
      postings,
      chosen: postings.filter(({ id }) => ids.includes(id)),
      localizer,
      choose: ({ id }) => {
        this.#compared = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
        list.requestUpdate();
      },
      href: (posting) => this.#linkOf(posting)?.href,
      open: (posting, event) => this.#open(posting, event),
      close: () => list.renderRoot.querySelector('dialog')?.close(),
      handleClose: this.#dialog.handleClose,
    });
  }

  /** The link of a posting's card. */
  #linkOf({ id }: Posting): HTMLAnchorElement | null | undefined {
    const cards = [...this.#list.renderRoot.querySelectorAll<HTMLElement>('.cards > li')];
    return cards
      .find(({ dataset }) => dataset['jobId'] === id)
      ?.querySelector<HTMLAnchorElement>('a.title');
  }

  /** Once the dialog has left the history, its link does what the one of the card does. */
  #open(posting: Posting, event: MouseEvent): void {
    const link = this.#linkOf(posting);
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    const dialog = this.#list.renderRoot.querySelector('dialog');
    addEventListener('popstate', () => setTimeout(() => link.click()), { once: true });
    dialog?.close();
  }

  /** Only what lives in the address of the page can be handed on by it. */
  #renderShare(open: readonly Posting[], localizer: Localizer): unknown {
    const options = urlStateOptions(this.#list, 'none');
    if (options.routing === 'none') return nothing;
    const page = writeUrlState(withoutAttribution(location.href), {}, options);
    const address = writeSaved(
      page,
      open.map(({ id }) => id),
      options,
    );
    const texts = localizer.extend(savedMessages).extend(detailMessages);
    return renderShare({
      address,
      shared: this.#shared?.address === address ? this.#shared.how : undefined,
      share: () => void this.#share(texts.text('saved'), address, texts.text('linkCopied')),
      className: 'button',
      localizer: texts,
    });
  }

  async #share(title: string, address: string, copied: string): Promise<void> {
    const how = await share(title, address);
    this.#shared = { address, how };
    if (how === 'copied') this.#announcer.announce(copied);
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    if (how === 'shown')
      this.#list.renderRoot.querySelector<HTMLElement>('.saved-notes input')?.focus();
  }
}
