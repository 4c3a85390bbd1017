import { listOf, own } from '../../posting/read/json.js';

/** One step of a path: a key, a position in a list, every entry of a list, or those that a value of theirs names. */
type Step = { key: string } | { position: number } | { key: string; named: string } | 'each';

const wholePath =
  /^(?:(?:[^.[\]]+|\[(?:\d*|[^=[\]]+=[^[\]]+)\])(?:\.[^.[\]]+|\[(?:\d*|[^=[\]]+=[^[\]]+)\])*)?$/;
const stepPattern = /([^.[\]]+)|\[(?:(\d*)|([^=[\]]+)=([^[\]]+))\]/g;
const parsed = new Map<string, readonly Step[]>();

/** Whether `path` is written correctly: keys between dots, `[]` for each entry, `[0]` for one, `[name=Pay]` for those of that name. Empty is the value itself. */
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
  const steps = [...path.matchAll(stepPattern)].map(([, plain, position, key, named]): Step => {
    if (plain !== undefined) return { key: plain };
    if (key !== undefined && named !== undefined) return { key, named: wordKey(named) };
    return position ? { position: Number(position) } : 'each';
  });
  parsed.set(path, steps);
  return steps;
}

function take(value: unknown, step: Step): readonly unknown[] {
  if (step === 'each') return listOf(value);
  if ('position' in step) return [listOf(value)[step.position]];
  if ('named' in step) {
    const entries = listOf(value).filter((entry) => wordKey(own(entry, step.key)) === step.named);
    return entries.length > 0 ? entries : [undefined];
  }
  // A key of a list is meant for each of its entries: "offices.city" reads like "offices[].city".
  if (Array.isArray(value)) return value.flatMap((entry) => take(entry, step));
  return [own(value, step.key)];
}

/** A word of the feed for comparing with one of the mapping. */
export function wordKey(value: unknown): string {
  return isWord(value) ? String(value).trim().toLowerCase() : '';
}

const isWord = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
