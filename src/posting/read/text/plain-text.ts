import { readListItem, type ListItem } from './list-item.js';

type ListTag = ListItem['tag'];

type Block = { tag: 'p' | 'h3' | ListTag; lines: string[] };

/**
 * Paragraphs, lists and headings from plain text, escaped. A line alone that ends with a colon,
 * or in capitals, or right before a list, is a heading; other lines keep their breaks.
 */
export function textToHtml(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n');
  const following = nextLines(lines);
  const blocks: Block[] = [];
  let open: Block | undefined;
  lines.forEach((line, index) => {
    const item = readListItem(line);
    const list = item?.tag;
    const next = following[index] ?? '';
    const content = (item?.text ?? line).trim();
    if (content === '') {
      // A list goes on over blank lines; a paragraph ends.
      if (readListItem(next)?.tag !== open?.tag) open = undefined;
      return;
    }
    const isContinued = !list && isList(open) && /^\s{2,}/.test(line) && lines[index - 1]?.trim();
    if (open && isContinued) {
      open.lines.push(`${open.lines.pop() ?? ''} ${content}`);
      return;
    }
    const tag = list ?? (isHeading(content, lines[index - 1], next) ? 'h3' : 'p');
    if (open?.tag !== tag || tag === 'h3') {
      open = { tag, lines: [] };
      blocks.push(open);
    }
    open.lines.push(tag === 'h3' ? content.replace(/:$/, '') : content);
  });
  return blocks.map(blockToHtml).join('\n');
}

function isList(block: Block | undefined): boolean {
  return block?.tag === 'ul' || block?.tag === 'ol';
}

function blockToHtml({ tag, lines }: Block): string {
  const escaped = lines.map(escapeHtml);
  const content =
    tag === 'ul' || tag === 'ol'
      ? escaped.map((line) => `<li>${line}</li>`).join('')
      : escaped.join('<br>');
  return `<${tag}>${content}</${tag}>`;
}

/** Text made safe to stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** For each line, the next that is not blank; empty where there is none. */
function nextLines(lines: readonly string[]): string[] {
  let next = '';
  return lines
    .toReversed()
    .map((line) => {
      const known = next;
      if (line.trim() !== '') next = line;
      return known;
    })
    .reverse();
}

function isHeading(content: string, before: string | undefined, following: string): boolean {
  const isAlone =
    before === undefined || before.trim() === '' || readListItem(before) !== undefined;
  if (!isAlone || content.length > 80 || following === '' || /[.!?,;]$/.test(content)) return false;
  const isCapitals = /\p{Lu}{3}/u.test(content) && content === content.toUpperCase();
  return content.endsWith(':') || isCapitals || readListItem(following) !== undefined;
}
