import { isObject, type JsonObject, listOf, own } from '../../posting/read/json.js';

/** One step of a path: a key, a position in a list, every entry of a list, or those that a value of theirs names. */
type Step = { key: string } | { position: number } | { key: string; named: string } | 'each';

const bracket = String.raw`\[(?:\d*|'[^']+'|[^=[\]']+=[^[\]]+)\]`;
const wholePath = new RegExp(`^(?:(?:[^.[\\]]+|${bracket})(?:\\.[^.[\\]]+|${bracket})*)?$`);
const stepPattern = /([^.[\]]+)|\[(?:(\d*)|'([^']+)'|([^=[\]']+)=([^[\]]+))\]/g;
const parsed = new Map<string, readonly Step[]>();

/** Whether `path` is written correctly: keys between dots, `[]` for each entry, `[0]` for one, `[name=Pay]` for those of that name, `['a.b']` for a key with a dot. Empty is the value itself. */
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

/** A value, and the entries of lists that it stands in, at the paths of these lists. */
export interface NestedValue {
  value: unknown;
  around?: JsonObject;
}

/**
 * Every value at `path`, with what the entries on the way state: of `departments[].jobs`, a list of jobs comes with
 * `{ departments: [{ name: "Bakery" }] }`.
 */
export function readNested(data: unknown, path: string): NestedValue[] {
  return walk(data, stepsOf(path), false).map(({ value, around }) =>
    isObject(around) ? { value, around } : { value },
  );
}

function walk(
  node: unknown,
  [step, ...rest]: readonly Step[],
  isInList: boolean,
): { value: unknown; around?: unknown }[] {
  if (step === undefined) return [{ value: node }];
  if (step === 'each' || (Array.isArray(node) && 'key' in step && !('named' in step))) {
    const left = step === 'each' ? rest : [step, ...rest];
    const isLast = left.length === 0;
    return listOf(node).flatMap((entry) =>
      walk(entry, left, true).map(({ value, around }) =>
        isLast ? { value } : { value, around: [around] },
      ),
    );
  }
  if (!('key' in step) || 'named' in step)
    return take(node, step).flatMap((value) => walk(value, rest, isInList));
  const { key } = step;
  const siblings = isInList && isObject(node) ? node : {};
  return walk(own(node, key), rest, false).map(({ value, around }) => {
    const isTold = isInList || around !== undefined;
    return isTold ? { value, around: { ...siblings, [key]: around } } : { value };
  });
}

function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = [...path.matchAll(stepPattern)].map(
    ([, plain, position, quoted, key, named]): Step => {
      if (plain !== undefined) return { key: plain };
      if (quoted !== undefined) return { key: quoted };
      if (key !== undefined && named !== undefined) return { key, named: wordKey(named) };
      return position ? { position: Number(position) } : 'each';
    },
  );
  parsed.set(path, steps);
  return steps;
}

function take(value: unknown, step: Step): readonly unknown[] {
  if (step === 'each') return listOf(value);
  if ('position' in step)
    return [isObject(value) ? own(value, String(step.position)) : listOf(value)[step.position]];
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
