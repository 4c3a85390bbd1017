import { lineCounter, type LinedText } from './lined-text.js';
import type { Rendering } from './rendering.js';

/** HTML as it is, with its lines. */
export function renderHtml({ text, lines }: LinedText): Rendering {
  const lineOf = lineCounter(text);
  return { html: text, lineAt: (offset) => lines[lineOf(offset)] ?? 1 };
}
