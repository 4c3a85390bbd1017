import { css, type CSSResult, unsafeCSS } from 'lit';
import { type Palette, palettes, type ColorPair, type ThemeName } from './palettes.js';
import { structures } from './structures.js';

/** Which colour of the palette stands for which shared token. */
const tokenOf: Readonly<Record<keyof Palette, string>> = {
  background: 'ground',
  text: 'text',
  muted: 'muted',
  accent: 'accent',
  danger: 'danger',
  success: 'success',
  border: 'border-color',
  control: 'control-border',
};

/** Where no theme paints a ground. */
const placed = css`
  /* Within another element it is there already. */
  job-list,
  job-filters,
  job-card,
  job-detail {
    background: none;
    box-shadow: none;
  }

  /* A card has room of its own around its text. */
  :host(job-card[theme]) {
    box-shadow: none;
  }

  ::slotted(apply-form) {
    background: none !important;
    box-shadow: none !important;
  }
`;

/** The colours of a palette as the tokens that the elements share, in light, in dark or in both. */
function tokensOf(name: ThemeName, shade: (pair: ColorPair) => string): string {
  const palette = Object.entries(palettes[name]) as [keyof Palette, ColorPair][];
  return palette
    .map(([colour, pair]) => {
      const token = tokenOf[colour];
      const name = colour === 'background' ? colour : token;
      return `--_job-${token}: var(--job-${name}, ${shade(pair)});`;
    })
    .join('\n');
}

/** Not by `css`: tools take what stands in it for whole declarations. */
const colours = (name: ThemeName): CSSResult =>
  unsafeCSS(`@media screen and (forced-colors: none) {
    :host([theme]) {
      ${tokensOf(name, ([light, dark]) => `light-dark(${light}, ${dark})`)}
      border-radius: var(--_job-radius);
      color: var(--_job-text);
      background: var(--_job-ground);
      box-shadow: 0 0 0 var(--_job-space) var(--_job-ground);
    }

    @supports not (color: light-dark(red, red)) {
      :host([theme]) {
        ${tokensOf(name, ([light]) => light)}
      }

      :host([theme][color-scheme='dark']) {
        ${tokensOf(name, ([, dark]) => dark)}
      }
    }
  }`);

/**
 * The style sheet of a theme, for the shadow root of any element: its colours and its structure. A public
 * token of the page wins over both.
 */
export function themeSheet(name: ThemeName): CSSResult {
  return css`
    ${colours(name)}
    ${placed}
    ${structures[name]}
  `;
}
