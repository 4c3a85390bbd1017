import { warn } from './warn.js';

/** The `heading-level` of an element as it is followed: 2 to 6, else the default, with a warning. */
export function readHeadingLevel(
  element: { readonly localName: string; readonly headingLevel: number },
  standard: number,
): number {
  const { headingLevel } = element;
  if (Number.isInteger(headingLevel) && headingLevel >= 2 && headingLevel <= 6) return headingLevel;
  warn(
    'heading-level-unknown',
    `cannot use heading-level="${headingLevel}"; it takes "${standard}".`,
    element,
  );
  return standard;
}
