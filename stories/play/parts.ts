import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

/** All elements below a node, through shadow roots, in the order of the page. */
export function allWithin(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...allWithin(element.shadowRoot)] : [element],
  );
}

/** The visible elements with a part name. */
export function partsOf(root: ParentNode, name: string): HTMLElement[] {
  return allWithin(root).filter(
    (element) => element.part.contains(name) && element.checkVisibility(),
  );
}

/** The first visible element with a part name, as soon as there is one. */
export function findPart(root: ParentNode, name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const [found] = partsOf(root, name);
    if (!found) throw new Error(`There is no part "${name}".`);
    return found;
  });
}

/** The first element that a selector finds through shadow roots, as soon as there is one. */
export function find(root: ParentNode, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = allWithin(root).find((element) => element.matches(selector));
    if (!found) throw new Error(`There is no "${selector}".`);
    return found;
  });
}

/** A play function that waits for an element. */
export function shows(selector: string): (story: { canvasElement: Element }) => Promise<void> {
  return async ({ canvasElement }) => {
    await find(canvasElement, selector);
  };
}

/** A play function that waits for a part. */
export function showsPart(name: string): (story: { canvasElement: Element }) => Promise<void> {
  return async ({ canvasElement }) => {
    await findPart(canvasElement, name);
  };
}

/** Clicks the part of an element. */
export async function clickPart(root: ParentNode, name: string): Promise<void> {
  await userEvent.click(await findPart(root, name));
}

/** Waits until the text of a part is as expected. */
export async function expectPart(root: ParentNode, name: string, text: RegExp): Promise<void> {
  await waitFor(async () => {
    const [found] = partsOf(root, name);
    await expect(found?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '').toMatch(text);
  });
}

/** Fills a part in, at once as autofill and paste do. */
export async function fillPart(root: ParentNode, name: string, text: string): Promise<void> {
  await fill(await findPart(root, name), text);
}

/** Fills a control in, at once as autofill does. */
export async function fill(control: HTMLElement, text: string): Promise<void> {
  if (!('value' in control)) throw new Error(`<${control.localName}> cannot be filled in.`);
  control.focus();
  control.value = text;
  await fireEvent.input(control);
}

/** What has the focus, looked up through shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
