import { waitFor } from 'storybook/test';

/** Waits until a story shows what it is to show, so that checks and screenshots never race with it. */
export async function settle(canvas: Element, isWaiting: boolean): Promise<void> {
  await frame();
  if (!isWaiting) {
    await waitFor(() => {
      if (elements(canvas).some(isSkeleton)) throw new Error('The story still loads.');
    });
  }
  await Promise.all(elements(canvas).map(updated));
  await frame();
}

/** All elements below a node, through shadow roots. */
function elements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...elements(element.shadowRoot)] : [element],
  );
}

/** Whether an element stands in for something that is not there yet. */
function isSkeleton(element: Element): boolean {
  return element.classList.contains('skeleton') && element.checkVisibility();
}

function updated(element: Element): unknown {
  return 'updateComplete' in element ? element.updateComplete : undefined;
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
