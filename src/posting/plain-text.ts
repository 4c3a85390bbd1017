const bullet = /^\s*(?:[•●▪▫◦‣⁃∙·○■□➢➤►▶✓✔*+–—-]|[oO](?=\s{2,}))\s+(?=\S)|^\s*[•●▪▫◦‣·➢➤►✓✔](?=\S)/;
const number = /^\s*(?:\d{1,2}[.)]|\(\d{1,2}\))\s+(?=\S)/;

type ListTag = 'ul' | 'ol';

/**
 * Paragraphs, lists and headings from plain text, escaped. A line alone that ends with a colon,
 * or in capitals, or right before a list, is a heading; other lines keep their breaks.
 */
export function textToHtml(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n');
  const blocks: string[] = [];
  let paragraph: string[] = [];
  let list: { tag: ListTag; items: string[] } | undefined;

  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push(`<p>${paragraph.map(escapeHtml).join('<br>')}</p>`);
    paragraph = [];
  };
  const endList = () => {
    if (list) {
      const items = list.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
      blocks.push(`<${list.tag}>${items}</${list.tag}>`);
    }
    list = undefined;
  };

  for (const [index, line] of lines.entries()) {
    const tag = listTag(line);
    const content = line.replace(tag === 'ol' ? number : bullet, '').trim();
    if (content === '') {
      endParagraph();
      if (!listTag(nextLine(lines, index))) endList();
    } else if (tag) {
      endParagraph();
      if (list?.tag !== tag) endList();
      list ??= { tag, items: [] };
      list.items.push(content);
    } else if (list && /^\s{2,}/.test(line) && lines[index - 1]?.trim() !== '') {
      const items: string[] = list.items;
      items.push(`${items.pop() ?? ''} ${content}`);
    } else {
      endList();
      if (isHeading(content, lines, index)) {
        endParagraph();
        blocks.push(`<h3>${escapeHtml(content.replace(/:$/, ''))}</h3>`);
      } else {
        paragraph.push(content);
      }
    }
  }
  endParagraph();
  endList();
  return blocks.join('\n');
}

/** Text made safe to stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function listTag(line: string): ListTag | undefined {
  if (bullet.test(line)) return 'ul';
  return number.test(line) ? 'ol' : undefined;
}

function nextLine(lines: readonly string[], index: number): string {
  let next = index + 1;
  while (next < lines.length && lines[next]?.trim() === '') next += 1;
  return lines[next] ?? '';
}

function isHeading(content: string, lines: readonly string[], index: number): boolean {
  const isAlone = index === 0 || lines[index - 1]?.trim() === '' || listTag(lines[index - 1] ?? '');
  const following = nextLine(lines, index);
  if (!isAlone || content.length > 80 || following === '' || /[.!?,;]$/.test(content)) return false;
  const isCapitals = /\p{Lu}{3}/u.test(content) && content === content.toUpperCase();
  return content.endsWith(':') || isCapitals || listTag(following) !== undefined;
}
