/**
 * Whether an element has content besides what goes into its slots: a link to the postings, say, or the first of
 * them as a server wrote them. It stands there until the element has something to show in its place.
 */
export function hasStandIn(element: HTMLElement): boolean {
  return !!element.querySelector(':scope > :not([slot], script, style, template, noscript)');
}
