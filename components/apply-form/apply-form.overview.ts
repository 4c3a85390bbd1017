import { html, nothing } from 'lit';
import { applicationEffort } from '../../src/apply/application-effort.js';
import type { ApplicationField } from '../../src/apply/application.js';
import { isLongForm } from '../../src/apply/sections.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import { text } from '../internal/ui/text.js';

/** What a long form is about to ask, so that people can have it at hand. Nothing for a short one. */
export function renderOverview(
  fields: readonly ApplicationField[],
  open: readonly ApplicationField[],
  localizer: ApplyLocalizer,
): unknown {
  if (!isLongForm(fields)) return nothing;
  const { questions, required, files, minutes } = applicationEffort(open);
  const lines = [
    localizer.text('overviewQuestions', { count: questions, required }),
    files.length > 0 ? localizer.text('overviewFiles', { labels: files.join(', ') }) : '',
    fields.some(({ showIf }) => showIf) ? localizer.text('overviewFurther') : '',
    localizer.text('overviewTime', { count: minutes }),
  ];
  return html`<div class="or-overview">
    <h3 class="or-section-title"><span>${text(localizer.text('overviewHeading'))}</span></h3>
    <ul>
      ${lines.filter((line) => line !== '').map((line) => html`<li><bdi>${text(line)}</bdi></li>`)}
    </ul>
  </div>`;
}
