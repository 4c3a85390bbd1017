import { css, unsafeCSS } from 'lit';
import { controlStyles } from './apply-form.control-styles.js';
import { tokensFor } from './light-root.js';

/** The form stands in the page's own tree, so every rule begins with its tag. */
export const styles = css`
  ${unsafeCSS(tokensFor('apply-form'))}
  ${controlStyles}

  apply-form {
    --_job-danger: var(--job-danger, light-dark(#b3261e, #ffb4ab));
    --_job-success: var(--job-success, light-dark(#1b6e3c, #83d6a0));
  }

  @supports not (color: light-dark(red, red)) {
    apply-form {
      --_job-danger: var(--job-danger, #b3261e);
      --_job-success: var(--job-success, #1b6e3c);
    }

    apply-form[color-scheme='dark'] {
      --_job-danger: var(--job-danger, #ffb4ab);
      --_job-success: var(--job-success, #83d6a0);
    }
  }

  @media (forced-colors: active) {
    apply-form {
      --_job-danger: CanvasText;
      --_job-success: CanvasText;
    }
  }

  apply-form .or-apply {
    max-inline-size: 38em;
    overflow-wrap: anywhere;
  }

  apply-form .or-heading {
    margin: 0 0 1em;
    font-size: 1.35em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  apply-form .or-part {
    margin-block-start: calc(var(--_job-space) * 1.5);
  }

  apply-form .or-part[hidden] {
    display: none !important;
  }

  apply-form .or-section {
    margin-block-start: calc(var(--_job-space) * 2);
    padding-block-start: calc(var(--_job-space) * 1.5);
    border-block-start: var(--_job-border);
  }

  apply-form :is(.or-overview, .or-problem) + .or-section {
    margin-block-start: calc(var(--_job-space) * 1.5);
    padding-block-start: 0;
    border: 0;
  }

  apply-form .or-section-title {
    font-size: 1.1em;
    font-weight: 650;
    line-height: 1.3;
  }

  apply-form .or-overview {
    margin-block-end: calc(var(--_job-space) * 1.5);
    padding: var(--_job-space) calc(var(--_job-space) * 1.25);
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    background: var(--_job-surface);
  }

  apply-form .or-overview ul {
    margin: 0.4em 0 0;
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  apply-form .or-field {
    display: block;
    margin-block-start: calc(var(--_job-space) * 1.5);
  }

  apply-form .or-field[hidden] {
    display: none !important;
  }

  apply-form .or-field:first-child {
    margin-block-start: 0;
  }

  apply-form .or-section-title + .or-field,
  apply-form .or-hint + .or-field {
    margin-block-start: var(--_job-space);
  }

  apply-form .or-field-wrong {
    padding-inline-start: var(--_job-space);
    border-inline-start: 4px solid var(--_job-danger);
  }

  apply-form .or-label {
    display: block !important;
    inline-size: auto !important;
    float: none !important;
    margin: 0 0 0.35em;
    padding: 0;
    border: 0;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
    text-transform: none;
  }

  apply-form .or-optional {
    color: var(--_job-muted);
    font-weight: 400;
  }

  apply-form .or-hint {
    margin: 0 0 0.5em;
    color: var(--_job-muted);
    font-size: 0.925em;
    line-height: 1.4;
  }

  apply-form .or-words {
    white-space: pre-line;
  }

  apply-form .or-label + .or-hint {
    margin-block-start: -0.2em;
  }

  apply-form .or-error {
    margin: 0 0 0.5em;
    color: var(--_job-danger);
    font-weight: 600;
    line-height: 1.4;
  }

  apply-form .or-error p {
    margin: 0;
  }

  apply-form .or-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin: calc(var(--_job-space) * 2) 0 0;
  }

  apply-form .or-notice .or-actions {
    margin-block-start: var(--_job-space);
  }

  apply-form .or-notice > :first-child {
    margin-block-start: 0;
  }

  apply-form .or-problem,
  apply-form .or-success,
  apply-form .or-notice {
    padding: calc(var(--_job-space) * 1.25);
    border: var(--_job-border);
    border-radius: var(--_job-radius);
  }

  apply-form .or-problem {
    margin-block-end: calc(var(--_job-space) * 1.5);
    border: 3px solid var(--_job-danger);
    scroll-margin-block: 1em;
  }

  apply-form .or-problem-title {
    color: inherit;
    font-size: 1.1em;
    font-weight: 650;
  }

  apply-form .or-problem > * + *,
  apply-form .or-success > p + :is(p, div) {
    margin-block-start: 0.6em;
  }

  apply-form .or-problem ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  apply-form .or-problem li + li {
    margin-block-start: 0.35em;
  }

  apply-form .or-problem ul:not(.or-ways) .or-link {
    color: var(--_job-danger);
    font-weight: 600;
  }

  apply-form .or-review dl {
    margin-block: var(--_job-space);
  }

  apply-form .or-review-title {
    margin-block: calc(var(--_job-space) * 2) 0;
    color: var(--_job-muted);
    font-size: 1em;
    font-weight: 650;
  }

  apply-form .or-review-title + dl {
    margin-block-start: 0;
  }

  apply-form .or-review-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.2em 1em;
    padding-block: 0.75em;
    border-block-end: var(--_job-border);
  }

  apply-form .or-review-row dt {
    font-weight: 600;
  }

  apply-form .or-review-answer {
    grid-row: 2;
    margin: 0;
    white-space: pre-line;
  }

  apply-form .or-success {
    border: 3px solid var(--_job-success);
    scroll-margin-block: 1em;
  }

  apply-form .or-success .or-heading {
    margin-block-end: 0.5em;
  }

  apply-form .or-note {
    margin-block-start: var(--_job-space);
    color: var(--_job-muted);
    font-size: 0.925em;
  }

  apply-form .or-heading + .or-note {
    margin-block: 0 var(--_job-space);
  }

  apply-form :is(a, button, input, textarea, select, [tabindex]):focus-visible,
  apply-form .or-problem:focus,
  apply-form .or-success-heading:focus {
    outline: 3px solid var(--_job-focus);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    apply-form .or-primary.or-button {
      forced-color-adjust: none;
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
  }

  @media print {
    apply-form .or-button.or-button,
    apply-form .or-quiet.or-quiet {
      display: none;
    }
  }
`;
