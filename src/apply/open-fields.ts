import type { Question } from '../posting/model/posting.js';
import { foldSpaces } from '../posting/read/text/text.js';
import { isAnswered, type Answer, type Answers } from './answers.js';
import { conditionOf } from './condition.js';

/**
 * The fields that are asked for with these answers, in order. One that depends on another (`showIf`) is
 * asked where that one is asked itself and has one of the answers that open it. A condition that can never be
 * met, on a question that is not there or that in the end depends on the field itself, does not count: what
 * nobody can open would never be asked.
 */
export function openFields<Field extends Question>(
  fields: readonly Field[],
  answers: Answers,
): Field[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const isOpen = (field: Field): boolean => {
    const asked = conditionOf(field, byId);
    return !asked || (isOpen(asked) && opens(answers.get(asked.id), field.showIf?.answers ?? []));
  };
  return fields.filter(isOpen);
}

function opens(answer: Answer | undefined, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return isAnswered(answer);
  if (typeof answer === 'boolean') return wanted.includes(String(answer));
  const given: readonly unknown[] = [answer].flat();
  const folded = new Set(wanted.map(foldSpaces));
  return given.some((one) => typeof one === 'string' && folded.has(foldSpaces(one)));
}
