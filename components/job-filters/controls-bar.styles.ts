import { css } from 'lit';

/**
 * The row of the search field and of the button that unfolds the facets. A list with room beside its
 * results shows all facets in a column; elsewhere they fold behind the button. The list says which by
 * two private display properties, for only it knows its width. It also holds this room until the
 * controls are loaded.
 */
export const controlsBar = css`
  .controls-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_job-space);
  }

  .search {
    flex: 1 1 11em;
    min-inline-size: 0;
  }

  .search > * {
    display: block;
  }

  .search-label {
    margin-block-end: 0.35em;
    font-weight: 600;
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
