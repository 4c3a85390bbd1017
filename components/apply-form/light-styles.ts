import type { CSSResult } from 'lit';
import { tokens } from '../internal/ui/tokens.js';

const adopted = new WeakMap<Document | ShadowRoot, Set<CSSResult>>();

/**
 * The shared tokens, written for shadow roots, as rules of one light element: everything is nested
 * below its tag, so that nothing else on the page is touched.
 */
export function tokensFor(tag: string): string {
  const nested = tokens.cssText.replace(/:host\(([^)]*)\)/gu, '&$1').replace(/:host/gu, '&');
  return `${tag} { ${nested} }`;
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
