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

/** A card is laid out by the width of what holds it: in a narrow column everything stacks. */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.5em 1.5em;
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
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.6em;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
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

  .line,
  .facts,
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    list-style: none;
  }

  /* The dot before a fact hangs in the gap: before the first of a line it is cut off. */
  .line {
    gap: 0.1em 1em;
    overflow-x: clip;
    margin-block-start: -0.3em;
    color: var(--_job-muted);
  }

  .line > .fact {
    gap: 0;
  }

  .line > ::before {
    content: '·';
    flex: none;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: center;
  }

  .facts {
    gap: 0.3em 1.1em;
    font-size: 0.9375em;
  }

  .fact {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    min-inline-size: 0;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1lh;
    align-self: start;
    color: var(--_job-muted);
  }

  .salary {
    font-weight: 600;
  }

  .date {
    color: var(--_job-muted);
    font-size: 0.875em;
  }

  .tags {
    gap: 0.4em;
    font-size: 0.8125em;
  }

  .tag,
  .badge {
    padding: 0.15em 0.65em;
    border: 1px solid transparent;
    border-radius: var(--_job-pill-radius);
    background: var(--_job-surface);
    line-height: 1.5;
  }

  .badge {
    padding-block: 0.1em;
    font-size: 0.6875em;
    font-weight: 600;
    line-height: 1.4;
  }

  .badge.featured {
    color: var(--_job-accent);
    background: color-mix(in srgb, var(--_job-accent) 10%, transparent);
  }

  @container job-card (width >= 38em) {
    .list {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .list > * {
      grid-column: 1;
    }

    .list > .date {
      grid-row: 1;
      grid-column: 2;
      padding-block-start: 0.2em;
    }
  }

  /* At the foot of a grid's cards, whatever their height. */
  .grid {
    display: flex;
    flex-direction: column;
  }

  .grid > .date {
    margin-block-start: auto;
    padding-block-start: 0.5em;
  }

  .compact {
    gap: 0.1em 1.5em;
    padding: 0.8em 0.75em;
    border: 0;
    border-block-end: var(--_job-border);
    border-radius: 0;
  }

  .compact .heading {
    font-size: 1em;
  }

  .compact .line,
  .compact .tags,
  .compact .date,
  .compact .icon {
    display: none;
  }

  .compact .facts {
    color: var(--_job-muted);
  }

  .card.compact:has(a.title:hover),
  .card.compact:has(a.title:focus-visible) {
    box-shadow: none;
  }

  .compact a.title:focus-visible::after {
    outline-offset: -2px;
  }

  @container job-card (width >= 38em) {
    .compact {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      align-items: baseline;
    }

    .compact .facts {
      justify-content: flex-end;
      text-align: end;
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
  }
`;
