import type { ReactiveController, ReactiveElement } from 'lit';
import { loadPart } from '../../../src/errors/load-part.js';
import { Loader } from '../loader.js';
import { oneOf, readAttribute } from '../read-attribute.js';
import type { applyTheme } from '../themes/apply-theme.js';
import type { ThemeName } from '../themes/palettes.js';

/** An element that can have a theme. */
type ThemedElement = ReactiveElement & { readonly theme: string };

const isTheme = oneOf<ThemeName | ''>('', 'default', 'editorial', 'bold', 'contrast');

/**
 * Gives its element the ground that it stands on: as `--_job-ground` to what covers the page, and as
 * its colour scheme where the page declares none. What is derived from the page's text colour fits by
 * itself; the accent and the browser's own controls do not. Where the page wants a theme, it brings that.
 */
export class GroundController implements ReactiveController {
  readonly #host: ThemedElement;
  #sheet: CSSStyleSheet | undefined;
  #measured = '';
  #isDue = true;
  #connection: AbortController | undefined;
  readonly #themes: Loader<typeof applyTheme>;

  constructor(host: ThemedElement) {
    this.#host = host;
    this.#themes = new Loader(
      host,
      async () => (await loadPart(import('../themes/apply-theme.js'))).applyTheme,
    );
    host.addController(this);
  }

  /** Whether the theme that the page wants is here, or does not come. */
  get isThemed(): boolean {
    return this.#theme === '' || !/idle|loading/.test(this.#themes.status);
  }

  hostConnected(): void {
    this.#isDue = true;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const measure = (): void => {
      this.#isDue = true;
      this.#host.requestUpdate();
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', measure, { signal });
    // Where pages switch between light and dark themselves.
    const observer = new MutationObserver(measure);
    for (const root of [document.documentElement, document.body]) {
      observer.observe(root, { attributes: true });
    }
    signal.addEventListener('abort', () => observer.disconnect());
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  hostUpdate(): void {
    if (this.#theme !== '') void this.#themes.load();
    this.#measure();
    this.#themes.value?.(this.#host, this.#theme);
  }

  #measure(): void {
    const { shadowRoot } = this.#host;
    if (!this.#isDue || !shadowRoot || !('adoptedStyleSheets' in shadowRoot)) return;
    this.#isDue = false;
    const ground = groundOf(this.#host);
    if (ground === this.#measured) return;
    this.#measured = ground;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, this.#sheet];
    }
    const scheme = isUndeclared() && isDark(ground) ? 'color-scheme:dark' : '';
    this.#sheet.replaceSync(`:host{--_job-ground:${ground || 'Canvas'};${scheme}}`);
  }

  get #theme(): ThemeName | '' {
    return readAttribute(this.#host, 'theme', this.#host.theme, isTheme, '');
  }
}

/** The nearest colour behind an element that lets nothing through; `''` where only the window's is. */
function groundOf(element: Element): string {
  for (let node: Node | null = element.parentNode; node; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(node);
    if (!/^rgba|\/|^transparent/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}

const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);

function isUndeclared(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'normal';
}

/** Whether light letters are needed: the relative luminance below which white has the better contrast. */
function isDark(colour: string): boolean {
  if (!colour.startsWith('rgb(')) return false;
  const [red = 1, green = 1, blue = 1] = (colour.match(/[\d.]+/g) ?? []).map(
    (value) => (Number(value) / 255) ** 2.2,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
