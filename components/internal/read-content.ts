/** What an attribute holds. */
export interface Content {
  value?: unknown;
  /** The element of the page that it refers to, where that is not there. */
  missing?: string;
}

/** JSON, or the text of the element in the page that an attribute refers to as `#id`. */
export function contentOf(element: HTMLElement, given: unknown): Content | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const reference = typeof given === 'string' ? given.trim() : '';
  if (!reference.startsWith('#')) return { value: given };
  const root = element.getRootNode();
  const id = reference.slice(1);
  const near = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;
  const script = near ?? document.getElementById(id);
  return script ? { value: script.textContent } : { missing: reference };
}
