/** A line that begins with the sign of a list. */
export interface ListItem {
  tag: 'ul' | 'ol';
  /** The line without the sign. */
  text: string;
  /** Whether the sign is one of the keyboard that may begin something else as well: a hyphen, a plus, a letter. */
  isOrdinary: boolean;
}

const bullet = /^\s*(?:[•●▪▫◦‣⁃∙■□➢➤►▶✓✔·・○]\s*|[–—]\s+)(?=\S)/u;
const ordinary = /^\s*(?:[*+-]|[oO](?=\s{2,}))\s+(?=\S)/;
const number = /^\s*(?:\d{1,2}[.)]|\(\d{1,2}\))\s+(?=\S)/;

/** A line of a list as people type one, "• Bread" or "2) Cake"; `undefined` for any other line. */
export function readListItem(line: string): ListItem | undefined {
  for (const [sign, tag] of [
    [bullet, 'ul'],
    [ordinary, 'ul'],
    [number, 'ol'],
  ] as const) {
    const [found] = sign.exec(line) ?? [];
    if (found !== undefined)
      return { tag, text: line.slice(found.length), isOrdinary: sign === ordinary };
  }
  return undefined;
}
