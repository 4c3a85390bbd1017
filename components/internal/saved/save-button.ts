import { css, html, type ReactiveController, type ReactiveElement } from 'lit';
import type { FeedStore } from '../../../src/feed/feed-store.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { savedMessages } from '../../../src/i18n/saved-messages.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { AnnouncerController } from '../a11y/announcer-controller.js';
import { text } from '../ui/text.js';
import { type SavedPostings, savedPostings } from './saved-postings.js';

/** How the button looks, and what tells that a device keeps nothing, wherever they stand. */
const { styleSheet } = css`
  .saved-icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linejoin: round;
  }

  [aria-pressed='true'] > .saved-icon {
    fill: currentColor;
  }

  .unkept {
    margin: auto auto 1em;
    max-inline-size: min(30em, 100% - 2em);
    padding: 0.9em 1.1em;
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    color: inherit;
    background: var(--job-background, var(--_job-ground, Canvas));
    box-shadow: var(--_job-shadow);
    font-size: 0.9375em;
  }

  @media print {
    .save {
      display: none;
    }
  }
`;

/** A bookmark: outlined, and filled where its button is pressed. */
export const savedIcon = html`<svg class="saved-icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 2h8v12l-4-3.2L4 14z" />
</svg>`;

/** Adds a style sheet to the ones of an element. */
export function adoptSheet(
  { shadowRoot }: ReactiveElement,
  sheet: CSSStyleSheet | undefined,
): void {
  if (shadowRoot && sheet)
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/** Lets the readers of an element save postings of its feed, and follows what they saved elsewhere. */
export class SaveButtons implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #announcer: AnnouncerController;
  #saved: SavedPostings | undefined;
  #leave: (() => void) | undefined;
  /** Whether the reader is told here that the device keeps nothing. */
  #tells = false;

  constructor(host: ReactiveElement, announcer = new AnnouncerController(host)) {
    this.#host = host;
    this.#announcer = announcer;
    adoptSheet(host, styleSheet);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#saved = undefined;
  }

  hostUpdated(): void {
    const note = this.#tells && this.#host.shadowRoot?.querySelector<HTMLElement>('.unkept');
    // Browsers without popovers have it at the end of the element.
    if (note && 'showPopover' in note && !note.matches(':popover-open')) note.showPopover();
  }

  /** What is saved of a feed. */
  of(store: FeedStore): SavedPostings {
    const saved = savedPostings(store.request);
    if (saved !== this.#saved && this.#host.isConnected) {
      this.#leave?.();
      this.#saved = saved;
      this.#leave = saved.subscribe(() => this.#host.requestUpdate());
    }
    return saved;
  }

  /** The button that saves a posting; `word` where it is seen to say what it does. */
  renderButton(
    store: FeedStore,
    { id, title }: Posting,
    localizer: Localizer,
    className: string,
    word: 'seen' | 'heard',
  ): unknown {
    const saved = this.of(store);
    const texts = localizer.extend(savedMessages);
    return html`<button
      class=${className}
      part="save"
      type="button"
      aria-pressed=${saved.has(id)}
      @click=${() => this.#toggle(saved, id, texts.text('savedUnkept'))}
    >
      ${savedIcon}<span class=${word === 'heard' ? 'visually-hidden' : ''}
        >${texts.text('save')}<span class="visually-hidden">: ${text(title)}</span></span
      >
    </button>`;
  }

  /** Tells once that the device keeps nothing: until the reader goes on. */
  renderUnkept(localizer: Localizer): unknown {
    if (!this.#tells) return '';
    return html`<p
      class="unkept"
      popover="auto"
      @toggle=${({ newState }: ToggleEvent) => {
        if (newState === 'closed') this.#tells = false;
        this.#host.requestUpdate();
      }}
    >
      ${localizer.extend(savedMessages).text('savedUnkept')}
    </p>`;
  }

  #toggle(saved: SavedPostings, id: string, unkept: string): void {
    saved.toggle(id);
    if (saved.isKept || saved.isTold) return;
    saved.isTold = this.#tells = true;
    this.#announcer.announce(unkept);
    this.#host.requestUpdate();
  }
}
