import { openAsBlob } from 'node:fs';
import {
  answerName,
  applicationFields,
  loadMessages,
  Localizer,
  validateApplication,
  type Posting,
} from 'open-roles/core';
import {
  applyMessages,
  currentStatus,
  fieldErrorText,
  fileExtension,
  hasContentOf,
  openFields,
  wordQuestions,
  type Answer,
  type ApplicationField,
  type FieldError,
  type FileLimits,
} from 'open-roles/internal';
import { Problem, type FieldProblem } from '../http/problem.js';
import type { ReceivedBody, ReceivedFile } from './received.js';

/** What is checked against. */
export interface ApplicationRules {
  /** Unknown where no feed is configured or none could be read: then the questions are not checked. */
  posting: Posting | undefined;
  limits: FileLimits;
  /** BCP 47 tag of the words for errors. */
  language: string;
}

/**
 * Judges an application with the form's own rules, since the form's checks can be skipped. Of files it
 * also looks at how they begin. Returns what is to be stored: without answers to questions that the other
 * answers do not open, which a form without a script cannot hide.
 * @throws Problem with every field that is wrong.
 */
export async function checkApplication(
  body: ReceivedBody,
  rules: ApplicationRules,
): Promise<ReceivedBody> {
  const { posting, limits, language } = rules;
  if (posting && currentStatus(posting) === 'closed') {
    throw new Problem(410, 'This job no longer takes applications.');
  }
  const words = await loadMessages(language);
  const localizer = new Localizer(words ? language : 'en', words).extend(applyMessages);
  const questions = posting ? wordQuestions(posting, localizer) : [];
  const asked = applicationFields(
    { questions },
    {
      name: localizer.text('nameLabel'),
      email: localizer.text('emailLabel'),
      resume: localizer.text('resumeLabel'),
    },
  );
  const known = [...asked, ...unaskedFiles(asked, body.files)].map(takeFiles);
  const answers = await answersOf(known, body);
  const fields = openFields(known, answers);
  const open = inOrder(withoutClosed(body, known, fields), fields);
  const found = [
    ...validateApplication(fields, answers, { limits }),
    ...contentErrors(fields, open.files),
  ];
  const errors = firstOfEach(found).map((error) => ({
    name: nameOf(error, fields),
    detail: fieldErrorText(error, fields, limits, localizer),
  }));
  const all = [...errors, ...repeated(fields, open)];
  if (all.length === 0) return open;
  const isAboutTypes = found.length > 0 && found.every(({ code }) => code === 'file-type');
  if (isAboutTypes) throw refusal(415, 'A file is of a type that is not accepted.', all);
  throw refusal(422, 'Some answers were not accepted.', all);
}

/** A body without the answers to questions that are not open, and without what can be no answer. */
function withoutClosed(
  { values, files }: ReceivedBody,
  known: readonly ApplicationField[],
  open: readonly ApplicationField[],
): ReceivedBody {
  const closed = known.filter((field) => !open.includes(field));
  const names = new Set(closed.map(({ name }) => name));
  const rest = new Map([...values].filter(([name]) => !names.has(name)));
  const apart = rest.get('self_identification')?.[0];
  if (apart !== undefined) {
    const isApart = (field: ApplicationField) => field.group === 'self-identification';
    const ids = new Set(closed.filter(isApart).map(({ id }) => id));
    const kept = [...parseObject(apart)].filter(([id]) => !ids.has(id));
    rest.set('self_identification', [JSON.stringify(Object.fromEntries(kept))]);
  }
  return { values: rest, files: files.filter(({ field }) => !names.has(field)) };
}

/** Puts the answers in the order of the form; a JSON body has those first whose names are numbers. */
function inOrder(body: ReceivedBody, fields: readonly ApplicationField[]): ReceivedBody {
  const { values } = body;
  const names = fields.map(({ name }) => name).filter((name) => values.has(name));
  const isAsked = new Set(names);
  const ordered = [...values.keys()].map((name) => (isAsked.has(name) && names.shift()) || name);
  return { ...body, values: new Map(ordered.map((name) => [name, values.get(name) ?? []])) };
}

function refusal(status: number, detail: string, errors: readonly FieldProblem[]): Problem {
  return new Problem(status, detail, { errors });
}

/** None is turned away for a second file, which some clients send; each is held to the rules. */
function takeFiles(field: ApplicationField): ApplicationField {
  return field.type === 'file' ? { ...field, multiple: true } : field;
}

/** Files that no question asks for are held to the same rules. */
function unaskedFiles(
  fields: readonly ApplicationField[],
  files: readonly ReceivedFile[],
): ApplicationField[] {
  const known = new Set(fields.map(({ name }) => name));
  const names = new Set(files.map(({ field }) => field).filter((name) => !known.has(name)));
  return [...names].map((name) => ({
    id: name,
    name,
    label: name,
    type: 'file',
    required: false,
    maxLength: 255,
  }));
}

/** The answers by question, as the form has them. */
async function answersOf(
  fields: readonly ApplicationField[],
  { values, files }: ReceivedBody,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const apart = parseObject(values.get('self_identification')?.[0]);
  for (const field of fields) {
    if (field.type === 'file') {
      const own = files.filter((file) => file.field === field.name);
      if (own.length > 0) answers.set(field.id, await Promise.all(own.map(asFile)));
      continue;
    }
    const given = values.get(field.name) ?? [];
    const [first] = given;
    if (field.group === 'self-identification' && field.type !== 'consent') {
      const answer = apart.get(field.id);
      if (typeof answer === 'string' || Array.isArray(answer)) answers.set(field.id, answer);
    } else if (first !== undefined) {
      const isTicked = field.type === 'consent' ? first === 'true' || first === 'on' : undefined;
      answers.set(field.id, isTicked ?? (field.type === 'multi' ? given : first));
    }
  }
  return answers;
}

/** A file that is read only when somebody reads it. */
async function asFile({ path, name, mediaType }: ReceivedFile): Promise<File> {
  return new File([await openAsBlob(path)], name, { type: mediaType });
}

/** The members of a JSON object that can be answers. */
function parseObject(text: string | undefined): Map<string, string | string[]> {
  const members = new Map<string, string | string[]>();
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    // said below
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal(422, 'Some answers were not accepted.', [
      { name: 'self_identification', detail: 'This is not a JSON object.' },
    ]);
  }
  for (const [name, answer] of Object.entries(value) as [string, unknown][]) {
    if (typeof answer === 'string') members.set(name, answer);
    else if (Array.isArray(answer)) {
      members.set(
        name,
        answer.filter((item) => typeof item === 'string'),
      );
    }
  }
  return members;
}

function contentErrors(
  fields: readonly ApplicationField[],
  files: readonly ReceivedFile[],
): FieldError[] {
  return files
    .filter(({ size, name, head }) => size > 0 && !hasContentOf(fileExtension(name), head))
    .flatMap(({ field }) => {
      const asked = fields.find(({ name }) => name === field);
      return asked ? [{ field: asked.id, code: 'file-type' as const }] : [];
    });
}

function firstOfEach(errors: readonly FieldError[]): FieldError[] {
  const seen = new Set<string>();
  return errors.filter(({ field }) => !seen.has(field) && seen.add(field));
}

/** The names of the protocol, where a question has one of its own. */
function nameOf(error: FieldError, fields: readonly ApplicationField[]): string {
  const field = fields.find(({ id }) => id === error.field);
  return field ? answerName(field) : error.field;
}

/** Only a choice of several has several answers. */
function repeated(fields: readonly ApplicationField[], { values }: ReceivedBody): FieldProblem[] {
  const several = new Set(fields.filter(({ type }) => type === 'multi').map(({ name }) => name));
  const single = [...fields.map(({ name }) => name), 'posting_id', 'name', 'email'];
  return [...new Set(single)]
    .filter((name) => !several.has(name) && (values.get(name)?.length ?? 0) > 1)
    .map((name) => ({ name, detail: 'This was sent more than once.' }));
}
