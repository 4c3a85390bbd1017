import { keyOf } from '../../src/feed/feed-store.js';

/** Reads a text that seldom changes, such as an attribute, once. */
export function memoize<Result>(read: (text: string) => Result): (text: string) => Result {
  let last: { text: string; result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) };
    return last.result;
  };
}

/**
 * Answers an equal value with the one that came before it. Frameworks make the same objects anew
 * each time they render; what was built from them stays.
 */
export function memoizeEqual<Value>(): (value: Value) => Value {
  let last: { given: Value; kept: Value } | undefined;
  return (value) => {
    if (!last || last.given !== value) {
      const kept = last && keyOf(last.kept) === keyOf(value) ? last.kept : value;
      last = { given: value, kept };
    }
    return last.kept;
  };
}
