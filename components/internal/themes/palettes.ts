/** A colour on light ground, and its counterpart on dark ground. */
export type ColorPair = readonly [light: string, dark: string];

/** The colours that a theme chooses; whatever else is needed is derived from them, as everywhere. */
export interface Palette {
  background: ColorPair;
  text: ColorPair;
  muted: ColorPair;
  accent: ColorPair;
  danger: ColorPair;
  success: ColorPair;
  /** Lines around cards and between rows, where a share of the text colour is too faint. */
  border?: ColorPair;
  /** Lines around buttons and fields, likewise. */
  control?: ColorPair;
}

/** The looks that a page can choose from. */
export type ThemeName = 'default' | 'editorial' | 'bold' | 'contrast';

/** Every text has a contrast of 4.5 on its ground, every control 3 (WCAG 2.2, 1.4.3 and 1.4.11); in `contrast` texts have 7 (1.4.6). */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  default: {
    background: ['#ffffff', '#14171c'],
    text: ['#1b1f24', '#e8ebef'],
    muted: ['#5a636e', '#a1aab5'],
    accent: ['#1f5fd0', '#86b3ff'],
    danger: ['#b3261e', '#ff9d94'],
    success: ['#1a6e3a', '#7fd39b'],
  },
  editorial: {
    background: ['#fbf8f2', '#1b1815'],
    text: ['#211d18', '#efe9df'],
    muted: ['#655d52', '#b3a999'],
    accent: ['#8c2f1b', '#f0a483'],
    danger: ['#a3231a', '#ff9f93'],
    success: ['#2c6237', '#93cf9d'],
  },
  bold: {
    background: ['#ffffff', '#0e0d16'],
    text: ['#0f0e17', '#f5f3ff'],
    muted: ['#56536a', '#aaa6c0'],
    accent: ['#4a22d4', '#c6f24e'],
    danger: ['#b0123b', '#ff9bb0'],
    success: ['#0b6b4a', '#74dcb0'],
  },
  contrast: {
    background: ['#ffffff', '#000000'],
    text: ['#000000', '#ffffff'],
    muted: ['#333333', '#d4d4d4'],
    accent: ['#0034a5', '#9fc6ff'],
    danger: ['#8c0000', '#ffb4ab'],
    success: ['#00491f', '#9af0b4'],
    border: ['#666666', '#999999'],
    control: ['#000000', '#ffffff'],
  },
};
