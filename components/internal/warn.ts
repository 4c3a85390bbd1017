const told = new Set<string>();

/**
 * Tells a page author about a mistake, once per code and kind of element, and never throws.
 * `code` is stable and is the anchor of its explanation in docs/warnings.md.
 */
export function warn(code: string, message: string, element: { readonly localName: string }): void {
  const key = `${code} ${element.localName}`;
  if (told.has(key)) return;
  told.add(key);
  console.warn(`<${element.localName}> ${message} [open-roles: docs/warnings.md#${code}]`);
}
