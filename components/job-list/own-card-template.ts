/** The template for cards that a page put into a list or a board. */
export function ownCardTemplate(element: HTMLElement): HTMLTemplateElement | undefined {
  const template = element.querySelector(':scope > template[slot="card"]');
  return template instanceof HTMLTemplateElement ? template : undefined;
}
