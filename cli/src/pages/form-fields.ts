import { applicationFields, type Posting } from 'open-roles/core';
import {
  acceptedNames,
  type ApplicationField,
  defaultFileLimits,
  formatFileSize,
  requiredGroup,
  wordQuestions,
} from 'open-roles/internal';
import { attributes, type Markup, markup, type Piece } from './markup.js';
import type { PageTexts } from './page-texts.js';

type FormLocalizer = PageTexts['localizer'];

/** Choices beyond this number become a list to choose from instead of buttons, as in `<apply-form>`. */
const mostRadios = 7;

interface Option {
  value: string;
  label: string;
}

/**
 * What a form without a script asks for. The endpoint needs `name` and `email` under these names,
 * which the elements put together from the feed's own questions; here they are asked for.
 * Voluntary questions about the person are left out: without a script they could not travel apart.
 */
export function plainFields(posting: Posting, localizer: FormLocalizer): ApplicationField[] {
  const labels = {
    name: localizer.text('nameLabel'),
    email: localizer.text('emailLabel'),
    resume: localizer.text('resumeLabel'),
  };
  const asked = applicationFields({ questions: wordQuestions(posting, localizer) }, labels).filter(
    ({ group }) => group !== 'self-identification',
  );
  const built = applicationFields({ questions: [] }, labels);
  const missing = built.filter(
    ({ name }) => name !== 'resume' && !asked.some((field) => field.name === name),
  );
  return [...missing, ...asked];
}

/** One question with its control. `id` is unique in the page. */
export function renderField(
  field: ApplicationField,
  id: string,
  fields: readonly ApplicationField[],
  localizer: FormLocalizer,
): Markup {
  const others = alternativeLabels(field, fields, localizer);
  const context: FieldContext = {
    field,
    id,
    localizer,
    hint: hintText(field, others, localizer),
    isRequired: field.required && others === '',
    isOptional: !field.required && others === '',
  };
  return markup`<div class="or-field">
${renderQuestion(context)}</div>
`;
}

interface FieldContext {
  field: ApplicationField;
  id: string;
  localizer: FormLocalizer;
  hint: string;
  /** Browsers cannot say "one of these", so alternatives are left to the endpoint. */
  isRequired: boolean;
  isOptional: boolean;
}

function renderQuestion(context: FieldContext): Markup {
  const { field, localizer } = context;
  const options = field.options ?? [];
  switch (field.type) {
    case 'consent':
      return renderAgreement(context);
    case 'multi':
      return renderGroup(context, 'checkbox', options);
    case 'yes-no':
      return renderGroup(context, 'radio', field.options ?? yesOrNo(localizer));
    case 'single':
      return options.length > mostRadios
        ? renderLabelled(context, renderSelect(context, options))
        : renderGroup(context, 'radio', options);
    case 'long-text':
      return renderLabelled(
        context,
        markup`<textarea class="or-control" rows="6" dir="auto"${shared(context)}></textarea>`,
      );
    case 'file':
      return renderLabelled(
        context,
        markup`<input class="or-control or-file" type="file"${attributes({
          accept: field.accept ?? defaultFileLimits.accept,
        })}${shared(context)}>`,
      );
    default:
      return renderLabelled(context, renderInput(context));
  }
}

function renderLabelled(context: FieldContext, control: Piece): Markup {
  return markup`<label class="or-label" for="${context.id}">${renderLabel(context)}</label>
${renderHint(context)}${control}
`;
}

function renderLabel({ field, isOptional, localizer }: FieldContext): Markup {
  return markup`<bdi>${field.label}</bdi>${isOptional && markup` <span class="or-optional">${localizer.text('optional')}</span>`}`;
}

function renderHint({ hint, id }: FieldContext): Markup | undefined {
  if (hint === '') return undefined;
  return markup`<p class="or-hint" id="${id}-hint"><bdi>${hint}</bdi></p>
`;
}

function describedBy({ hint, id }: FieldContext): string | undefined {
  return hint === '' ? undefined : `${id}-hint`;
}

function shared(context: FieldContext): Markup {
  const { field, id, isRequired } = context;
  const isText = field.type !== 'file' && field.type !== 'single';
  return attributes({
    id,
    name: field.name,
    autocomplete: field.autocomplete,
    maxlength:
      isText && field.type !== 'date' && field.type !== 'number'
        ? String(field.maxLength)
        : undefined,
    required: isRequired,
    'aria-describedby': describedBy(context),
  });
}

function renderInput(context: FieldContext): Markup {
  const { field } = context;
  const isAddress = field.role === 'email' || field.type === 'url';
  return markup`<input class="or-control"${attributes({
    type: inputType(field),
    dir: isAddress ? 'ltr' : 'auto',
    inputmode: field.type === 'number' ? 'decimal' : undefined,
  })}${shared(context)}>`;
}

/** Numbers are text, as in `<apply-form>`: number controls lose what they cannot read. */
function inputType({ role, autocomplete, type }: ApplicationField): string {
  if (role === 'email') return 'email';
  if (autocomplete === 'tel') return 'tel';
  return type === 'url' || type === 'date' ? type : 'text';
}

function renderSelect(context: FieldContext, options: readonly Option[]): Markup {
  return markup`<select class="or-control"${shared(context)}>
<option value="">${context.localizer.text('chooseOption')}</option>
${options.map(
  ({ value, label }) => markup`<option value="${value}">${label}</option>
`,
)}</select>`;
}

function renderGroup(
  context: FieldContext,
  type: 'radio' | 'checkbox',
  options: readonly Option[],
): Markup {
  const { field, id, isRequired } = context;
  return markup`<fieldset class="or-group"${attributes({ 'aria-describedby': describedBy(context) })}>
<legend class="or-label">${renderLabel(context)}</legend>
${renderHint(context)}${options.map(
    ({ value, label }, index) => markup`<label class="or-choice"><input${attributes({
      id: index === 0 ? id : `${id}-${index}`,
      name: field.name,
      type,
      value,
      required: isRequired && type === 'radio',
    })}> <span><bdi>${label}</bdi></span></label>
`,
  )}</fieldset>
`;
}

/** One tick for one purpose, never ticked beforehand (GDPR, Recital 32). */
function renderAgreement(context: FieldContext): Markup {
  const { field, id, isRequired } = context;
  return markup`${renderHint(context)}<label class="or-choice or-agree"><input${attributes({
    id,
    name: field.name,
    type: 'checkbox',
    value: 'true',
    required: isRequired,
    'aria-describedby': describedBy(context),
  })}> <span>${renderLabel(context)}</span></label>
`;
}

function yesOrNo(localizer: FormLocalizer): Option[] {
  return [
    { value: 'yes', label: localizer.text('yes') },
    { value: 'no', label: localizer.text('no') },
  ];
}

function hintText(field: ApplicationField, others: string, localizer: FormLocalizer): string {
  const parts = [
    field.hint ?? '',
    field.type === 'file' ? fileHint(field, localizer) : '',
    field.type === 'multi' ? localizer.text('chooseSeveral') : '',
    others === '' ? '' : localizer.text('anyOfHint', { labels: others }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** "Résumé or Cover letter": the questions of which one is needed and enough, where there are several. */
function alternativeLabels(
  field: ApplicationField,
  fields: readonly ApplicationField[],
  localizer: FormLocalizer,
): string {
  const labels = requiredGroup(field, fields).map(({ label }) => label);
  return labels.length > 1 ? localizer.list(labels, 'disjunction') : '';
}

/** Stated before a file is chosen. */
function fileHint({ accept }: ApplicationField, localizer: FormLocalizer): string {
  const size = formatFileSize(defaultFileLimits.maxFileSize, localizer.language);
  const types = localizer.list(acceptedNames(accept ?? defaultFileLimits.accept), 'disjunction');
  return types === ''
    ? localizer.text('fileHintSize', { size })
    : localizer.text('fileHintTypesAndSize', { types, size });
}
