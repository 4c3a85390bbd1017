import { css } from 'lit';

/**
 * The row of the search field and of the button that unfolds the facets. A list with room beside its
 * results shows all facets in a column; elsewhere they fold behind the button. The list says which by
 * two private display properties, for only it knows its width. It also holds this room until the
 * controls are loaded.
 */
export const controlsBar = css`
  .controls-bar {
    display: var(--_job-controls, flex);
    flex-wrap: wrap;
    gap: calc(var(--_job-space) * 0.75);
  }

  .search {
    position: relative;
    flex: 1 1 var(--_job-search-basis, 22em);
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  .facet-bar .search {
    flex-basis: 100%;
  }

  .search .field {
    display: block;
    min-block-size: 48px;
    padding-inline: 2.75em;
    appearance: none;
    font-size: max(1em, 16px);
    text-overflow: ellipsis;
  }

  .search > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.9em;
    inline-size: max(1.25em, 20px);
    block-size: max(1.25em, 20px);
    margin-block: auto;
    fill: none;
    stroke: var(--_job-muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    pointer-events: none;
  }

  .toggle {
    display: var(--_job-filters-toggle, none);
    flex: none;
  }

  @media (width < 48em) {
    .toggle {
      display: var(--_job-filters-toggle, inline-flex);
    }
  }
`;
