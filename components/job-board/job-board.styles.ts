import { css } from 'lit';

/** The board adds no look of its own: it puts list, posting and form one in place of the other. */
export const styles = css`
  .open {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 2);
    scroll-margin-block-start: var(--_job-space);
  }

  .placeholder {
    display: grid;
    gap: 1em;
    min-block-size: 20em;
    align-content: start;
  }

  .placeholder .skeleton:first-of-type {
    inline-size: 60%;
    block-size: 1.6em;
  }

  .apply:not(.shown) {
    display: none;
  }

  .apply {
    margin-block-start: calc(var(--_job-space) * 2);
    scroll-margin-block-start: var(--_job-space);
  }

  /* They take the focus for the reader to go on from, and are no controls themselves. */
  .apply:focus,
  .open:focus {
    outline: none;
  }

  @media print {
    .apply {
      display: none;
    }
  }
`;
