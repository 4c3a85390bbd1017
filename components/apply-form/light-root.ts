import type { ReactiveController, ReactiveControllerHost } from 'lit';

const boxClass = 'or-light-root';

/**
 * The box inside an element that renders into the page's own tree. Frameworks that morph or refill
 * the page drop children they do not know: the box, with everything typed into it, is put back.
 * A copy of an element brings a copy of the old box along, which is removed.
 */
export class LightRoot implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #box: HTMLElement | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the element renders into. Made when first asked for, which is never on a server. */
  get box(): HTMLElement {
    if (!this.#box) {
      this.#box = document.createElement('div');
      this.#box.className = boxClass;
    }
    return this.#box;
  }

  hostConnected(): void {
    this.#restore();
    this.#observer ??= new MutationObserver(() => this.#restore());
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #restore(): void {
    for (const child of [...this.#host.children]) {
      if (child !== this.box && child.className === boxClass) child.remove();
    }
    if (this.box.parentNode !== this.#host) this.#host.append(this.box);
  }
}
