import type { ReactiveController, ReactiveElement } from 'lit';

/** What a dialog needs from the element that shows it. */
export interface PageDialogOptions {
  /** Puts the focus back to where the dialog was opened. */
  leave: () => void;
  /** Asks once more for what the reader chose in the dialog: the address went back to what held before. */
  restore?: () => void;
  /** Whether the window is still one that the dialog is for; it always is where absent. */
  isNeeded?: () => boolean;
}

const mark = 'openRolesSheet';

/**
 * The one dialog of an element, over the page. Back closes it like Escape: while it is open the page has an
 * entry of its history for it, which goes with it unless it holds a choice.
 */
export class PageDialog implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: PageDialogOptions;
  #connection: AbortController | undefined;
  #openedAt = '';
  isOpen = false;

  constructor(host: ReactiveElement, options: PageDialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Shows the dialog. */
  async open(): Promise<void> {
    this.isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog) return;
    dialog.showModal();
    this.#openedAt = location.href;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    dialog.addEventListener('click', this.#handleClick, { signal });
    addEventListener('popstate', () => this.#handleBack(), { signal });
    addEventListener('resize', () => this.#handleResize(), { signal });
    try {
      const { history } = window;
      history.pushState({ ...(history.state as object | null), [mark]: true }, '');
    } catch {
      // Sandboxed frames refuse it: Escape and the buttons close it all the same.
    }
  }

  /** Answers the closing of the dialog, by whatever the reader used. */
  handleClose = (): void => {
    if (!this.isOpen) return;
    const state = window.history.state as Readonly<Record<string, unknown>> | null;
    const isOwnEntry = state?.[mark] === true && location.href === this.#openedAt;
    this.#close();
    if (isOwnEntry) window.history.back();
  };

  /** Closes the dialog where a click was beside it. */
  #handleClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget && target instanceof HTMLDialogElement) target.close();
  };

  #handleBack(): void {
    this.#close();
    const { restore } = this.#options;
    if (restore) queueMicrotask(restore);
  }

  #handleResize(): void {
    if (this.#options.isNeeded?.() === false) this.#dialog?.close();
  }

  #close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#connection?.abort();
    this.#dialog?.close();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(this.#options.leave);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
