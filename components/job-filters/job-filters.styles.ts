import { css } from 'lit';

/** The facets and the chosen filters; where they stand, and the rest, is in `controls-bar.styles.ts`. */
export const styles = css`
  .badge {
    min-inline-size: 1.6em;
    padding: 0.1em 0.4em;
    border-radius: var(--_job-pill-radius);
    color: var(--_job-on-accent);
    background: var(--_job-accent);
    font-size: 0.8em;
    line-height: 1.4;
  }

  .search ::-webkit-search-cancel-button {
    display: none;
  }

  .search .field:placeholder-shown {
    padding-inline-end: 0.5em;
  }

  ::placeholder {
    color: var(--_job-muted);
    opacity: 1;
  }

  .search-end {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.4em;
    display: flex;
    align-items: center;
  }

  .search kbd {
    display: none;
    margin-inline-end: 0.5em;
    padding: 0 0.5em;
    border: var(--_job-border);
    border-radius: 4px;
    color: var(--_job-muted);
    font: inherit;
    font-size: 0.8125em;
  }

  @media (hover: hover) and (width >= 48em) {
    .search .field:placeholder-shown {
      padding-inline-end: 2.75em;
    }

    .search:not(:focus-within) kbd {
      display: block;
    }
  }

  .icon-button {
    display: grid;
    place-content: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: var(--_job-control-radius);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--_job-surface);
  }

  .icon-button svg {
    inline-size: max(0.75em, 12px);
    block-size: max(0.75em, 12px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }

  .within {
    min-block-size: 36px;
    margin-block: 0.25em 0.4em;
    padding-block: 0.25em;
    font-size: 0.9375em;
  }

  .bar-row {
    flex: 1 1 100%;
  }

  .panel {
    position: relative;
    flex: 1 1 100%;
    display: var(--_job-filters-panel, grid);
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: calc(var(--_job-space) * 1.25);
    align-items: start;
  }

  /* Over the facets, so that nothing moves when it comes. */
  .skip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
  }

  .panel:empty {
    display: none;
  }

  @media (width < 48em) {
    .panel {
      display: var(--_job-filters-panel, none);
    }
  }

  .sheet {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: 40em;
    block-size: calc(100dvh - 64px);
    max-block-size: none;
    margin: 0 auto;
    padding: 0;
    border: 0;
    border-radius: 16px 16px 0 0;
    color: inherit;
    background: var(--job-background, var(--_job-ground, Canvas));
    animation: rise 0.25s cubic-bezier(0.33, 1, 0.68, 1);
  }

  .sheet[open] {
    display: flex;
    flex-direction: column;
  }

  .sheet::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }

  .sheet-head,
  .sheet-foot {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
  }

  .sheet-head {
    justify-content: space-between;
    border-block-end: var(--_job-border);
    font-size: 1.125em;
    font-weight: 600;
  }

  .sheet-facets {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 16px;
  }

  /* Without padding: a legend stands above that of its fieldset, so that names would be off the middle. */
  .sheet .facet {
    border-block-end: var(--_job-border);
  }

  .sheet .facet-toggle {
    min-block-size: 52px;
  }

  .sheet .options {
    padding-block-end: 8px;
  }

  .sheet .option {
    align-items: center;
    min-block-size: 44px;
  }

  .sheet-foot {
    padding-block: 12px calc(12px + env(safe-area-inset-bottom));
    border-block-start: var(--_job-border);
  }

  .primary {
    flex: 1;
    min-block-size: 48px;
    border-color: transparent;
    color: var(--_job-on-accent);
    background: var(--_job-accent);
  }

  .primary:hover {
    background: color-mix(in srgb, var(--_job-accent) 88%, currentColor);
  }

  legend {
    inline-size: 100%;
    padding: 0;
  }

  .facet-toggle,
  .text-button {
    border: 0;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
  }

  .facet-toggle {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0;
    font-weight: 600;
    text-align: start;
  }

  .facet-toggle::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.25em;
    border-block-end: 2px solid var(--_job-muted);
    border-inline-end: 2px solid var(--_job-muted);
    translate: 0 -0.15em;
    rotate: 45deg;
  }

  .facet-toggle[aria-expanded='true']::after {
    translate: 0 0.15em;
    rotate: 225deg;
  }

  .facet-toggle:dir(rtl)::after {
    rotate: -45deg;
  }

  .facet-toggle[aria-expanded='true']:dir(rtl)::after {
    rotate: 135deg;
  }

  .options {
    padding-block-start: 0.15em;
  }

  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0.6em;
    min-block-size: 2em;
    padding-block: 0.25em;
    cursor: pointer;
  }

  .nested {
    padding-inline-start: 1.35em;
  }

  .option.remote {
    margin-block-start: 0.35em;
    border-block-start: var(--_job-border);
    padding-block-start: 0.6em;
  }

  .option input {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_job-accent);
    font: inherit;
    translate: 0 0.15em;
    cursor: inherit;
  }

  .option-label {
    overflow-wrap: anywhere;
  }

  .option:hover .option-label {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .option.none .option-label {
    color: var(--_job-muted);
  }

  .option-count {
    color: var(--_job-muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }

  .text-button {
    min-block-size: 2em;
    padding: 0;
    color: var(--_job-accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .chosen {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.9em;
  }

  .chosen:first-child {
    padding-block-end: 1em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
    padding: 0.2em 0.75em;
    border: var(--_job-border);
    border-radius: var(--_job-pill-radius);
    color: inherit;
    background: var(--_job-surface);
    font: inherit;
    font-size: 0.925em;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_job-control-border);
  }

  .chip svg {
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
