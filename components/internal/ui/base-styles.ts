import { css, css as declarations } from 'lit';

// Under another name, since tools take what is in `css` for whole rules.
const buttonLook = declarations`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.5em;
  min-block-size: 44px;
  padding: 0.5em 1.25em;
  border: 1px solid var(--_job-control-border);
  border-radius: var(--_job-control-radius);
  color: inherit;
  background: transparent;
  font: inherit;
  font-weight: 600;
  line-height: 1.25;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
`;

const fieldLook = declarations`
  min-block-size: 44px;
  padding: 0.5em 0.75em;
  border: 1px solid var(--_job-control-border);
  border-radius: var(--_job-control-radius);
  color: inherit;
  background: var(--job-field-background, transparent);
  font: inherit;
`;

const linkLook = declarations`
  color: var(--_job-accent);
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
`;

/** How a button, a text field and a link look, in a shadow root and in the page's own tree. */
export const looks = { button: buttonLook, field: fieldLook, link: linkLook };

/** Buttons, text fields, links and the blocks of states, as every element has them. */
export const baseStyles = css`
  .button {
    ${buttonLook};
    overflow-wrap: anywhere;
    transition: background-color 0.15s;
  }

  .button:hover {
    background: var(--_job-surface);
  }

  .field {
    inline-size: 100%;
    ${fieldLook};
    line-height: 1.25;
  }

  .link {
    ${linkLook};
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  /* Only words too long for a narrow place, where the browser can tell. */
  @supports (hyphenate-limit-chars: 14) {
    .title {
      hyphens: auto;
      hyphenate-limit-chars: 14;
    }
  }

  .notice {
    padding: calc(var(--_job-space) * 1.5);
    border: var(--_job-border);
    border-radius: var(--_job-radius);
    overflow-wrap: anywhere;
  }

  .notice-title {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin-block-start: 1em;
  }

  .skeleton {
    display: block;
    block-size: 0.85em;
    border-radius: 4px;
    background: var(--_job-border-color);
    animation: pulse 1.6s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.45;
    }
  }

  @media print {
    .button,
    .actions {
      display: none !important;
    }
  }
`;
