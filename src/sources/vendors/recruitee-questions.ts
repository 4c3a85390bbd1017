import type { Question, QuestionOption } from '../../posting/model/posting.js';
import type { WordlessId } from '../../posting/model/wordless-question.js';
import { listOf, own, type JsonObject } from '../../posting/read/json.js';
import { readFlag } from '../../posting/read/flag.js';
import { readLabel } from '../mapping/read-label.js';

const types: ReadonlyMap<unknown, Question['type']> = new Map([
  ['string', 'text'],
  ['text', 'long-text'],
  ['number', 'number'],
  ['salary', 'number'],
  ['boolean', 'yes-no'],
  ['single_choice', 'single'],
  ['multi_choice', 'multi'],
  ['date', 'date'],
  ['file', 'file'],
  ['legal', 'consent'],
]);

/** Fields that an offer asks for by a setting of its own: required, optional or off. */
const builtIn: readonly (readonly [setting: string, id: WordlessId, type: Question['type']])[] = [
  ['options_phone', 'phone', 'text'],
  ['options_cv', 'cv', 'file'],
  ['options_cover_letter', 'cover_letter', 'file'],
  ['options_photo', 'photo', 'file'],
];

/** The form of one offer: its built-in fields, then its own questions in their order. */
export function readRecruiteeQuestions(item: JsonObject): Question[] {
  const asked = listOf(own(item, 'open_questions'))
    .map((question, index) => ({ question, position: Number(own(question, 'position') ?? index) }))
    .sort((first, second) => first.position - second.position)
    .flatMap(({ question }) => readQuestion(question));
  return [...builtIn.flatMap((field) => readBuiltIn(item, ...field)), ...asked];
}

function readBuiltIn(
  item: JsonObject,
  setting: string,
  id: WordlessId,
  type: Question['type'],
): Question[] {
  const need = own(item, setting);
  if (need !== 'required' && need !== 'optional') return [];
  return [{ id, label: '', type, required: need === 'required', group: 'application' }];
}

function readQuestion(question: unknown): Question[] {
  const id = readLabel(own(question, 'id'));
  const label = readLabel(own(question, 'body'));
  if (id === undefined || label === undefined) return [];
  const options = readOptions(own(question, 'open_question_options'));
  return [
    {
      id,
      label,
      required: readFlag(own(question, 'required')) ?? false,
      type: types.get(own(question, 'kind')) ?? 'text',
      group: 'application',
      ...(options.length > 0 ? { options } : {}),
    },
  ];
}

/** An answer to a choice is sent as the words of the option. */
function readOptions(options: unknown): QuestionOption[] {
  return listOf(options).flatMap((option) => {
    const label = readLabel(own(option, 'body'));
    return label === undefined ? [] : [{ value: label, label }];
  });
}
