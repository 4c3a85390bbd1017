import { css, type CSSResult } from 'lit';
import type { ThemeName } from './palettes.js';

const serif = css`Georgia, 'Iowan Old Style', 'Times New Roman', serif`;

/**
 * What tells themes apart in print too: type, lines and shapes. One sheet serves every element, each of
 * which finds in it the rules for what it has.
 */
export const structures: Readonly<Record<ThemeName, CSSResult>> = {
  default: css``,

  editorial: css`
    :host([theme]) {
      --_job-radius: var(--job-radius, 0px);
      --_job-control-radius: var(--job-control-radius, 0px);
      --_job-shadow: var(--job-shadow, none);
    }

    .heading,
    .group-heading,
    .head .title,
    .similar-title,
    .or-heading,
    .or-section-title {
      font-family: var(--job-title-font, ${serif});
      font-weight: 400;
    }

    .card.rows .heading {
      font-size: 1.0625em;
    }

    .list .heading,
    .grid .heading {
      font-size: 1.25em;
    }

    .group-heading {
      padding-inline: 0;
      border-block-end: 2px solid currentcolor;
      font-size: 1.375em;
      line-height: 1.3;
    }

    .card.list {
      padding-inline: 0;
      border-width: 0 0 1px;
    }

    .card.rows {
      min-block-size: 2.75em;
    }

    .card:is(.list, .rows):has(a.title:hover),
    .card:is(.list, .rows):has(a.title:focus-visible) {
      border-color: var(--_job-border-color);
      background: none;
      box-shadow: none;
    }

    .card a.title:is(:hover, :focus-visible) {
      color: inherit;
      text-decoration: underline 1px var(--_job-accent);
      text-underline-offset: 3px;
    }

    .search .field {
      border-width: 0 0 2px;
    }

    .sort .field,
    .toggle {
      border-width: 0 0 1px;
    }

    .moment .badge,
    .card .tag {
      padding-inline: 0;
      background: none;
      font-size: 0.7334em;
      letter-spacing: 0.06em;
      text-transform: uppercase;
    }
  `,

  bold: css`
    :host([theme]) {
      --_job-radius: var(--job-radius, 16px);
      --_job-control-radius: var(--job-control-radius, 24px);
    }

    .heading {
      font-weight: 700;
    }

    .group-heading {
      border: 0;
      font-size: 1.25em;
      font-weight: 800;
      letter-spacing: -0.01em;
    }

    .group-count {
      padding: 0.1em 0.7em;
      border-radius: 1em;
      color: var(--_job-on-accent);
      background: var(--_job-accent);
      font-size: 0.65em;
      font-weight: 600;
      letter-spacing: normal;
      translate: 0 -0.15em;
    }

    .head .title,
    .or-heading {
      font-weight: 800;
      letter-spacing: -0.01em;
    }

    .cards.rows {
      gap: 4px;
    }

    .card.rows {
      min-block-size: 2.75em;
      padding-inline: 1em;
      border: 0;
      border-radius: 12px;
      background: var(--_job-surface);
    }

    .card.rows:has(a.title:hover),
    .card.rows:has(a.title:focus-visible) {
      box-shadow: none;
    }

    @container job-card (width >= 42em) {
      .card.rows {
        padding-inline-end: 2em;
      }

      .card.rows::after {
        inset-inline-end: 0.8em;
      }
    }

    .rows .heading {
      font-size: 1em;
    }

    .card:is(.list, .grid) {
      border-width: 2px;
    }

    @media (hover: hover) {
      .card.rows:has(a.title:hover) {
        --_job-muted: currentcolor;
        --_job-focus: currentcolor;

        color: var(--_job-on-accent);
        background: var(--_job-accent);
      }

      .card.rows:has(a.title:hover) .badge {
        color: inherit;
        background: none;
      }
    }

    .search .field {
      border-width: 2px;
    }

    .sort .field,
    .button:not(.primary) {
      border-color: transparent;
      background-color: color-mix(in srgb, currentcolor 8%, transparent);
    }

    .sort .field:hover,
    .button:not(.primary):hover {
      background-color: color-mix(in srgb, currentcolor 14%, transparent);
    }

    .badge.accent {
      color: var(--_job-on-accent);
      background: var(--_job-accent);
    }
  `,

  contrast: css`
    :host([theme]) {
      --_job-radius: var(--job-radius, 4px);
      --_job-control-radius: var(--job-control-radius, 4px);
      --_job-pill-radius: var(--_job-control-radius);
      --_job-shadow: var(--job-shadow, none);
    }

    .heading {
      font-weight: 700;
    }

    .group-heading {
      border-block-end: 2px solid currentcolor;
      font-size: 1.125em;
      font-weight: 700;
    }

    .card.rows {
      --_job-line: var(--_job-border-color);

      min-block-size: 3em;
    }

    .rows .heading {
      font-size: 1em;
    }

    .card:has(a.title:hover) {
      outline: 2px solid currentcolor;
      outline-offset: -2px;
    }

    .card.rows:has(a.title:hover) {
      background: none;
      box-shadow: none;
    }

    .title,
    .card a.title:hover {
      color: inherit;
    }

    .field,
    .button {
      border-width: 2px;
    }

    .badge,
    .tag,
    .chip {
      border: 1px solid currentcolor;
      background: none;
    }
  `,
};
