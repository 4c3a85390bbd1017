import { Lexer, Parser, type Token, Tokenizer } from 'marked';
import { lexMarkdown, readListItem } from 'open-roles/internal';
import { isLabelledLine } from '../prose/fact-words.js';
import { lineCounter, type LinedText } from './lined-text.js';
import { RenderingBuilder, type Rendering } from './rendering.js';

/** Markdown (CommonMark with GitHub's additions) as HTML. HTML in it passes through. */
export function renderMarkdown(given: LinedText): Rendering {
  const builder = new RenderingBuilder();
  const { text, lines } = setHeadingsApart(given);
  const kept = keepLines(text);
  const lineOf = lineCounter(kept);
  let offset = 0;
  for (const token of lexMarkdown(kept, { Lexer, Tokenizer })) {
    const at = lineOf(offset + (token.raw.length - token.raw.trimStart().length));
    offset += token.raw.length;
    const html = Parser.parse([token], { gfm: true });
    if (token.type === 'html') appendHtml(builder, token, at, lines);
    else builder.append(html, lines[at] ?? lines.at(-1) ?? 1);
  }
  return builder.build();
}

/** What begins a line like a label, known or not: "Live-in: available". */
const labelled = /^\**\p{L}[^:：.!?。|]{1,40}(?::\**\s+|：\**\s*)\S/u;

/** A line in bold letters alone, which heads what follows. */
const boldLine = /^ {0,3}(?:\*\*[^*\n]{2,80}\*\*|__[^_\n]{2,80}__):?\s*$/;

/** Begins a new block with each line in bold letters at a list: Markdown would join it to the item above. */
function setHeadingsApart({ text, lines }: LinedText): LinedText {
  const all = text.split('\n');
  const isItem = (line = ''): boolean => readListItem(line) !== undefined;
  const apart = all.flatMap((line, index) => {
    const [before = '', after] = [all[index - 1], all[index + 1]];
    const isHeading =
      boldLine.test(line) && before.trim() !== '' && (isItem(before) || isItem(after));
    const number = lines[index] ?? lines.at(-1) ?? 1;
    return isHeading
      ? [
          { line: '', number },
          { line, number },
        ]
      : [{ line, number }];
  });
  return {
    text: apart.map(({ line }) => line).join('\n'),
    lines: apart.map(({ number }) => number),
  };
}

/**
 * Keeps apart what Markdown would join to one line: lines with labels, and lists by signs that it does not know, as
 * people type them.
 */
function keepLines(text: string): string {
  const lines = text.split('\n');
  let isCode = false;
  const at = (index: number): string => (lines[index] ?? '').trim();
  const isBullet = (line: string): boolean => {
    const item = readListItem(line);
    return item?.tag === 'ul' && !item.isOrdinary;
  };
  const isFact = (line: string): boolean => line.length < 300 && isLabelledLine(line);
  return lines
    .map((line, index) => {
      if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
      const next = at(index + 1);
      if (isCode) return line;
      // A dash alone may begin a remark.
      if (isBullet(line) && (isBullet(next) || isBullet(at(index - 1))))
        return `${/^\s*/.exec(line)?.[0]}- ${readListItem(line)?.text}`;
      const isApart = isFact(line) || isFact(next) || (labelled.test(line) && labelled.test(next));
      return isApart && line.trim() !== '' && next !== '' ? `${line}  ` : line;
    })
    .join('\n');
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
