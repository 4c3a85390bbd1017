import { html, nothing, type TemplateResult } from 'lit';
import { answerWords } from '../../src/apply/answer-words.js';
import type { Answers } from '../../src/apply/answers.js';
import type { ApplicationField } from '../../src/apply/application.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import type { FormSection } from '../../src/apply/sections.js';
import { text } from '../internal/ui/text.js';
import { sectionTitle } from './apply-form.sections.js';

/** What is shown once more before it is sent. */
export interface Review {
  /** What was asked, in the parts of the form. */
  sections: readonly FormSection<ApplicationField>[];
  /** Whether the form tells its parts apart. */
  isLong: boolean;
  answers: Answers;
  /** Goes back to a question, or to all of them. */
  edit: (field?: ApplicationField) => void;
  localizer: ApplyLocalizer;
}

/** Each answer under its question, with a way back to it (WCAG 2.2, 3.3.4; GOV.UK, check answers). */
export function renderReview(review: Review): TemplateResult {
  const { sections, isLong, edit, localizer } = review;
  return html`<div class="or-review">
    <h3 class="or-section-title" tabindex="-1">
      <span>${text(localizer.text('reviewHeading'))}</span>
    </h3>
    ${
      isLong
        ? sections.map(
            (section) =>
              html`<h4 class="or-review-title">
                  <span>${text(sectionTitle(section, localizer))}</span>
                </h4>
                ${renderAnswers(section.fields, review)}`,
          )
        : renderAnswers(
            sections.flatMap(({ fields }) => fields),
            review,
          )
    }
    <p>
      <button class="or-quiet" type="button" @click=${() => edit()}>
        ${localizer.text('reviewBack')}
      </button>
    </p>
  </div>`;
}

function renderAnswers(
  fields: readonly ApplicationField[],
  { answers, edit, localizer }: Review,
): unknown {
  if (fields.length === 0) return nothing;
  const row = (field: ApplicationField): TemplateResult => {
    const words = answerWords(field, answers.get(field.id), localizer);
    return html`<div class="or-review-row">
      <dt><bdi>${text(field.label)}</bdi></dt>
      <dd class=${words === '' ? 'or-review-answer or-hint' : 'or-review-answer'}>
        <bdi>${text(words || localizer.text('reviewNone'))}</bdi>
      </dd>
      <dd>
        <button class="or-quiet" type="button" @click=${() => edit(field)}>
          <span>${text(localizer.text('reviewChange'))}</span>
          <span class="visually-hidden">${text(field.label)}</span>
        </button>
      </dd>
    </div>`;
  };
  return html`<dl>${fields.map(row)}</dl>`;
}
