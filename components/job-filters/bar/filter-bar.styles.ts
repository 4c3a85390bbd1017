import { css } from 'lit';

/** Facets in a row under the search field; where that is too narrow, the button to all filters stands alone. */
export const barStyles = css`
  .bar-row {
    position: relative;
    z-index: 3;
    container: job-bar / inline-size;
  }

  .bar-line,
  .bar-facets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
  }

  .bar-facets,
  .bar-facets legend {
    display: contents;
  }

  .bar-facets .facet {
    position: relative;
  }

  .bar-facets .facet-toggle {
    inline-size: auto;
    min-block-size: 40px;
    padding-inline: 0.9em;
    border: 1px solid var(--_job-control-border);
    border-radius: var(--_job-control-radius);
    font-weight: 500;
  }

  .bar-facets .facet-toggle:hover {
    background: var(--_job-surface);
  }

  .bar-facets .facet:has(:is(.value, .badge)) .facet-toggle {
    border-color: var(--_job-accent);
    background: color-mix(in srgb, var(--_job-accent) 10%, transparent);
  }

  .bar-facets .value {
    max-inline-size: 12em;
    overflow: hidden;
    color: var(--_job-accent);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bar-facets .options {
    position: absolute;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    z-index: 1;
    inline-size: max-content;
    min-inline-size: 15em;
    max-inline-size: min(20em, 80vi);
    max-block-size: min(27em, 70dvb);
    padding: 0.6em 0.9em;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    background: var(--job-background, var(--_job-ground, Canvas));
    box-shadow: var(--_job-shadow);
  }

  .bar-facets .options.from-end {
    inset-inline: auto 0;
  }

  @container job-bar (width < 36em) {
    .bar-facets .facet {
      display: none;
    }
  }

  @container job-bar (width >= 36em) {
    .bar-row .toggle.spare {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .bar-facets .facet-toggle,
    .bar-facets .option {
      min-block-size: 44px;
      align-items: center;
    }
  }

  @media (forced-colors: active) {
    .bar-facets .facet:has(:is(.value, .badge)) .facet-toggle {
      outline: 1px solid Highlight;
    }
  }
`;
