import { unsafeCSS } from 'lit';
import { nestStyles } from '../ui/nest-styles.js';
import type { ThemeName } from './palettes.js';
import { themeSheet } from './theme-sheet.js';

/** One sheet for all elements with the same theme; of those without a shadow tree one for each tag. */
const sheets = new Map<string, CSSStyleSheet | undefined>();
const applied = new WeakMap<Element, CSSStyleSheet | undefined>();

/** Gives an element the look of a theme, in place of the one that it had; none with an empty name. */
export function applyTheme(element: HTMLElement, name: ThemeName | ''): void {
  const { shadowRoot } = element;
  const root = shadowRoot ?? element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = name === '' ? undefined : sheetFor(shadowRoot ? '' : element.localName, name);
  const sheetsBefore = root.adoptedStyleSheets;
  // In the page's own tree the rules name the theme: those of another one may stay for other elements.
  const before = shadowRoot ? applied.get(element) : undefined;
  applied.set(element, sheet);
  // Last in a shadow tree: rows bring their sheet when they are there.
  const isThere = shadowRoot
    ? sheetsBefore.at(-1) === sheet
    : sheet && sheetsBefore.includes(sheet);
  if (isThere || (!sheet && !before)) return;
  const others = sheetsBefore.filter((other) => other !== before);
  root.adoptedStyleSheets = sheet ? [...others, sheet] : others;
}

function sheetFor(tag: string, name: ThemeName): CSSStyleSheet | undefined {
  const key = `${tag} ${name}`;
  if (!sheets.has(key)) {
    const styles = themeSheet(name);
    const nested = tag && unsafeCSS(nestStyles(`${tag}[theme='${name}']`, styles.cssText));
    sheets.set(key, (nested || styles).styleSheet);
  }
  return sheets.get(key);
}
