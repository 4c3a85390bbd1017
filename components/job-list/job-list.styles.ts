import { css } from 'lit';

/**
 * The list measures its own width, not the window's: in a narrow column the filters fold behind a
 * button, with room beside the results they stand in a column of their own.
 */
export const styles = css`
  .root {
    container: job-list / inline-size;
  }

  .columns {
    --_job-filters-toggle: inline-flex;
    --_job-filters-panel: none;

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 1.25);
    align-items: start;
  }

  .mute {
    visibility: hidden;
  }

  /* Stands for facets, where they have a column. */
  .panel-ghost {
    display: var(--_job-filters-panel);
    gap: 1.2em;
    align-content: start;
  }

  .panel-ghost .skeleton {
    inline-size: 70%;
  }

  .panel-ghost .head {
    inline-size: 45%;
    block-size: 1.1em;
    margin-block-start: 0.6em;
  }

  .results {
    min-inline-size: 0;
    scroll-margin-block-start: var(--_job-space);
  }

  /* An answer that takes long: what is shown is of the question before. */
  .results[aria-busy='true'] .cards {
    opacity: 0.6;
    transition: opacity 0.2s 0.5s;
  }

  .results:focus-visible {
    outline-offset: 6px;
    border-radius: var(--_job-radius);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    min-block-size: 44px;
    margin-block-end: 0.75em;
  }

  .count {
    font-weight: 600;
  }

  .count .skeleton {
    inline-size: 5em;
  }

  .sort {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }

  .sort label {
    flex: none;
    color: var(--_job-muted);
  }

  /* It gives way a little before it goes below its label. */
  .select {
    position: relative;
    flex: 1 8em;
    min-inline-size: 0;
    max-inline-size: max-content;
  }

  .select .field {
    appearance: none;
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 40px;
    padding-block: 0.35em;
    padding-inline-end: 2.25em;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .select::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.4em);
    inset-inline-end: 1em;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid var(--_job-muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  @media (pointer: coarse) {
    .select .field {
      min-block-size: 44px;
    }
  }

  .sort option {
    color: CanvasText;
    background: Canvas;
  }

  /* Where nothing matches the notice below offers the same, larger. */
  .chosen:has(+ [part='no-match'])::part(clear) {
    display: none;
  }

  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 0.5);
    list-style: none;
  }

  .cards > li {
    container: job-card / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }

  .group + .group {
    margin-block-start: calc(var(--_job-space) * 2);
  }

  .group-heading {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin-block-end: 0.6em;
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .group-count {
    color: var(--_job-muted);
    font-size: 0.8em;
    font-weight: 400;
  }

  .more {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.6em;
    margin-block-start: calc(var(--_job-space) * 1.5);
  }

  .shown {
    color: var(--_job-muted);
    font-size: 0.925em;
  }

  .warning {
    margin-block-end: 1em;
    padding: 0.9em 1.1em;
    background: var(--_job-surface);
  }

  .warning .actions {
    margin-block-start: 0.6em;
  }

  .ghost {
    display: grid;
    align-content: center;
    gap: 0.9em;
    min-block-size: 9.25em;
    padding: 1.1em;
    border: var(--_job-border);
    border-radius: var(--_job-radius);
  }

  .ghost.row {
    grid-template-columns: 3fr 2fr 1fr;
    min-block-size: 2.6em;
    padding: 0.55em 0.75em;
    border-width: 0 0 1px;
    border-radius: 0;
  }

  .ghost .skeleton:nth-child(1) {
    inline-size: 55%;
    block-size: 1.1em;
  }

  .ghost .skeleton:nth-child(2) {
    inline-size: 80%;
  }

  .ghost .skeleton:nth-child(3) {
    inline-size: 30%;
  }

  /* What narrows and what sorts stand side by side, the number of jobs above the cards; large text has no room for both. */
  @container job-list (16em <= width < 30em) {
    .columns.paired {
      --_job-search-basis: 100%;

      gap: 0.75em;
    }

    .paired > .results {
      position: relative;
    }

    .paired .bar {
      min-block-size: 0;
      margin-block-end: 0.5em;
    }

    .paired .sort {
      position: absolute;
      inset-block-end: calc(100% + 0.75em);
      inset-inline-end: 0;
      max-inline-size: 60%;
      min-block-size: 44px;
    }

    .paired .sort label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @container job-list (width >= 36em) {
    .cards.grid {
      grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
    }
  }

  @container job-list (width >= 54em) {
    .columns:not(.single) {
      --_job-filters-toggle: none;
      --_job-filters-panel: grid;
      --_job-controls: contents;

      grid-template-columns: minmax(12em, 15em) minmax(0, 1fr);
      gap: var(--_job-space) calc(var(--_job-space) * 2.5);
    }

    /* The search field leads both columns. */
    .columns:not(.single) > [part='filters'] {
      display: contents;
    }

    .columns:not(.single) > .results {
      grid-column: 2;
    }
  }

  @media print {
    .sort,
    .chosen,
    .more {
      display: none;
    }

    .columns:not(.single) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
