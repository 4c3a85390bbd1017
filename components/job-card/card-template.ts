import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';

/**
 * Fills a copy of a page author's template with one posting. An element with `data-field` gets the
 * fact of that name as text, never as HTML; a link with `data-field="url"` or `"apply-url"` gets
 * the address, if it passes the check, and a link with `data-field="title"` gets both. An element
 * whose fact the posting does not state is left out.
 */
export function stampCard(
  template: HTMLTemplateElement,
  posting: Posting,
  texts: PostingTexts,
  href: string | undefined,
): DocumentFragment {
  // React and Vue build a page node by node and put what is in a template beside its content.
  const source = template.content.hasChildNodes() ? template.content : template;
  const copy = document.createDocumentFragment();
  copy.append(...document.importNode(source, true).childNodes);
  const fields = fieldsOf(posting, texts);
  for (const element of [...copy.querySelectorAll('[data-field]')]) {
    const field = element.getAttribute('data-field') ?? '';
    const applyHref = safeUrl(posting.applyUrl, document.baseURI);
    if (field === 'url') fillLink(element, href);
    else if (field === 'apply-url') fillLink(element, applyHref);
    else fillText(element, field, fields.get(field), posting, href);
  }
  return copy;
}

/** The facts by the names that templates use: those of the parts, and `custom.<name>`. */
function fieldsOf(posting: Posting, texts: PostingTexts): ReadonlyMap<string, string | undefined> {
  const custom = Object.entries(posting.custom).map(([name, value]): [string, string] => [
    `custom.${name}`,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);
  return new Map<string, string | undefined>([
    ...custom,
    ['id', posting.id],
    ['title', texts.title],
    ['organization', texts.organization],
    ['department', texts.department],
    ['team', texts.team],
    ['locations', texts.locations],
    ['workplace', texts.workplace],
    ['employment-type', texts.employmentType],
    ['salary', texts.salary],
    ['date', texts.date],
    ['status', texts.status],
    ['tags', texts.tags.join(', ')],
    ['summary', posting.summary],
  ]);
}

function fillLink(element: Element, href: string | undefined): void {
  if (element.localName !== 'a') return;
  if (href === undefined) element.removeAttribute('href');
  else element.setAttribute('href', href);
}

function fillText(
  element: Element,
  field: string,
  text: string | undefined,
  posting: Posting,
  href: string | undefined,
): void {
  if (text === undefined || text === '') {
    element.remove();
    return;
  }
  element.textContent = text;
  if (field === 'title') fillLink(element, href);
  // Whatever the language of the page (WCAG 2.2, 3.1.2).
  if (/^(?:title|summary)$/.test(field) && posting.language) {
    element.setAttribute('lang', posting.language);
  }
  if (field === 'date' && element.localName === 'time' && posting.datePosted) {
    element.setAttribute('datetime', posting.datePosted);
  }
}
