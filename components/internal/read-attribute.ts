import { warn } from './warn.js';

/**
 * What an attribute says, where that can be used; else what holds instead, and a warning to the page
 * author: `<attribute>-unknown`.
 */
export function readAttribute<Given extends string | number, Value extends Given>(
  element: { readonly localName: string },
  attribute: string,
  given: Given,
  isUsable: (given: Given) => given is Value,
  fallback: Value,
): Value {
  if (isUsable(given)) return given;
  const message = `cannot use ${attribute}="${given}"; it uses the default, "${fallback}".`;
  warn(`${attribute}-unknown`, message, element);
  return fallback;
}

/** Whether an attribute says one of these. */
export function oneOf<Value extends string | number>(
  ...values: readonly Value[]
): (given: string | number) => given is Value {
  return (given): given is Value => values.some((value) => value === given);
}
