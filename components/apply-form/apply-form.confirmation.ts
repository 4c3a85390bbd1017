import { html, nothing, type TemplateResult } from 'lit';
import { templateContent } from 'lit/directives/template-content.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import type { Receipt } from '../../src/apply/submit-outcome.js';
import { downloadText } from '../internal/download-text.js';

/** What the confirmation of an application says and offers. */
export interface Confirmation {
  /** Begins the ids of this form. */
  prefix: string;
  title: string;
  receipt: Receipt;
  /** What has arrived is what was sent before the last edit. */
  isEarlier: boolean;
  form: HTMLElement;
  /** What was sent, as a text to keep. */
  copy: string;
  /** Where the list is, if there is one. */
  listHref: string | undefined;
  applyAgain: () => void;
}

/** The confirmation. It stays as long as the page lives (GOV.UK, confirmation pages). */
export function renderSuccess(
  confirmation: Confirmation,
  localizer: ApplyLocalizer,
): TemplateResult {
  const { prefix, title, receipt, isEarlier, form } = confirmation;
  const { reference, message } = receipt;
  const id = `${prefix}-success`;
  const nextSteps = nextStepsOf(form);
  return html`<div class="or-success" role="group" aria-labelledby=${id}>
    <h2 class="or-heading or-success-heading" id=${id} tabindex="-1">
      ${localizer.text('successHeading')}
    </h2>
    <p>${localizer.text('successBody', { title })}</p>
    ${isEarlier ? html`<p>${localizer.text('successEarlier')}</p>` : nothing}
    ${
      reference
        ? html`<p>
            <strong>${localizer.text('successReference', { reference })}</strong>
            ${localizer.text('successKeep')}
          </p>`
        : nothing
    }
    ${message ? html`<p><bdi>${message}</bdi></p>` : nothing}
    ${nextSteps ? html`<div>${templateContent(nextSteps)}</div>` : nothing}
    ${renderWaysOn(confirmation, localizer)}
  </div>`;
}

function renderWaysOn(
  { listHref, isEarlier, copy, applyAgain }: Confirmation,
  localizer: ApplyLocalizer,
): TemplateResult {
  return html`<p class="or-actions">
    ${
      listHref === undefined
        ? nothing
        : html`<a class="or-button" data-back href=${listHref}>${localizer.text('successBack')}</a>`
    }
    ${
      // A copy of what did not arrive would be none.
      isEarlier
        ? nothing
        : html`<button
            class="or-quiet"
            type="button"
            @click=${() => downloadText('application.txt', copy)}
          >
            ${localizer.text('successCopy')}
          </button>`
    }
    <button class="or-quiet" type="button" @click=${applyAgain}>
      ${localizer.text('successAgain')}
    </button>
  </p>`;
}

/** What the page's author says of what comes next, in the form or in the board around it. */
function nextStepsOf(form: HTMLElement): HTMLTemplateElement | null | undefined {
  const selector = ':scope > template[slot="next-steps"]';
  return (
    form.querySelector<HTMLTemplateElement>(selector) ??
    form.parentElement?.querySelector<HTMLTemplateElement>(selector)
  );
}
