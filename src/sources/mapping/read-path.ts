import { isObject, listOf } from '../../posting/read/json.js';

/** One step of a path: a key, a position in a list, or every entry of a list. */
type Step = { key: string } | { position: number } | 'each';

const wholePath = /^(?:(?:[^.[\]]+|\[\d*\])(?:\.[^.[\]]+|\[\d*\])*)?$/;
const stepPattern = /([^.[\]]+)|\[(\d*)\]/g;
const parsed = new Map<string, readonly Step[]>();

/** Whether `path` is written correctly: keys between dots, `[]` for each entry, `[0]` for one. Empty is the value itself. */
export function isPath(path: string): boolean {
  return wholePath.test(path);
}

/**
 * Every value at `path`, in order. An entry of a list that lacks the rest of
 * the path gives `undefined`, so that several paths over one list stay aligned.
 */
export function readPath(data: unknown, path: string): unknown[] {
  let values: unknown[] = [data];
  for (const step of stepsOf(path)) values = values.flatMap((value) => take(value, step));
  return values;
}

function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = [...path.matchAll(stepPattern)].map(([, key, position]): Step => {
    if (key !== undefined) return { key };
    return position ? { position: Number(position) } : 'each';
  });
  parsed.set(path, steps);
  return steps;
}

function take(value: unknown, step: Step): readonly unknown[] {
  if (step === 'each') return listOf(value);
  if ('position' in step) return [listOf(value)[step.position]];
  // A key of a list is meant for each of its entries: "offices.city" reads like "offices[].city".
  if (Array.isArray(value)) return value.flatMap((entry) => take(entry, step));
  return [isObject(value) && Object.hasOwn(value, step.key) ? value[step.key] : undefined];
}
