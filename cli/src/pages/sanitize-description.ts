import {
  allowedElements,
  boundHtml,
  type BoundHtml,
  type DescriptionRoom,
  droppedElements,
  globalAttributes,
  htmlToText,
} from 'open-roles/internal';
import sanitizeHtml from 'sanitize-html';
import { Markup, markup } from './markup.js';
import { outlineText, writeOutline } from './outline-tree.js';
import { rebuildDescription, type RebuildOptions } from './rebuild-description.js';

/**
 * The one place where the HTML of a feed becomes HTML of a page. It goes by the same list as the
 * elements: a sanitiser takes out what is not on it, a structural check writes what is left anew,
 * and the result must stay as it is when it goes through both again. Otherwise it becomes text.
 */

/** Rounds until the result stays as it is; misnested HTML needs two. */
const maxRounds = 4;

const settings: sanitizeHtml.IOptions = {
  allowedTags: [...allowedElements.keys()],
  allowedAttributes: {
    '*': [...globalAttributes],
    ...Object.fromEntries(
      [...allowedElements].map(([name, own]) => [name, [...globalAttributes, ...own]]),
    ),
  },
  nonTextTags: [...droppedElements],
  // Addresses are judged by `safeUrl` alone, after this; here only what no page may follow goes.
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: true,
  disallowedTagsMode: 'discard',
  parser: { decodeEntities: true },
};

/** How a description is shown, and who is told what of it is not. */
export interface DescriptionOptions extends RebuildOptions {
  /** How much of it may come; where it has several parts, what the earlier ones left. */
  room?: DescriptionRoom;
  /** Called with what had to go so that the page is soon laid out. */
  tell?: (left: Omit<BoundHtml, 'html'>) => void;
}

/** The description as HTML that is safe and valid in a page. */
export function sanitizeDescription(html: string, options: DescriptionOptions): Markup {
  if (html.trim() === '') return new Markup('');
  const { html: kept, ...left } = boundHtml(html, options.room);
  const written = settle(kept, { ...options, onFlatten: () => void (left.isFlattened = true) });
  options.tell?.(left);
  return written === undefined ? plainText(kept) : new Markup(written);
}

/** `undefined` where the result does not come to rest, or text was lost. */
function settle(html: string, options: RebuildOptions): string | undefined {
  let source = html;
  for (let round = 0; round < maxRounds; round += 1) {
    const rebuilt = rebuildDescription(sanitizeHtml(source, settings), options);
    const written = writeOutline(rebuilt);
    if (written === source) return written;
    if (outlineText(rebuilt).trim() === '' && htmlToText(html).trim() !== '') return undefined;
    source = written;
  }
  return undefined;
}

function plainText(html: string): Markup {
  const lines = htmlToText(html)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return markup`${lines.map((line) => markup`<p>${line}</p>`)}`;
}
