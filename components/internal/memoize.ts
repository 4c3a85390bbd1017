import { keyOf } from '../../src/feed/feed-store.js';

/** Computes anew only what is of other arguments than the last, such as the text of an attribute. */
export function memoize<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | undefined;
  return (...given) => {
    const { given: before } = last ?? {};
    if (!last || given.some((one, index) => one !== before?.[index]))
      last = { given, result: compute(...given) };
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
