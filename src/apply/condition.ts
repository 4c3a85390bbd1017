import type { Question } from '../posting/model/posting.js';

/** The field that this one depends on; none where it is asked whatever the answers are. */
export function conditionOf<Field extends Question>(
  field: Field,
  byId: ReadonlyMap<string, Field>,
): Field | undefined {
  const next = ({ showIf }: Field): Field | undefined => showIf && byId.get(showIf.question);
  const before = new Set<Field>();
  for (let other = next(field); other && !before.has(other); other = next(other)) {
    if (other === field) return undefined;
    before.add(other);
  }
  return next(field);
}
