/** What programs write where nothing was stated. */
const nothingStated =
  /^\s*(?:undefined|null|nan|\[object object\]|invalid date|[-\u2013\u2014]+)\s*$/i;

/** Whether a text is what programs write where nothing was stated: "null", "[object Object]", a dash. */
export function isLeftover(value: unknown): boolean {
  return typeof value === 'string' && nothingStated.test(value);
}
