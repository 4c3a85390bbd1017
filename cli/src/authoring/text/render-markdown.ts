import { Lexer, Parser, type Token, Tokenizer } from 'marked';
import { lexMarkdown } from 'open-roles/internal';
import { lineCounter, type LinedText } from './lined-text.js';
import { RenderingBuilder, type Rendering } from './rendering.js';

/** Markdown (CommonMark with GitHub's additions) as HTML. HTML in it passes through. */
export function renderMarkdown({ text, lines }: LinedText): Rendering {
  const builder = new RenderingBuilder();
  const lineOf = lineCounter(text);
  let offset = 0;
  for (const token of lexMarkdown(text, { Lexer, Tokenizer })) {
    const at = lineOf(offset + (token.raw.length - token.raw.trimStart().length));
    offset += token.raw.length;
    const html = Parser.parse([token], { gfm: true });
    if (token.type === 'html') appendHtml(builder, token, at, lines);
    else builder.append(html, lines[at] ?? lines.at(-1) ?? 1);
  }
  return builder.build();
}

/** HTML blocks keep their lines. */
function appendHtml(
  builder: RenderingBuilder,
  token: Token,
  at: number,
  lines: readonly number[],
): void {
  for (const [index, line] of token.raw.trimStart().split('\n').entries()) {
    builder.append(`${line}\n`, lines[at + index] ?? lines.at(-1) ?? 1);
  }
}
