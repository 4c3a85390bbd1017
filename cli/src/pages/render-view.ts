import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { Markup, writableText } from './markup.js';

/** What would let a script take the written view over; nothing does that with these pages. */
const marks = /<!--\/?lit-(?:part|node)(?: [^>]*?)?-->|<\?>/g;

/** A view of the elements as HTML. The renderer escapes what the view was given. */
export function renderView(view: unknown): Markup {
  return new Markup(writableText(collectResultSync(render(view)).replace(marks, '')).trim());
}

/** Markup as a part of a view. */
export function raw({ text }: Markup): unknown {
  return unsafeHTML(text);
}
