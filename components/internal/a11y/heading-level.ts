import { oneOf, readAttribute } from '../read-attribute.js';

const isHeadingLevel = oneOf(2, 3, 4, 5, 6);

/** The `heading-level` of an element, from 2 to 6; `standard` where it is anything else. */
export function readHeadingLevel(
  element: { readonly localName: string; readonly headingLevel: number },
  standard: 2 | 3,
): number {
  return readAttribute(element, 'heading-level', element.headingLevel, isHeadingLevel, standard);
}
