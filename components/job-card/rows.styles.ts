import { css } from 'lit';

/**
 * Postings as aligned rows, loaded where a list has them: a line each where there is room, else the title
 * over the place. All rows of a list have the same cells, and so the same columns.
 */
export const rowsStyles = css`
  .cards.rows {
    gap: 0;
  }

  .card.rows {
    --_job-line: color-mix(in srgb, currentColor 10%, transparent);

    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    min-block-size: 2.5em;
    padding: 0.55em 0;
    border: 0;
    border-block-end: 1px solid var(--_job-line);
    border-radius: 0;
    line-height: 1.4;
    transition: background-color 0.07s;
  }

  .card.rows:has(a.title:hover),
  .card.rows:has(a.title:focus-visible) {
    background: var(--_job-surface);
    box-shadow:
      -0.75em 0 var(--_job-surface),
      0.75em 0 var(--_job-surface);
  }

  .rows a.title:is(:hover, :focus-visible) {
    color: inherit;
    text-decoration: none;
  }

  .rows a.title:focus-visible::after {
    outline-offset: -2px;
    border-radius: var(--_job-control-radius);
  }

  .rows .heading {
    flex: 1 1 100%;
    min-inline-size: 0;
    font-size: 0.9375em;
    line-height: 1.4;
  }

  .rows .facts {
    display: contents;
    font-size: 0.875em;
  }

  .rows .fact,
  .rows .fact .date {
    font-size: 0.9333em;
  }

  .rows .fact::before {
    content: none !important;
  }

  .rows .fact:not(.organization, .locations, .moment, .salary),
  .rows .absent {
    display: none;
  }

  .rows .fact.organization {
    flex: 0 1 auto;
    max-inline-size: 50%;
  }

  /* Softer once: what is softened twice is too pale to read (WCAG 2.2, 1.4.3). */
  .rows .fact:is(.locations, .moment) {
    color: var(--_job-muted);
  }

  .rows .date {
    color: inherit;
  }

  .rows .fact.locations {
    display: -webkit-box;
    flex: 1 1 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .rows .fact.locations:has([open]) {
    display: block;
    flex-basis: 100%;
  }

  /* What is folded is no line. */
  .rows .more-places:not([open])::details-content {
    display: none;
  }

  /* Under the place, which leaves it no room beside: the line is there only where pay is stated. */
  .rows .fact.salary:not(.absent) {
    display: block;
  }

  .rows .moment {
    flex: none;
    margin-inline-start: auto;
  }

  .rows .moment .badge {
    margin-inline-end: 0;
  }

  .rows .badge + .date {
    display: none;
  }

  .rows .salary {
    font-weight: 400;
  }

  /* Of columns, by what stands in them. */
  .width-5 {
    --_job-width: 5em;
  }

  .width-7 {
    --_job-width: 7em;
  }

  .width-9 {
    --_job-width: 9em;
  }

  .width-12 {
    --_job-width: 12em;
  }

  .width-15 {
    --_job-width: 15em;
  }

  .width-19 {
    --_job-width: 19em;
  }

  @container job-card (width < 30em) {
    .rows .facts:has(> .salary:not(.absent)) > .locations {
      flex-basis: 100%;
    }
  }

  @container job-card (width >= 42em) {
    .card.rows {
      flex-wrap: nowrap;
      align-items: center;
      padding-inline-end: 1.5em;
    }

    .rows .heading {
      flex: 6 1 0;
      min-inline-size: 37%;
    }

    .rows .fact,
    .rows .fact:is(.locations, .organization) {
      flex: 1 1 var(--_job-width);
      color: var(--_job-muted);
      order: 0;
    }

    .rows .fact:is(.locations, .salary, .organization),
    .rows .fact.locations:has([open]) {
      display: block;
      max-inline-size: none;
    }

    .rows .fact.salary {
      color: inherit;
    }

    .rows .fact.moment {
      display: block;
      flex: 0 0 7.5em;
      margin: 0;
      text-align: end;
    }

    .card.rows::after {
      content: '';
      position: absolute;
      inset-block-start: calc(50% - 0.22em);
      inset-inline-end: 0.15em;
      inline-size: 0.4em;
      block-size: 0.4em;
      border: solid var(--_job-muted);
      border-width: 2px 2px 0 0;
      rotate: 45deg;
      opacity: 0.5;
      pointer-events: none;
    }

    .card.rows:dir(rtl)::after {
      rotate: -135deg;
    }

    .card.rows:has(a.title:hover)::after {
      border-color: currentColor;
      opacity: 1;
    }
  }

  /* In the place that pay would take. */
  @container job-card (width >= 48em) {
    .rows .facts:not(:has(> .salary)) > .department {
      display: block;
    }
  }

  @container job-card (width >= 60em) {
    .rows .fact:is(.department, .workplace, .custom, .team, .tags) {
      display: block;
    }
  }

  @container job-card (width >= 68em) {
    .rows .fact.employment-type {
      display: block;
    }
  }

  .rows-heading {
    position: sticky;
    inset-block-start: var(--job-sticky-top, 0px);
    z-index: 2;
    margin: 0;
    padding: 0.9em 0 0.35em;
    border-block-end: var(--_job-border);
    background: var(--_job-ground, Canvas);
    font-size: 0.9375em;
  }

  .group:has(.rows) + .group {
    margin-block-start: 0.75em;
  }

  @media (forced-colors: active) {
    .card.rows:has(a.title:hover) {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }

  @media print {
    .card.rows::after {
      content: none;
    }

    .rows-heading {
      position: static;
    }
  }
`;
