import type { Question } from '../posting/model/posting.js';

/**
 * The questions of which one answer is enough, in the order of the form, where this is one of them: itself, the
 * alternatives that it names or that name it, and theirs.
 */
export function alternativesOf<Field extends Question>(
  field: Field,
  fields: readonly Field[],
): Field[] {
  const group = new Set([field]);
  for (const member of group) {
    for (const other of fields) {
      if (member.anyOf?.includes(other.id) || other.anyOf?.includes(member.id)) group.add(other);
    }
  }
  return fields.filter((other) => group.has(other));
}

/** The questions of which at least one must be answered, where this is one of them; none if none of them is required. */
export function requiredGroup<Field extends Question>(
  field: Field,
  fields: readonly Field[],
): Field[] {
  const members = alternativesOf(field, fields);
  return members.some(({ required }) => required) ? members : [];
}
