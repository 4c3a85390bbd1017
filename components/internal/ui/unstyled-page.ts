import { css } from 'lit';

const { styleSheet } = css`
  :host {
    inline-size: min(100% - 2em, 70em);
    margin: 1em auto;
    font-family: var(--job-font, system-ui, sans-serif);
  }
`;

/**
 * Gives an element that stands alone in a page without any style a measure to read in, room around it, and
 * the font of the system: what browsers show there looks broken.
 */
export function dressUnstyled(element: HTMLElement): void {
  const { styleSheets, adoptedStyleSheets, body } = document;
  const isUnstyled =
    element.parentElement === body &&
    styleSheets.length + adoptedStyleSheets.length === 0 &&
    !body.hasAttribute('style');
  if (isUnstyled && styleSheet) element.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
