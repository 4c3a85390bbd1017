import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Slash moves to the search field, as in many sites: where the page has no use for the key itself, and
 * nobody is typing. Of several lists, the first that is shown takes it.
 */
export class SearchShortcut implements ReactiveController {
  readonly #field: () => HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost, field: () => HTMLElement | null | undefined) {
    this.#field = field;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#handleKey);
  }

  #handleKey = (event: KeyboardEvent): void => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
    if (event.key !== '/' || !isPlain || event.defaultPrevented) return;
    const field = this.#field();
    if (!field?.checkVisibility() || isTyping(event.composedPath()[0])) return;
    event.preventDefault();
    field.focus();
  };
}

/** Whether keys are written into an element. */
function isTyping(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
