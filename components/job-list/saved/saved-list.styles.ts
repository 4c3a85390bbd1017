import { css } from 'lit';

/** Where a list whose readers save postings has the buttons for that. */
export const savedListStyles = css`
  .cards > li {
    position: relative;
  }

  li > .save {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: var(--_job-control-radius);
    color: var(--_job-muted);
    background: none;
    font: inherit;
    cursor: pointer;
  }

  .save:hover {
    background: var(--_job-surface);
  }

  .save[aria-pressed='true'] {
    color: var(--_job-accent);
  }

  li:has(> .save) .heading {
    padding-inline-end: 1.75em;
  }

  .rows > li > .save {
    inset-block-start: calc(50% - 18px);
    inset-inline-end: 0;
    inline-size: 36px;
    block-size: 36px;
  }

  .rows > li:has(> .save) .card {
    padding-inline-end: 2.75em;
  }

  .rows > li:has(> .save) .heading {
    padding-inline-end: 0;
  }

  .saved-filter {
    min-block-size: 32px;
    margin-inline-end: auto;
    padding: 0.2em 0.75em;
    font-size: 0.9375em;
    font-weight: 400;
  }

  .saved-filter[aria-pressed='true'] {
    border-color: var(--_job-accent);
    color: var(--_job-accent);
    background: color-mix(in srgb, var(--_job-accent) 10%, transparent);
    font-weight: 600;
  }

  .saved-notes {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1em;
  }

  .saved-notes p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  .saved-notes .button {
    min-block-size: 36px;
    padding: 0.3em 0.9em;
    font-size: 0.9375em;
  }

  @media (pointer: coarse) {
    .rows > li > .save {
      inset-block-start: calc(50% - 22px);
      inline-size: 44px;
      block-size: 44px;
    }

    .saved-notes .button {
      min-block-size: 44px;
    }
  }

  /* No higher than the number of jobs beside it, whose line must not grow when something is saved. */
  @container job-list (width < 30em) {
    .saved-filter {
      position: relative;
      min-block-size: 1.6em;
      padding-block: 0;
    }

    .saved-filter::after {
      content: '';
      position: absolute;
      inset: -10px -4px;
    }
  }

  @container job-card (width >= 42em) {
    .rows > li > .save {
      inset-inline-end: 1.25em;
    }

    .rows > li:has(> .save) .card {
      padding-inline-end: 4.25em;
    }
  }

  .compare {
    inline-size: min(100%, 62em);
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: 16px;
    color: inherit;
    background: var(--job-background, var(--_job-ground, Canvas));
  }

  .compare[open] {
    display: flex;
    flex-direction: column;
  }

  .compare::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .compare-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px 16px;
    border-block-end: var(--_job-border);
    font-size: 1.125em;
    font-weight: 600;
  }

  .compare-close {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: -10px;
    border: 0;
    border-radius: var(--_job-control-radius);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .compare-close:hover {
    background: var(--_job-surface);
  }

  .compare-close svg {
    inline-size: 16px;
    block-size: 16px;
    stroke: currentColor;
  }

  .compare-body {
    min-block-size: 0;
    overflow-y: auto;
    padding: 16px;
  }

  .compare-choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-end: 1em;
  }

  .compare-choice legend {
    color: var(--_job-muted);
    font-size: 0.875em;
  }

  .compare-choice label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 36px;
  }

  .compare-choice label:has(:disabled) {
    color: var(--_job-muted);
  }

  .compare-choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_job-accent);
  }

  .compare-region {
    overflow-x: auto;
  }

  .compare-region:focus-visible {
    outline-offset: -2px;
  }

  .compare table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  .compare :is(th, td) {
    min-inline-size: 10em;
    padding: 0.6em 0.75em;
    border-block-end: var(--_job-border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  .compare tr > :first-child {
    min-inline-size: 7em;
    inline-size: 9em;
    padding-inline-start: 0.5em;
    color: var(--_job-muted);
    font-weight: 400;
  }

  .compare thead th {
    inline-size: 30%;
    font-weight: 600;
  }

  .differs {
    background: var(--_job-surface);
  }

  .differs td {
    font-weight: 600;
  }

  .compare-value {
    display: block;
  }

  @media (forced-colors: active) {
    .compare {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .saved-filter,
    .saved-notes {
      display: none;
    }
  }
`;
