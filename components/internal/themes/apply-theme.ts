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
  // In the page's own tree the rules name the theme: those of another one may stay for other elements.
  const before = shadowRoot ? applied.get(element) : undefined;
  const others = root.adoptedStyleSheets.filter((other) => other !== before);
  if (sheet === before || (sheet && others.includes(sheet))) return;
  root.adoptedStyleSheets = sheet ? [...others, sheet] : others;
  applied.set(element, sheet);
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
