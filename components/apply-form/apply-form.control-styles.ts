import { css } from 'lit';
import { looks } from '../internal/ui/base-styles.js';

/**
 * Fields, choices and buttons. They repeat their class to outrank the rules that themes commonly
 * have for bare `input` and `button`. Important is what a field could not be answered without: themes
 * also hide and float controls, often by the id of their content.
 */
export const controlStyles = css`
  apply-form .or-control.or-control {
    display: block !important;
    box-sizing: border-box !important;
    float: none !important;
    appearance: auto;
    inline-size: 100% !important;
    max-inline-size: 100%;
    margin: 0;
    ${looks.field};
    font-weight: 400;
    line-height: 1.35;
    letter-spacing: inherit;
    text-align: start;
    text-transform: none;
    box-shadow: none;
    opacity: 1;
  }

  apply-form input.or-control.or-control,
  apply-form textarea.or-control.or-control {
    appearance: none;
  }

  /* Corners as round as those of a pill would cut into the text. */
  apply-form textarea.or-control.or-control {
    min-block-size: 9em;
    border-radius: min(var(--_job-control-radius), 1.25em);
    resize: vertical;
  }

  apply-form select.or-control.or-control option {
    color: CanvasText;
    background: Canvas;
  }

  apply-form .or-control[aria-invalid='true'].or-control,
  apply-form .or-field-wrong .or-drop {
    border: 2px solid var(--_job-danger);
  }

  apply-form .or-drop {
    padding: 0.75em;
    border: 1px dashed var(--_job-control-border);
    border-radius: var(--_job-control-radius);
  }

  apply-form .or-drop-over {
    outline: 3px solid var(--_job-focus);
    outline-offset: 2px;
    border-style: solid;
    background: var(--_job-surface);
  }

  apply-form .or-drop-words.or-drop-words {
    margin: 0.5em 0 0;
  }

  /* Nothing can be dropped with a finger. */
  @media (hover: none) and (pointer: coarse) {
    apply-form .or-drop-words.or-drop-words {
      display: none;
    }
  }

  apply-form .or-file.or-control {
    padding: 0;
    border-color: transparent;
    background: none;
    line-height: 1.6;
  }

  apply-form .or-file.or-control::file-selector-button {
    min-block-size: 32px;
    margin-block: 0;
    margin-inline-end: 0.75em;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_job-control-border);
    border-radius: calc(var(--_job-control-radius) * 0.75);
    color: inherit;
    background: var(--_job-surface);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  apply-form .or-chosen {
    margin: 0.5em 0 0;
  }

  apply-form .or-group {
    margin: 0;
    padding: 0;
    border: 0;
  }

  apply-form .or-choice {
    display: flex !important;
    align-items: flex-start;
    gap: 0.65em;
    inline-size: fit-content !important;
    max-inline-size: 100%;
    float: none !important;
    margin: 0;
    padding-block: 0.5em;
    color: inherit;
    font: inherit;
    font-weight: 400;
    line-height: 1.5;
    text-transform: none;
    cursor: pointer;
  }

  apply-form .or-choice.or-choice input {
    display: block;
    appearance: auto !important;
    flex: none;
    float: none !important;
    inline-size: 1.5em !important;
    block-size: 1.5em !important;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_job-accent);
    opacity: 1 !important;
    position: static !important;
  }

  apply-form .or-button.or-button {
    ${looks.button};
    inline-size: auto;
    margin: 0;
    letter-spacing: inherit;
    text-transform: none;
    box-shadow: none;
  }

  apply-form .or-button.or-button:hover {
    background: var(--_job-surface);
  }

  apply-form .or-primary.or-button {
    min-inline-size: min(100%, 14em);
    border-color: var(--_job-accent);
    color: var(--_job-on-accent);
    background: var(--_job-accent);
  }

  apply-form .or-primary.or-button:hover {
    background: var(--_job-accent);
    filter: brightness(1.08);
  }

  apply-form .or-primary.or-button[aria-disabled='true'] {
    border-style: dashed;
    color: inherit;
    background: transparent;
    filter: none;
    cursor: default;
  }

  apply-form .or-quiet.or-quiet,
  apply-form .or-link {
    ${looks.link};
  }

  apply-form .or-quiet.or-quiet {
    display: inline;
    inline-size: auto;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    box-shadow: none;
    cursor: pointer;
  }

  apply-form .or-link:hover,
  apply-form .or-quiet.or-quiet:hover {
    text-decoration-thickness: 2px;
  }
`;
