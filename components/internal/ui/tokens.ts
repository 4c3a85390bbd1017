import { css } from 'lit';

/**
 * The look that all elements share. Font and text colour are the page's; every neutral is derived
 * from that text colour, so that the elements fit light and dark pages alike. `color-scheme`
 * decides the rest: it is inherited, so a scheme that is set on an outer element holds inside too.
 *
 * Public properties are `--job-*`; each has its default here, the point where it is first used.
 */
export const tokens = css`
  :host {
    --_job-muted: var(--job-muted, color-mix(in srgb, currentColor 82%, transparent));
    --_job-accent: var(--job-accent, light-dark(#1f5fd0, #8fb7ff));
    --_job-on-accent: var(--job-on-accent, light-dark(#fff, #0b1220));
    --_job-surface: var(--job-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_job-border-color: var(--job-border-color, color-mix(in srgb, currentColor 16%, transparent));
    --_job-control-border: var(
      --job-control-border,
      color-mix(in srgb, currentColor 70%, transparent)
    );
    --_job-border: var(--job-border, 1px solid var(--_job-border-color));
    --_job-radius: var(--job-radius, 10px);
    --_job-control-radius: var(--job-control-radius, 8px);
    --_job-pill-radius: calc(var(--_job-control-radius) * 2.5);
    --_job-space: var(--job-space, 16px);
    --_job-shadow: var(--job-shadow, 0 1px 2px rgb(0 0 0 / 6%), 0 6px 20px rgb(0 0 0 / 8%));
    --_job-focus: var(--job-focus, var(--_job-accent));

    display: block;
    box-sizing: border-box;
    color: var(--job-text, inherit);
    background: var(--job-background, none);
    font-family: var(--job-font, inherit);
    font-size: var(--job-font-size, inherit);
    line-height: var(--job-line-height, 1.5);

    /* Inherited text properties of the page that would leak in and break the layout. */
    letter-spacing: var(--job-letter-spacing, normal);
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    word-spacing: normal;
    cursor: auto;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* A scheme of its own brings its ground along, a little wider than the text but without taking room. */
  :host([color-scheme='light']) {
    --_job-ground: var(--job-background, #fff);

    color-scheme: light;
    color: var(--job-text, #1c2024);
  }

  :host([color-scheme='dark']) {
    --_job-ground: var(--job-background, #15181c);

    color-scheme: dark;
    color: var(--job-text, #eceef0);
  }

  :host(:is([color-scheme='light'], [color-scheme='dark'])) {
    border-radius: var(--_job-radius);
    background: var(--_job-ground);
    box-shadow: 0 0 0 var(--_job-space) var(--_job-ground);
  }

  /* Softer or stronger by as much as the text colour of the page allows and stays readable (WCAG 2.2, 1.4.3). */
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_job-muted: var(
        --job-muted,
        oklch(from currentColor min(l * 0.36 + 0.4, max(l, 0.55)) c h)
      );
    }
  }

  /* Black or white letters on the accent: up to this lightness white has the better contrast (WCAG 2.2, 1.4.3). */
  @supports (color: lch(from red clamp(0, (49.4 - l) * 1000, 100) 0 h)) {
    :host {
      --_job-on-accent: var(
        --job-on-accent,
        lch(from var(--_job-accent) clamp(0, (49.4 - l) * 1000, 100) 0 h)
      );
    }
  }

  @supports not (color: light-dark(red, red)) {
    :host {
      --_job-accent: var(--job-accent, #1f5fd0);
      --_job-on-accent: var(--job-on-accent, #fff);
    }

    :host([color-scheme='dark']) {
      --_job-accent: var(--job-accent, #8fb7ff);
      --_job-on-accent: var(--job-on-accent, #0b1220);
    }
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select {
    letter-spacing: inherit;
  }

  /* Once is enough: what stands in another element has its size, and its ground, from there. */
  job-list,
  job-filters,
  job-card,
  job-detail {
    background: none;
    font-size: inherit;
  }

  /* The words of a page have its direction, also where it is not that of ours. */
  :host(:dir(rtl)) ::slotted(:not([dir])) {
    direction: rtl;
  }

  :host(:dir(ltr)) ::slotted(:not([dir])) {
    direction: ltr;
  }

  ::slotted(apply-form) {
    --job-background: initial;
    --job-font-size: initial;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  /* What can take the focus is seen while it has it. */
  .visually-hidden:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--_job-focus);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :host {
      --_job-accent: LinkText;
      --_job-on-accent: Canvas;
      --_job-muted: CanvasText;
      --_job-surface: Canvas;
      --_job-border-color: CanvasText;
      --_job-control-border: CanvasText;
      --_job-focus: Highlight;
      --_job-shadow: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  /* Paper is white, whatever the scheme. */
  @media print {
    :host,
    :host(:is([color-scheme='light'], [color-scheme='dark'])) {
      color-scheme: light;
      color: #000;
      background: none;
      box-shadow: none;
      --_job-shadow: none;
    }
  }
`;

/**
 * The width of elements that measure it, and so have none of their own: all the room there is up to
 * a page's width, and any less of it. Where content decides, as in centred columns, they would vanish.
 */
export const ownWidth = css`
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 80em);
  }
`;
