import { css } from 'lit';

/** One column in narrow places; with room, the facts stand beside the text and stay in view. */
export const styles = css`
  .root {
    container: job-detail / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 0.625);
    min-block-size: var(--job-detail-min-height, 24em);
    align-content: start;
    overflow-wrap: anywhere;
  }

  .crumbs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    font-size: 0.9375em;
  }

  .crumb {
    display: inline-flex;
    align-items: center;
    gap: 0.75em;
  }

  .step {
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid var(--_job-muted);
    border-width: 1.5px 1.5px 0 0;
    rotate: 45deg;
  }

  .step:dir(rtl) {
    rotate: -135deg;
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 32px;
    color: var(--_job-muted);
    text-decoration: none;
  }

  .back:hover {
    color: var(--_job-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }

  :dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .head {
    display: grid;
    gap: 0.4em;
  }

  .eyebrow {
    color: var(--_job-muted);
    font-weight: 500;
  }

  .title {
    font-size: clamp(1.5em, 1.2em + 1.6cqi, 2.125em);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
    scroll-margin-block-start: 1em;
  }

  .title:focus-visible {
    justify-self: start;
    outline-offset: 4px;
    border-radius: 2px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 1.5);
  }

  .side,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_job-space) * 1.25);
    align-content: start;
    min-inline-size: 0;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 6.5em), 1fr));
    gap: 1em;
    padding: var(--_job-space);
    border: var(--_job-border);
    border-radius: var(--_job-radius);
  }

  dt {
    color: var(--_job-muted);
    font-size: 0.875em;
  }

  dd {
    font-weight: 500;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    font-size: 0.875em;
    list-style: none;
  }

  .tag {
    padding: 0.15em 0.75em;
    border: 1px solid transparent;
    border-radius: var(--_job-pill-radius);
    background: var(--_job-surface);
  }

  .button.primary {
    border-color: var(--_job-accent);
    color: var(--_job-on-accent);
    background: var(--_job-accent);
  }

  .button.primary:hover {
    filter: brightness(1.08);
  }

  .apply {
    inline-size: 100%;
    font-size: 1.0625em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  .tool,
  .section {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    color: var(--_job-accent);
    background: none;
    font: inherit;
    font-size: 0.9375em;
    text-align: start;
    cursor: pointer;
  }

  .section {
    font-size: inherit;
  }

  .tool:hover span,
  .section:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* On one line, which is moved, in place of many: its end fades while something follows. */
  .sections {
    display: flex;
    align-items: baseline;
    gap: 0 1.25em;
    max-inline-size: calc(70ch / 0.9375); /* As wide as the text. */
    overflow-x: auto;
    border-block-end: var(--_job-border);
    color: var(--_job-muted);
    font-size: 0.9375em;
    white-space: nowrap;
    scrollbar-width: thin;
    animation: follows-right linear;
    animation-timeline: scroll(self inline);
  }

  .sections:dir(rtl) {
    animation-name: follows-left;
  }

  .sections ul {
    display: contents;
    list-style: none;
  }

  @media (pointer: coarse) {
    .back,
    .tool,
    .section {
      min-block-size: 44px;
    }
  }

  .applied {
    margin-block: 0;
    padding: 0.9em 1.1em;
    border: 2px solid var(--_job-accent);
    border-radius: var(--_job-radius);
    font-weight: 600;
  }

  .similar {
    margin-block-start: calc(var(--_job-space) * 2);
    padding-block-start: calc(var(--_job-space) * 1.5);
    border-block-start: var(--_job-border);
  }

  .similar-title {
    font-size: 1.1em;
    font-weight: 650;
  }

  .similar ul {
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }

  .similar li {
    padding-block: 0.4em;
  }

  .similar a {
    color: var(--_job-accent);
  }

  .similar-note {
    display: block;
    color: var(--_job-muted);
    font-size: 0.925em;
  }

  .pool,
  .closed {
    padding: 0.9em 1.1em;
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    background: var(--_job-surface);
  }

  .skeletons {
    display: grid;
    gap: 0.9em;
  }

  .skeletons .skeleton:nth-child(3n) {
    inline-size: 70%;
  }

  .skeleton.large {
    inline-size: 60%;
    block-size: 1.8em;
  }

  .print-only {
    display: none;
  }

  /* The button as if it stood by itself, but where its place is the foot of the window. */
  .reach {
    display: contents;
  }

  /*
   * In reach of the thumb for as long as the text lasts, above what has the focus. The tab key comes to it
   * before the text: it is the one beside the facts that stays, not the one after the last link.
   */
  @container job-detail (width < 45em) {
    .side {
      display: contents;
    }

    .columns:has(> .foot) .reach:has(> .apply) {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      order: 2;
      display: block;
      padding-block: 10px calc(10px + env(safe-area-inset-bottom));
      border-block-start: var(--_job-border);
      background: var(--job-background, var(--_job-ground, Canvas));
    }

    .columns:has(> .foot) .reach > .apply {
      inline-size: 100%;
    }

    .columns:not(:has(> .foot)) .reach > .apply {
      margin-block: 0.4em;
    }

    .foot {
      display: none;
    }

    :is(.prose, .similar, .tools, .sections) :is(a, button, summary, [tabindex]) {
      scroll-margin-block-end: 96px;
    }
  }

  @keyframes follows-right {
    0%,
    90% {
      mask: linear-gradient(to right, #000 calc(100% - 2.5em), transparent) left / 100% 100%;
    }

    100% {
      mask: linear-gradient(to right, #000 calc(100% - 2.5em), transparent) left /
        calc(100% + 2.5em) 100%;
    }
  }

  @keyframes follows-left {
    0%,
    90% {
      mask: linear-gradient(to left, #000 calc(100% - 2.5em), transparent) right / 100% 100%;
    }

    100% {
      mask: linear-gradient(to left, #000 calc(100% - 2.5em), transparent) right /
        calc(100% + 2.5em) 100%;
    }
  }

  /* The text begins on the first screen of a phone: what is 44 px high for a finger takes less room. */
  @container job-detail (width < 30em) {
    .columns {
      gap: calc(var(--_job-space) * 0.625);
    }

    @media (pointer: coarse) {
      .crumbs {
        margin-block-end: -6px;
      }

      .tools {
        margin-block: -6px;
      }
    }

    .main {
      gap: calc(var(--_job-space) * 0.5);
    }

    /* Tags wait until the text is read. */
    .tags {
      order: 1;
    }

    .head {
      gap: 0.15em;
    }

    .title {
      line-height: 1.15;
    }

    .facts {
      grid-template-columns: fit-content(45%) minmax(0, 1fr);
      gap: 0.25em 1em;
      align-items: baseline;
      padding: 0.5em 0;
      border-width: 1px 0;
      border-radius: 0;
      font-size: 0.9375em;
      line-height: 1.35;
    }

    .fact {
      display: contents;
    }

    dd {
      grid-column: 2;
    }

    /* Said above, by the way back to it. */
    .root:has([part='crumb']) .factDepartment:not(:has(dd + dd)) {
      display: none;
    }
  }

  /* Large text on a phone: beside its label a value would break inside words. */
  @container job-detail (width < 16em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
    }

    .fact + .fact dt {
      margin-block-start: 0.4em;
    }

    dd {
      grid-column: 1;
    }
  }

  @container job-detail (width >= 30em) {
    .head,
    .columns {
      margin-block-start: calc(var(--_job-space) * 0.875);
    }

    .facts {
      grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
      gap: 1.1em 1.5em;
      padding: calc(var(--_job-space) * 1.25);
    }

    .apply {
      inline-size: auto;
      justify-self: start;
      min-inline-size: 16em;
    }
  }

  @container job-detail (width >= 56em) {
    .columns:not(.single) {
      grid-template: 'main side' / minmax(0, 44em) minmax(15em, 19em);
      gap: calc(var(--_job-space) * 3);
      align-items: start;
    }

    .columns:not(.single) .side {
      grid-area: side;
      position: sticky;
      inset-block-start: var(--job-sticky-top, 1em);
    }

    .columns:not(.single) .main {
      grid-area: main;
    }

    .columns:not(.single) .facts {
      grid-template-columns: minmax(0, 1fr);
    }

    .columns:not(.single) .apply {
      inline-size: 100%;
    }

    .columns:not(.single) .foot {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
  }

  @media print {
    .crumbs,
    .tools,
    .sections,
    .foot,
    .similar {
      display: none;
    }

    .columns {
      display: block !important;
    }

    .side {
      position: static !important;
      margin-block-end: 1.5em;
    }

    .facts {
      grid-template-columns: repeat(auto-fill, minmax(11em, 1fr)) !important;
    }

    .title:focus-visible {
      outline: none;
    }

    .print-only {
      display: block;
      break-inside: avoid;
    }

    .code {
      inline-size: 34mm;
      margin: 2mm -3mm;
      background: #fff;
    }
  }

  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
  }
`;
