import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ApplicationField } from '../../src/apply/application.js';
import type { ApplyKey, ApplyLocalizer } from '../../src/apply/field-error-text.js';
import { isLongForm, type FormSection, type FormSectionKind } from '../../src/apply/sections.js';
import { text } from '../internal/ui/text.js';
import { isClosed, renderFields, type FieldsContext } from './apply-form.fields.js';

const titles: Readonly<Record<FormSectionKind, ApplyKey>> = {
  details: 'sectionDetails',
  documents: 'sectionDocuments',
  questions: 'sectionQuestions',
  consents: 'sectionConsents',
  'self-identification': 'selfIdentificationHeading',
};

/** What a part of the form is called. */
export function sectionTitle({ kind }: FormSection<unknown>, localizer: ApplyLocalizer): string {
  return localizer.text(titles[kind]);
}

/**
 * Parts of a form, each a group with a heading where the form is long. Self-identification always is one, with why
 * it is asked (GOV.UK, equality information).
 */
export function renderSections(
  context: FieldsContext,
  sections: readonly FormSection<ApplicationField>[],
): unknown {
  const isLong = isLongForm(context.fields);
  return repeat(
    sections,
    ({ kind }) => kind,
    (section) => renderSection(context, section, isLong || section.kind === 'self-identification'),
  );
}

function renderSection(
  context: FieldsContext,
  section: FormSection<ApplicationField>,
  hasTitle: boolean,
): TemplateResult {
  const { fields, kind } = section;
  const { localizer, prefix } = context;
  // Not by what it is about: lists of content blockers hide what is called a consent.
  const id = `${prefix}-part-${Object.keys(titles).indexOf(kind)}`;
  return html`<div
    class=${hasTitle ? 'or-part or-section' : 'or-part'}
    role=${hasTitle ? 'group' : nothing}
    aria-labelledby=${hasTitle ? id : nothing}
    ?hidden=${fields.every((field) => isClosed(context, field))}
  >
    ${
      hasTitle
        ? html`<h3 class="or-section-title" id=${id}>
            <span>${text(sectionTitle(section, localizer))}</span>
          </h3>`
        : nothing
    }
    ${
      kind === 'self-identification'
        ? html`<p class="or-hint">${localizer.text('selfIdentificationHint')}</p>`
        : nothing
    }
    ${renderFields(context, fields)}
  </div>`;
}
