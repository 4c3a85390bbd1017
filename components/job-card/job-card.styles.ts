import { css } from 'lit';

/** How a `<job-card>` holds its card. */
export const styles = css`
  :host {
    block-size: 100%;
  }

  .root {
    container: job-card / inline-size;
    block-size: 100%;
  }

  /* A card has room of its own around its text, and other cards next to it. */
  :host([color-scheme]) {
    box-shadow: none;
  }

  .stamp,
  .stamp > div {
    block-size: 100%;
  }

  .card.loading {
    align-content: center;
    gap: 0.9em;
    min-block-size: 7em;
  }

  .loading .skeleton:nth-of-type(1) {
    inline-size: 55%;
    block-size: 1.1em;
  }

  .loading .skeleton:nth-of-type(3) {
    inline-size: 30%;
  }
`;

/** A card is laid out by the width of what holds it. Rows have their own sheet, `rows.styles.ts`. */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.3em;
    block-size: 100%;
    padding: var(--_job-space) calc(var(--_job-space) * 1.25);
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    background: var(--job-card-background, transparent);
    overflow-wrap: anywhere;
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }

  .card:has(a.title:hover),
  .card:has(a.title:focus-visible) {
    border-color: var(--_job-accent);
    box-shadow: var(--_job-shadow);
  }

  .heading {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.33;
    text-wrap: pretty;
  }

  .title {
    color: inherit;
    text-decoration: none;
  }

  a.title:hover,
  a.title:focus-visible {
    color: var(--_job-accent);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  /* The whole card is the link's target, yet the card holds no more than one. */
  a.title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  a.title:focus-visible {
    outline: none;
  }

  a.title:focus-visible::after {
    outline: 2px solid var(--_job-focus);
    outline-offset: 2px;
    border-radius: var(--_job-radius);
  }

  /* The dot before a fact hangs in the gap: before the first of a line it is cut off. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    overflow-x: clip;
    list-style: none;
    font-size: 0.9375em;
  }

  /* Cards beside each other are of one height: their titles stand on one line, and so do their facts. */
  .card.grid {
    grid-template-rows: auto 1fr;
  }

  .card.grid .facts {
    align-content: end;
  }

  .fact {
    min-inline-size: 0;
  }

  .fact:not(.tags, .moment) {
    display: flex;
  }

  .fact:not(.tags, .moment)::before {
    content: '·';
    flex: none;
    inline-size: 1em;
    margin-inline-start: -1em;
    color: var(--_job-muted);
    font-weight: 400;
    text-align: center;
  }

  .salary {
    font-weight: 600;
  }

  :is(.salary, .moment) {
    font-variant-numeric: tabular-nums;
  }

  .fact:is(.organization, .department, .team, .custom),
  .date {
    color: var(--_job-muted);
    font-size: 0.9333em;
  }

  .moment {
    margin-inline-start: auto;
    font-size: 0.9333em;
  }

  .moment .date {
    font-size: inherit;
  }

  /* Where and for what stands above who and when, unless the page has an order of its own. */
  .card:not(.ordered, .rows) .facts:has(> :is(.organization, .department))::before {
    content: '';
    flex: 1 1 100%;
    order: 1;
  }

  .card:not(.ordered, .rows) .fact:is(.organization, .department, .moment, .tags) {
    order: 1;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    font-size: 0.8667em;
  }

  .card:not(.ordered) .tag:nth-child(n + 4) {
    display: none;
  }

  .tag,
  .badge {
    padding: 0.15em 0.65em;
    border: 1px solid transparent;
    border-radius: var(--_job-pill-radius);
    background: var(--_job-surface);
    line-height: 1.5;
  }

  .moment .badge {
    margin-inline-end: 0.6em;
    padding-block: 0.1em;
    font-size: 0.8571em;
    font-weight: 600;
    white-space: nowrap;
  }

  .badge.accent {
    color: var(--_job-accent);
    background: color-mix(in srgb, var(--_job-accent) 10%, transparent);
  }

  .fact > div.locations {
    display: inline;
  }

  /* Above the link that covers the card. */
  .more-places {
    position: relative;
    z-index: 1;
    display: inline;
  }

  .more-places summary {
    display: inline;
    list-style: none;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    white-space: nowrap;
    cursor: pointer;
  }

  .more-places summary::-webkit-details-marker {
    display: none;
  }

  /* On a phone one card after the other, without a line of its own for the date. */
  @container job-card (width < 30em) {
    .card:where(:not(.grid)) {
      gap: 0.1em;
      padding: 0.45em 0.9em;
    }

    .card:where(:not(.grid)) .heading {
      font-size: 1.0625em;
      line-height: 1.25;
    }

    .card:where(:not(.grid)) .facts::before {
      content: none !important;
    }

    .card:not(.ordered) .tags {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tag,
    .badge {
      border-color: CanvasText;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
      border-color: #999;
      box-shadow: none;
    }

    a.title[href^='http']::after {
      content: attr(href);
      position: static;
      display: block;
      font-size: 0.75em;
      font-weight: 400;
      line-height: 1.3;
    }

    /* "3 days ago" is true on no paper for long. */
    .card .fact .date[title] {
      font-size: 0;
    }

    .date[title]::after {
      content: attr(title);
      font-size: 9pt;
    }
  }
`;
