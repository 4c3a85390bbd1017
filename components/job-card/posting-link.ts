import type { Posting } from '../../src/posting/model/posting.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';
import { JobSelectEvent } from './job-card.events.js';

/** Where the title of a card leads: what the page wants, else the posting's own page, else where to apply. */
export function linkOf(
  { url, applyUrl }: Posting,
  href: string | undefined,
  base: string | undefined,
): string | undefined {
  return safeUrl(href, base) ?? safeUrl(url, base) ?? safeUrl(applyUrl, base);
}

/**
 * Tells that the reader chose a posting: by a plain click on its link. With a modifier or another button
 * the browser opens the link elsewhere.
 */
export function selectPosting(element: HTMLElement, posting: Posting, event: MouseEvent): void {
  if (!isPlainClick(event) || event.defaultPrevented || !isPostingLink(event)) return;
  if (!element.dispatchEvent(new JobSelectEvent(posting))) event.preventDefault();
}

/** Whether a click follows a link in this window. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
}

/** Puts the focus on the link of the card in `parent`, or on the card where it has none. */
export function focusCard(parent: ParentNode | null | undefined, options?: FocusOptions): void {
  const link = parent?.querySelector<HTMLElement>('a[href], job-card');
  (link ?? parent?.querySelector<HTMLElement>('[part="card"]'))?.focus(options);
}

/** Whether a click was on the link to the posting; a template may hold other links. */
function isPostingLink(event: Event): boolean {
  return event.composedPath().some((node) => {
    if (!('localName' in node) || node.localName !== 'a') return false;
    const link = node as HTMLAnchorElement;
    const field = link.getAttribute('data-field');
    return (
      link.hasAttribute('href') &&
      (link.classList.contains('title') || field === 'url' || field === 'title')
    );
  });
}
