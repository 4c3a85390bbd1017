import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { requiredGroup } from '../../src/apply/alternatives.js';
import type { ApplicationField } from '../../src/apply/application.js';
import { formatFileSize } from '../../src/apply/file-size.js';
import type { FileLimits } from '../../src/apply/file-rules.js';
import type { Posting, QuestionOption } from '../../src/posting/model/posting.js';
import { alternativeLabels, type ApplyLocalizer } from '../../src/apply/field-error-text.js';
import { text } from '../internal/ui/text.js';
import { conditionText, withDecline, yesOrNo } from './apply-form.choices.js';
import { fileHint } from './apply-form.texts.js';

/** Stands for an attribute that is left out. */
type Nothing = typeof nothing;

/** What the fields of one form share. */
export interface FieldsContext {
  /** Begins every id of this form; unique on the page. */
  prefix: string;
  fields: readonly ApplicationField[];
  limits: FileLimits;
  localizer: ApplyLocalizer;
  posting: Pick<Posting, 'language' | 'questions'>;
  /** Those that are asked for by the answers as they are. */
  open: readonly ApplicationField[];
  /** The errors of a field, in words. */
  errors: ReadonlyMap<string, readonly string[]>;
  files: ReadonlyMap<string, readonly File[]>;
  onFileRemove: (field: ApplicationField, file: File) => void;
  /** Whether the browser checks and sends the form, without a script: by the names of the protocol. */
  isPlain?: boolean;
}

/** Choices beyond this number become a list to choose from instead of buttons. */
const mostRadios = 7;

/** The id of a field's first control. Positions, not question ids: those can be any text. */
export function controlId(context: FieldsContext, index: number): string {
  return `${context.prefix}-${index}`;
}

/** Whether a field waits for an answer that opens it. Where no script can open it, it is there and says so. */
export const isClosed = ({ open, isPlain }: FieldsContext, field: ApplicationField): boolean =>
  !isPlain && !open.includes(field);

/** Fields in order. Keyed by question, so that a control and what is typed in it outlive every new render. */
export function renderFields(context: FieldsContext, fields: readonly ApplicationField[]): unknown {
  const entries = fields.map((field) => ({ field, index: context.fields.indexOf(field) }));
  return repeat(
    entries,
    ({ field }) => `${field.type} ${field.id}`,
    ({ field, index }) =>
      html`<div
        class=${context.errors.has(field.id) ? 'or-field or-field-wrong' : 'or-field'}
        id="${controlId(context, index)}-field"
        ?hidden=${isClosed(context, field)}
      >
        ${renderField(context, field, index)}
      </div>`,
  );
}

function renderField(context: FieldsContext, field: ApplicationField, index: number): unknown {
  switch (field.type) {
    case 'consent':
      return renderAgreement(context, field, index);
    case 'multi':
      return renderGroup(context, field, index, field.options ?? []);
    case 'yes-no':
      return renderGroup(context, field, index, field.options ?? yesOrNo(context.localizer));
    case 'single':
      return (field.options?.length ?? 0) > mostRadios
        ? renderLabelled(context, field, index, renderSelect(context, field, index))
        : renderGroup(context, field, index, withDecline(field, context.localizer));
    case 'file':
      return renderLabelled(context, field, index, renderFile(context, field, index));
    case 'long-text':
      return renderLabelled(context, field, index, renderTextArea(context, field, index));
    default:
      return renderLabelled(context, field, index, renderInput(context, field, index));
  }
}

function renderLabelled(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
  control: TemplateResult,
): TemplateResult {
  return html`<label class="or-label" for=${controlId(context, index)}>
      ${renderQuestion(context, field)}
    </label>
    ${renderHint(context, field, index)} ${renderError(context, field, index)} ${control}`;
}

/** The language of the feed's own words, where it is not that of the form (WCAG 2.2, 3.1.2). */
function languageOf(
  { localizer, posting }: FieldsContext,
  { id }: ApplicationField,
): string | Nothing {
  const { language, questions = [] } = posting;
  const hasWords = questions.some((question) => question.id === id && question.label !== '');
  return (hasWords && localizer.feedLanguage(language)) || nothing;
}

function renderQuestion(context: FieldsContext, field: ApplicationField): TemplateResult {
  const { open, localizer } = context;
  const isOptional = open.includes(field) && requiredGroup(field, open).length === 0;
  return html`<bdi lang=${languageOf(context, field)}>${field.label}</bdi>${
      isOptional ? html` <span class="or-optional">${localizer.text('optional')}</span>` : nothing
    }`;
}

/** What the form says of a field beside the feed's own hint. */
function hintText(context: FieldsContext, field: ApplicationField): string {
  const { open, localizer } = context;
  const labels = alternativeLabels(field, open, localizer);
  const parts = [
    open.includes(field) ? '' : conditionText(field, context.fields, localizer),
    field.type === 'file' ? fileHint(field, context) : '',
    field.type === 'multi' ? localizer.text('chooseSeveral') : '',
    labels === '' ? '' : localizer.text('anyOfHint', { labels }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function hasHint(context: FieldsContext, field: ApplicationField): boolean {
  return Boolean(field.hint) || hintText(context, field) !== '';
}

function renderHint(context: FieldsContext, field: ApplicationField, index: number): unknown {
  if (!hasHint(context, field)) return nothing;
  return html`<p class="or-hint" id="${controlId(context, index)}-hint">
    ${field.hint ? html`<bdi class="or-words" lang=${languageOf(context, field)}>${field.hint}</bdi>` : nothing}
    <bdi>${hintText(context, field)}</bdi>
  </p>`;
}

function renderError(context: FieldsContext, field: ApplicationField, index: number): unknown {
  const errors = context.errors.get(field.id);
  if (errors === undefined) return nothing;
  return html`<div class="or-error" id="${controlId(context, index)}-error">
    ${errors.map(
      (error) =>
        html`<p>
          <span class="visually-hidden">${context.localizer.text('errorPrefix')}</span>
          <bdi>${text(error)}</bdi>
        </p>`,
    )}
  </div>`;
}

function describedBy(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): string | Nothing {
  const id = controlId(context, index);
  const ids = [
    ...(hasHint(context, field) ? [`${id}-hint`] : []),
    ...(context.errors.has(field.id) ? [`${id}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

const invalid = (context: FieldsContext, field: ApplicationField): 'true' | Nothing =>
  context.errors.has(field.id) ? 'true' : nothing;
/** Not where another answer would do as well: the hint says that. */
const required = ({ open }: FieldsContext, field: ApplicationField): 'true' | Nothing =>
  requiredGroup(field, open).length === 1 && open.includes(field) ? 'true' : nothing;

/** What a browser checks by itself, where no script does. */
const isDemanded = (context: FieldsContext, field: ApplicationField): boolean =>
  context.isPlain === true && required(context, field) !== nothing;
const longest = ({ isPlain }: FieldsContext, { type, maxLength }: ApplicationField) =>
  isPlain && type !== 'date' && type !== 'number' ? maxLength : nothing;

/** Names that lists of content blockers hide are not given to controls. */
function controlName(context: FieldsContext, field: ApplicationField, index: number): string {
  if (context.isPlain) return field.name;
  const isHidden = /cookie|gdpr|consent|banner|(?:^|[^a-z])ads?(?:[^a-z]|$)/iu.test(field.id);
  return isHidden ? controlId(context, index) : field.id;
}

function inputType(field: ApplicationField): 'email' | 'tel' | 'url' | 'date' | 'text' {
  if (field.role === 'email') return 'email';
  if (field.autocomplete === 'tel') return 'tel';
  return field.type === 'url' || field.type === 'date' ? field.type : 'text';
}

function renderInput(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): TemplateResult {
  const isPlainText =
    field.role === undefined && field.autocomplete === undefined && field.type === 'text';
  return html`<input
    class="or-control"
    id=${controlId(context, index)}
    name=${controlName(context, field, index)}
    type=${inputType(field)}
    data-question=${index}
    ?disabled=${isClosed(context, field)}
    autocomplete=${field.autocomplete ?? (field.type === 'url' ? 'url' : nothing)}
    spellcheck=${isPlainText ? nothing : 'false'}
    autocapitalize=${field.role === 'email' || field.type === 'url' ? 'none' : nothing}
    inputmode=${field.type === 'number' ? 'decimal' : nothing}
    dir=${field.role === 'email' || field.type === 'url' ? 'ltr' : 'auto'}
    maxlength=${longest(context, field)}
    ?required=${isDemanded(context, field)}
    aria-required=${required(context, field)}
    aria-invalid=${invalid(context, field)}
    aria-describedby=${describedBy(context, field, index)}
  />`;
}

function renderTextArea(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): TemplateResult {
  return html`<textarea
    class="or-control"
    id=${controlId(context, index)}
    name=${controlName(context, field, index)}
    rows="6"
    dir="auto"
    data-question=${index}
    ?disabled=${isClosed(context, field)}
    maxlength=${longest(context, field)}
    ?required=${isDemanded(context, field)}
    aria-required=${required(context, field)}
    aria-invalid=${invalid(context, field)}
    aria-describedby=${describedBy(context, field, index)}
  ></textarea>`;
}

function renderSelect(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): TemplateResult {
  return html`<select
    class="or-control"
    id=${controlId(context, index)}
    name=${controlName(context, field, index)}
    data-question=${index}
    ?disabled=${isClosed(context, field)}
    autocomplete=${field.autocomplete ?? nothing}
    ?required=${isDemanded(context, field)}
    aria-required=${required(context, field)}
    aria-invalid=${invalid(context, field)}
    aria-describedby=${describedBy(context, field, index)}
  >
    <option value="">${context.localizer.text('chooseOption')}</option>
    ${(field.options ?? []).map(
      ({ value, label }) =>
        html`<option value=${value} lang=${languageOf(context, field)}>${label}</option>`,
    )}
  </select>`;
}

function renderFile(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): TemplateResult {
  const { localizer } = context;
  const files = context.files.get(field.id) ?? [];
  const chosen = (file: File): string => {
    const size = formatFileSize(file.size, localizer.language);
    return localizer.text('fileChosen', { name: file.name, size });
  };
  const words = localizer.text(field.multiple ? 'dropSeveral' : 'dropOne');
  return html`<div class="or-drop">
      <input
        class="or-control or-file"
        id=${controlId(context, index)}
        name=${controlName(context, field, index)}
        type="file"
        accept=${field.accept ?? context.limits.accept}
        data-question=${index}
        ?disabled=${isClosed(context, field)}
        ?multiple=${field.multiple}
        ?required=${isDemanded(context, field)}
        aria-describedby=${describedBy(context, field, index)}
      />
      ${context.isPlain ? nothing : html`<p class="or-hint or-drop-words">${text(words)}</p>`}
    </div>
    ${files.map(
      (file) =>
        html`<p class="or-chosen">
          <bdi>${text(chosen(file))}</bdi>
          <button class="or-quiet" type="button" @click=${() => context.onFileRemove(field, file)}>
            <span>${text(localizer.text('fileRemove', { name: file.name }))}</span>
          </button>
        </p>`,
    )}`;
}

/**
 * One tick for one purpose, never ticked beforehand (GDPR, Recital 32). No span or label follows the box: themes draw
 * one of their own in those, beside this one.
 */
function renderAgreement(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
): TemplateResult {
  return html`${renderHint(context, field, index)} ${renderError(context, field, index)}
    <label class="or-choice or-agree">
      <input
        id=${controlId(context, index)}
        name=${controlName(context, field, index)}
        type="checkbox"
        value="true"
        data-question=${index}
        ?disabled=${isClosed(context, field)}
        ?required=${isDemanded(context, field)}
        aria-required=${required(context, field)}
        aria-invalid=${invalid(context, field)}
        aria-describedby=${describedBy(context, field, index)}
      />
      <bdi>${renderQuestion(context, field)}</bdi>
    </label>`;
}

function renderGroup(
  context: FieldsContext,
  field: ApplicationField,
  index: number,
  options: readonly QuestionOption[],
): TemplateResult {
  const id = controlId(context, index);
  const isMulti = field.type === 'multi';
  // A radio group can be required and invalid; of a group of checkboxes each box is (WAI-ARIA 1.2).
  return html`<fieldset
    class="or-group"
    role=${isMulti ? nothing : 'radiogroup'}
    aria-required=${isMulti ? nothing : required(context, field)}
    aria-invalid=${isMulti ? nothing : invalid(context, field)}
    aria-describedby=${describedBy(context, field, index)}
  >
    <legend class="or-label">${renderQuestion(context, field)}</legend>
    ${renderHint(context, field, index)} ${renderError(context, field, index)}
    ${options.map(
      (option, position) =>
        html`<label class="or-choice">
          <input
            id=${position === 0 ? id : `${id}-${position}`}
            name=${controlName(context, field, index)}
            type=${isMulti ? 'checkbox' : 'radio'}
            value=${option.value}
            data-question=${index}
            ?disabled=${isClosed(context, field)}
            ?required=${!isMulti && isDemanded(context, field)}
            aria-invalid=${isMulti ? invalid(context, field) : nothing}
          />
          <bdi lang=${field.options?.includes(option) ? languageOf(context, field) : nothing}
            >${option.label}</bdi
          >
        </label>`,
    )}
  </fieldset>`;
}
