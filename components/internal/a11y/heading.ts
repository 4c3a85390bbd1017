import { html, nothing } from 'lit';
import { oneOf, readAttribute } from '../read-attribute.js';

/** What a heading holds and how it can be addressed. */
export interface Heading {
  content: unknown;
  className?: string;
  part?: string;
  /** The language of the heading where it is not the page's. */
  lang?: string | undefined;
  /** Whether scripts may move the focus to it. */
  focusable?: boolean | undefined;
}

/** A real heading element of a level from 1 to 6. */
export function renderHeading(level: number, heading: Heading): unknown {
  const { content } = heading;
  const className = heading.className ?? nothing;
  const part = heading.part ?? nothing;
  const lang = heading.lang ?? nothing;
  const tabindex = heading.focusable ? '-1' : nothing;
  // No space around the content: it would become part of the text that is read and copied.
  // prettier-ignore
  switch (level) {
    case 1: return html`<h1 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h1>`;
    case 2: return html`<h2 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h2>`;
    case 3: return html`<h3 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h3>`;
    case 4: return html`<h4 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h4>`;
    case 5: return html`<h5 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h5>`;
    default: return html`<h6 class=${className} part=${part} lang=${lang} tabindex=${tabindex}>${content}</h6>`;
  }
}

const isHeadingLevel = oneOf(2, 3, 4, 5, 6);

/** The `heading-level` of an element, from 2 to 6; `fallback` where it is anything else. */
export function readHeadingLevel(
  element: { readonly localName: string; readonly headingLevel: number },
  fallback: 2 | 3,
): number {
  return readAttribute(element, 'heading-level', element.headingLevel, isHeadingLevel, fallback);
}
