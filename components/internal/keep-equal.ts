import { keyOf } from '../../src/feed/feed-store.js';

/**
 * Answers an equal value with the one that came before it. Frameworks make the same objects anew
 * each time they render; what was built from them stays.
 */
export function keepEqual<Value>(): (value: Value) => Value {
  let kept: { value: Value; key: string } | undefined;
  return (value) => {
    if (kept && kept.value === value) return value;
    const key = keyOf(value);
    if (kept?.key !== key) kept = { value, key };
    return kept.value;
  };
}
