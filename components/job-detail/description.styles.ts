import { css } from 'lit';

/** Sets whatever a description holds in the page's own type. */
export const descriptionStyles = css`
  .prose {
    max-inline-size: 70ch;
    line-height: var(--job-line-height, 1.65);
  }

  .prose > :first-child,
  .prose > div:first-child > :first-child {
    margin-block-start: 0;
  }

  .prose :is(p, * + div, ul, ol, dl, blockquote, pre, :where(.table), figure, details) {
    margin-block: 0.85em 0;
  }

  .prose :is(h2, h3, h4, h5, h6) {
    margin-block: 1.7em 0;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }

  .prose :is(h2, h3) {
    font-size: 1.25em;
  }

  .prose :is(h2, h3, h4, h5, h6) :is(strong, b) {
    font-weight: inherit;
  }

  .prose :is(ul, ol) {
    padding-inline-start: 1.4em;
  }

  .prose li {
    margin-block-start: 0.35em;
    padding-inline-start: 0.2em;
  }

  .prose li::marker {
    color: var(--_job-muted);
  }

  .prose li > :is(p, ul, ol):first-child {
    margin-block-start: 0;
  }

  .prose li > :is(ul, ol) {
    margin-block-start: 0.35em;
  }

  .prose dd {
    margin-inline-start: 1.4em;
    font-weight: inherit;
  }

  .prose dt {
    color: inherit;
    font-size: inherit;
    font-weight: 600;
  }

  .prose a {
    color: var(--_job-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .prose blockquote {
    padding-inline-start: 1em;
    margin-inline: 0;
    border-inline-start: 3px solid var(--_job-border-color);
    color: var(--_job-muted);
  }

  .prose pre {
    padding: 0.8em 1em;
    border-radius: var(--_job-radius);
    background: var(--_job-surface);
    white-space: pre-wrap;
  }

  .prose :is(code, kbd, pre) {
    font-size: 0.9375em;
  }

  .prose .table {
    overflow-x: auto;
  }

  .prose table {
    overflow-wrap: break-word;
    border-collapse: collapse;
    font-size: inherit;
    line-height: inherit;
  }

  .prose caption {
    padding-block-end: 0.4em;
    color: var(--_job-muted);
    text-align: start;
  }

  .prose :is(td, th) {
    padding: 0.4em 0.7em;
    border: 1px solid var(--_job-border-color);
    text-align: start;
    vertical-align: top;
  }

  .prose mark {
    color: inherit;
    background: var(--_job-surface);
  }

  .prose hr {
    margin-block: 1.7em 0;
    border: 0;
    border-block-start: var(--_job-border);
  }

  .prose figure {
    margin-inline: 0;
  }

  .prose summary {
    min-block-size: 24px;
    font-weight: 600;
    cursor: pointer;
  }

  @media print {
    .prose {
      max-inline-size: none;
    }

    .prose .table {
      overflow: visible;
    }

    .prose table {
      overflow-wrap: anywhere;
    }

    .prose :is(td, th) {
      min-inline-size: 5em;
    }

    .prose details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;
