import type { FeedStore } from '../../src/feed/feed-store.js';
import type { FeedElement } from '../internal/feed/feed-element.js';
import { formAttributes } from '../internal/form-settings.js';

/** What every form of a board is given. */
export interface FormOptions {
  store: FeedStore | undefined;
  action: string;
  /** Whether the forms are to be looked at and send nothing. */
  preview: boolean;
  organization: FeedElement['organization'];
  fallbackHref: string;
  /** Where the list is, for the way on after sending. */
  backHref: string;
  messages: object | undefined;
  theme: FeedElement['theme'];
}

const tag = 'apply-form';
/** Marks the forms that a board made: copies of them in a page that a router restored are leftovers. */
const mark = 'data-open-roles';

/**
 * The application forms of a board, one for each posting, in the board's light DOM. A form that
 * the reader has left stays, out of sight, so that nothing they typed is lost.
 */
export class ApplicationForms {
  readonly #board: HTMLElement;
  #forms = new Map<string, HTMLElement>();
  /** What the board gave its forms as their action. */
  #action = '';
  readonly #observer = new MutationObserver(() => this.#restore());

  constructor(board: HTMLElement) {
    this.#board = board;
  }

  /** Whether the reader has begun to apply for a posting. */
  has(id: string): boolean {
    return this.#forms.get(id)?.parentNode === this.#board;
  }

  /** Puts back the forms of the board that a morph of the page takes out, as content that it does not know. */
  connect(): void {
    this.#removeLeftovers();
    this.#observer.observe(this.#board, { childList: true });
  }

  disconnect(): void {
    this.#observer.disconnect();
  }

  #restore(): void {
    for (const form of this.#forms.values())
      if (form.hasAttribute(mark) && form.parentNode !== this.#board) this.#board.append(form);
  }

  /** Takes away the forms that came with a copy of the page. */
  #removeLeftovers(): void {
    const own = new Set(this.#forms.values());
    for (const child of [...this.#board.children]) {
      if (child.localName === tag && child.hasAttribute(mark) && child instanceof HTMLElement) {
        if (!own.has(child)) child.remove();
      }
    }
  }

  /** The form for a posting, made when there is none yet. */
  open(id: string, options: FormOptions): HTMLElement {
    const before = this.#forms.get(id);
    const known = this.has(id) || before?.hasAttribute(mark) ? before : undefined;
    const form = known ?? this.#create();
    this.#forms.set(id, form);
    if (form.getAttribute('job-id') !== id) form.setAttribute('job-id', id);
    Object.assign(form, { feed: options.store });
    this.follow(options);
    if (!form.isConnected) this.#board.append(form);
    return form;
  }

  /** Hands on to the forms what the board says by now; what a form of the page says itself holds. */
  follow(options: FormOptions): void {
    const { action, preview, organization, fallbackHref, backHref, messages, theme } = options;
    for (const form of this.#forms.values()) {
      const current = form.getAttribute('action');
      const isOurs = current === null || current === this.#action;
      if (action !== '' && action !== current && isOurs) form.setAttribute('action', action);
      Object.assign(form, {
        ...((preview || form.hasAttribute(mark)) && { preview }),
        ...(organization && { organization }),
        ...(fallbackHref && { fallbackHref }),
        backHref,
        ...(messages && { messages }),
        ...(theme && { theme }),
      });
    }
    if (action !== '') this.#action = action;
  }

  /** Shows the form of one posting; the others leave their slot and stay as they are. */
  show(id: string | undefined): void {
    for (const [posting, form] of this.#forms) {
      const slot = posting === id ? 'apply' : 'apply-waiting';
      if (form.getAttribute('slot') !== slot) form.setAttribute('slot', slot);
    }
  }

  /** Whether the application to a posting was sent, as long as the page lives. */
  isSent(id: string | undefined): boolean {
    const form = id === undefined ? undefined : this.#forms.get(id);
    return form !== undefined && 'isSent' in form && form.isSent === true;
  }

  /** Gives the page's own forms the feed of the board, so that they look for none. */
  adopt(store: FeedStore | undefined): void {
    for (const form of store ? this.#own : []) {
      if (!('feed' in form) || form.feed === undefined) Object.assign(form, { feed: store });
    }
  }

  /** The page's own form where it has one and it is free; else a new one, set up like it. */
  #create(): HTMLElement {
    const used = new Set(this.#forms.values());
    const own = this.#own;
    const free = own.find((form) => !used.has(form));
    if (free) return free;
    const form = document.createElement(tag);
    for (const name of formAttributes) {
      const value = this.#board.getAttribute(name);
      if (value !== null) form.setAttribute(name, value);
    }
    for (const { name, value } of own[0]?.attributes ?? []) {
      if (name !== 'id') form.setAttribute(name, value);
    }
    form.setAttribute(mark, 'apply');
    return form;
  }

  get #own(): HTMLElement[] {
    return [...this.#board.querySelectorAll<HTMLElement>(`:scope > ${tag}:not([${mark}])`)];
  }
}
