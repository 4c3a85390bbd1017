import type { ReactiveController, ReactiveControllerHost, CSSResult } from 'lit';
import { nestStyles } from '../internal/ui/nest-styles.js';
import { tokens } from '../internal/ui/tokens.js';

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

const adopted = new WeakMap<Document | ShadowRoot, Set<CSSResult>>();

/**
 * The shared tokens, written for shadow roots, as rules of one light element: everything is nested
 * below its tag, so that nothing else on the page is touched.
 */
export function tokensFor(tag: string): string {
  return nestStyles(tag, tokens.cssText);
}

/**
 * Adds a style sheet to the document or shadow root that an element is in, once per root. Adopted,
 * not inserted: a `<style>` is refused where the page forbids inline styles.
 */
export function adoptLightStyles(element: Element, styles: CSSResult): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const known = adopted.get(root) ?? new Set();
  adopted.set(root, known);
  if (known.has(styles) || !styles.styleSheet) return;
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    known.add(styles);
  } catch {
    // A sheet made for one document cannot be adopted by another one; the form works unstyled there.
  }
}
