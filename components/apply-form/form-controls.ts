import type { ApplicationField } from '../../src/apply/application.js';
import { filesOf, isAnswered, type Answer, type Answers } from '../../src/apply/answers.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The native controls hold the answers: autofill, password managers and extensions change them
 * without telling anyone. This is the one place that reads and writes them.
 */
export function readAnswers(
  root: ParentNode,
  fields: readonly ApplicationField[],
  files: ReadonlyMap<string, readonly File[]>,
): Answers {
  const answers = new Map<string, Answer>();
  fields.forEach((field, index) => {
    const chosen = files.get(field.id);
    const answer =
      field.type === 'file'
        ? field.multiple || (chosen?.length ?? 0) > 1
          ? chosen
          : chosen?.[0]
        : readAnswer(field, controlsOf(root, index));
    if (answer !== undefined) answers.set(field.id, answer);
  });
  return answers;
}

/** Fills in answers where the controls are still empty. Returns the questions that have one now. */
export function fillAnswers(
  root: ParentNode,
  fields: readonly ApplicationField[],
  answers: Answers,
): ApplicationField[] {
  const given = readAnswers(root, fields, new Map());
  return fields.filter((field, index) => {
    const current = given.get(field.id);
    const answer = answers.get(field.id);
    if (isAnswered(current) || answer === undefined) return false;
    fill(controlsOf(root, index), answer);
    return true;
  });
}

/** Ids of questions whose control holds something that is no value, such as half a date. */
export function unreadableAnswers(
  root: ParentNode,
  fields: readonly ApplicationField[],
): ReadonlySet<string> {
  const isBad = (_: ApplicationField, index: number): boolean =>
    controlsOf(root, index).some((control) => control.validity.badInput);
  return new Set(fields.filter(isBad).map((field) => field.id));
}

/** The control that an error of this question leads to: the first of a group, or the one that is ticked. */
export function controlToFocus(root: ParentNode, index: number): HTMLElement | undefined {
  const controls = controlsOf(root, index);
  return controls.find(isTicked) ?? controls[0];
}

// Found by attribute, below an element that is not the form: a question called `elements` or
// `querySelector` replaces that member of the form itself.
function controlsOf(root: ParentNode, index: number): Control[] {
  return [...root.querySelectorAll<Control>(`[data-question="${index}"]`)];
}

function readAnswer(field: ApplicationField, controls: readonly Control[]): Answer | undefined {
  const ticked = controls.filter(isTicked).map((control) => control.value);
  switch (field.type) {
    case 'multi':
      return ticked;
    case 'consent':
      return ticked.length > 0;
    case 'single':
    case 'yes-no':
      return ticked[0] ?? (controls[0]?.localName === 'select' ? controls[0].value : undefined);
    default:
      return controls[0]?.value;
  }
}

function isTicked(control: Control): boolean {
  return (
    control instanceof HTMLInputElement &&
    /^(?:radio|checkbox)$/u.test(control.type) &&
    control.checked
  );
}

function fill(controls: readonly Control[], answer: Answer): void {
  const files = filesOf(answer);
  if (files.length > 0) {
    for (const control of controls)
      if (control instanceof HTMLInputElement) setFiles(control, files);
    return;
  }
  const values: readonly unknown[] = [answer].flat();
  for (const control of controls) {
    if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(control.type)) {
      control.checked = answer === true || values.includes(control.value);
    } else if (typeof values[0] === 'string') {
      control.value = values[0];
    }
  }
}

/** Has a file input hold files: the browser shows them, and they are what the page itself would send. */
export function setFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** Shows fields with an error that a content blocker or the page has hidden: nobody could mend them. */
export function revealHidden(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLElement>('.or-field-wrong')) {
    for (const element of [
      field,
      ...field.querySelectorAll<HTMLElement>('label, input, select, textarea'),
    ]) {
      if (getComputedStyle(element).display === 'none') {
        element.style.setProperty('display', 'block', 'important');
      }
    }
  }
}
