import { css, type CSSResult, unsafeCSS } from 'lit';
import { type Palette, palettes, type Shades, type ThemeName } from './palettes.js';
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

/**
 * The style sheet of a theme, for the shadow root of any element: the colours of its palette as the tokens
 * that the elements share, and its structure. A public token of the page wins over both.
 */
export function themeSheet(name: ThemeName): CSSResult {
  const palette = Object.entries(palettes[name]) as [keyof Palette, Shades][];
  const tokens = (shade: (shades: Shades) => string): CSSResult =>
    unsafeCSS(
      palette
        .map(([colour, shades]) => {
          const token = tokenOf[colour];
          const name = colour === 'background' ? colour : token;
          return `--_job-${token}: var(--job-${name}, ${shade(shades)});`;
        })
        .join('\n'),
    );
  return css`
    @media screen and (forced-colors: none) {
      :host([theme]) {
        ${tokens(([light, dark]) => `light-dark(${light}, ${dark})`)}

        border-radius: var(--_job-radius);
        color: var(--_job-text);
        background: var(--_job-ground);
        box-shadow: 0 0 0 var(--_job-space) var(--_job-ground);
      }

      @supports not (color: light-dark(red, red)) {
        :host([theme]) {
          ${tokens(([light]) => light)}
        }

        :host([theme][color-scheme='dark']) {
          ${tokens(([, dark]) => dark)}
        }
      }
    }

    ${placed}
    ${structures[name]}
  `;
}
