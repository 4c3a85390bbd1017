import type { Question } from '../../posting/model/posting.js';
import type { WordlessId } from '../../posting/model/wordless-question.js';
import { listOf, own } from '../../posting/read/json.js';
import { readFlag } from '../../posting/read/flag.js';
import { readLabel } from '../mapping/read-label.js';

const types: ReadonlyMap<unknown, Question['type']> = new Map([
  ['short', 'text'],
  ['long', 'long-text'],
  ['yes_no', 'yes-no'],
  ['multi', 'single'],
  ['checkbox', 'multi'],
  ['file', 'file'],
  ['date', 'date'],
  ['number', 'number'],
]);

/** Built-in fields of BambooHR's form that an application does not have by itself. */
const builtIn: readonly (readonly [key: WordlessId, type: Question['type']])[] = [
  ['phone', 'text'],
  ['resumeFileId', 'file'],
  ['coverLetterFileId', 'file'],
  ['linkedinUrl', 'url'],
  ['websiteUrl', 'url'],
];

/** The form of one posting: an object with a key per field, and the company's own questions in a list. */
export function readBamboohrQuestions(form: unknown): Question[] {
  const fields = builtIn.flatMap(([id, type]): Question[] => {
    const required = readFlag(own(own(form, id), 'isRequired'));
    return required === undefined ? [] : [{ id, label: '', type, required, group: 'application' }];
  });
  return [...fields, ...listOf(own(form, 'customQuestions')).flatMap(readQuestion)];
}

function readQuestion(question: unknown): Question[] {
  const id = readLabel(own(question, 'id'));
  const label = readLabel(own(question, 'question'));
  if (id === undefined || label === undefined) return [];
  const options = listOf(own(question, 'options')).flatMap((option) => {
    const text = readLabel(own(option, 'text') ?? own(option, 'label') ?? option);
    return text === undefined ? [] : [{ value: readLabel(own(option, 'id')) ?? text, label: text }];
  });
  const type = types.get(own(question, 'type')) ?? (options.length > 0 ? 'single' : 'text');
  const required = readFlag(own(question, 'isRequired')) ?? false;
  return [
    { id, label, required, type, group: 'application', ...(options.length > 0 ? { options } : {}) },
  ];
}
