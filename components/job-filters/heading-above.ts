/** What brings a search landmark of its own. */
const searching = 'job-board, job-list, job-filters';

/**
 * The heading that the controls of one list stand under, where the page has several: their landmarks
 * need names that differ. Absent where there is one list only, or no heading.
 */
export function headingAbove(controls: Element): string | undefined {
  if (document.querySelectorAll(searching).length < 2) return undefined;
  for (let element = controls; ;) {
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const text = headings
      .filter((heading) => isAbove(heading, element))
      .at(-1)
      ?.textContent.trim();
    if (text) return text;
    if (root instanceof Document) return undefined;
    element = root.host;
  }
}

/** Before the element, or in what the page put above a list by its slot. */
function isAbove(heading: Element, element: Element): boolean {
  const before = element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING;
  return before > 0 || heading.closest('[slot="header"]')?.parentElement === element;
}
