import { css } from 'lit';

const { styleSheet } = css`
  :host {
    inline-size: min(100% - 2em, 70em);
    margin: 1em auto;
    font-family: var(--job-font, system-ui, sans-serif);
  }
`;

/** What styles a page, or is about to: a sheet that is still on its way is none of `document.styleSheets`. */
const styling = 'style, link[rel~="stylesheet"], link[as="style"], body[style]';

/**
 * Gives an element that stands alone in a page without any style a measure to read in, room around it, and
 * the font of the system: what browsers show there looks broken. Takes them back where it stands elsewhere now.
 */
export function styleUnstyledPage({ parentElement, shadowRoot }: HTMLElement): void {
  if (!styleSheet || !shadowRoot) return;
  const isUnstyled =
    parentElement === document.body &&
    document.adoptedStyleSheets.length === 0 &&
    !document.querySelector(styling);
  const sheets = shadowRoot.adoptedStyleSheets;
  if (isUnstyled === sheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = isUnstyled
    ? [...sheets, styleSheet]
    : sheets.filter((sheet) => sheet !== styleSheet);
}
