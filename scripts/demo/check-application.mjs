// Judges an application as a real employer's endpoint would: everything is checked again, since a
// browser's checks can be skipped.
import { answerName } from 'open-roles/core';
import { requiredGroup } from 'open-roles/internal';
import { acceptedKinds, hasContentOf } from './file-type.mjs';
import { Problem } from './problem.mjs';

/** Throws a `Problem` that names every field that is wrong. `postings` are those of the feed. */
export function checkApplication({ answers, files }, postings, now = new Date()) {
  const id = first(answers, 'posting_id');
  if (id === '')
    throw new Problem(400, 'The application names no posting.', [missing('posting_id')]);
  const posting = postings.find((other) => other.id === id);
  if (!posting) throw refused('posting_id', 'This posting does not exist.');
  if (isClosed(posting, now)) throw new Problem(410, 'This post has been filled or withdrawn.');
  checkFiles(files);
  const { questions = [] } = posting;
  const errors = [
    ...nameErrors(answers),
    ...emailErrors(answers),
    ...questions.flatMap((question) => questionErrors(question, questions, answers, files)),
  ];
  if (errors.length > 0) throw new Problem(422, 'Please check the marked answers.', errors);
  return posting;
}

const first = (answers, name) => (answers.get(name)?.[0] ?? '').trim();
const missing = (name) => ({ name, detail: 'This is needed.' });
const refused = (name, detail) => new Problem(422, detail, [{ name, detail }]);

function isClosed({ status, validThrough }, now) {
  if (status === 'closed') return true;
  if (!validThrough) return false;
  // A calendar date holds to the end of that day, wherever on Earth it ends last.
  const end = /T/u.test(validThrough) ? validThrough : `${validThrough}T23:59:59-12:00`;
  return Date.parse(end) < now.getTime();
}

function checkFiles(files) {
  for (const { field, size, extension, head } of files) {
    if (size === 0) throw refused(field, 'The file is empty. Choose another one.');
    if (extension && hasContentOf(extension, head)) continue;
    const detail = extension
      ? `The file ends in .${extension} but does not look like one. Save it again and choose it anew.`
      : `Choose a ${acceptedKinds} file.`;
    throw new Problem(415, 'A file is of a type that is not accepted.', [{ name: field, detail }]);
  }
}

function nameErrors(answers) {
  const name = first(answers, 'name');
  if (name === '') return [{ name: 'name', detail: 'Enter your name.' }];
  return name.length > 255 ? [{ name: 'name', detail: 'The name is too long.' }] : [];
}

function emailErrors(answers) {
  const email = first(answers, 'email');
  if (email === '') return [{ name: 'email', detail: 'Enter an email address.' }];
  const isPlausible = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u.test(email) && email.length <= 254;
  // The demo has no mailbox to test, so one reserved domain stands for addresses that bounce.
  const bounces = /@(?:.+\.)?invalid$/iu.test(email);
  return isPlausible && !bounces
    ? []
    : [{ name: 'email', detail: 'This address cannot receive mail. Check it for a slip.' }];
}

function questionErrors(question, questions, answers, files) {
  const isApart = question.group === 'self-identification';
  const values = answersTo(question, answers, files);
  if (values.length > 0) return formatErrors(question, values);
  const group = isApart ? [] : requiredGroup(question, questions);
  const isAnswered = (other) => answersTo(other, answers, files).length > 0;
  return group.length === 0 || group.some(isAnswered) ? [] : [missing(question.id)];
}

function answersTo(question, answers, files) {
  const name = answerName(question);
  if (question.type === 'file') return files.filter((file) => file.field === name);
  if (question.type === 'consent') return first(answers, name) === 'true' ? ['true'] : [];
  return (answers.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '');
}

const formats = {
  url: (value) => URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol),
  number: (value) => /\p{Nd}/u.test(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/u.test(value) && !Number.isNaN(Date.parse(value)),
};

function formatErrors({ id, type, options }, values) {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.some((text) => text.length > 20_000))
    return [{ name: id, detail: 'This is too long.' }];
  if ((type === 'single' || type === 'multi') && options?.length) {
    const known = options.map((option) => option.value);
    return texts.every((text) => known.includes(text))
      ? []
      : [{ name: id, detail: 'Choose from the list.' }];
  }
  const isRight = formats[type] ?? (() => true);
  return texts.every(isRight) ? [] : [{ name: id, detail: `This is not a ${type} we can read.` }];
}
