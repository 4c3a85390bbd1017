import { htmlToText, repairMojibake } from 'open-roles/internal';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

/** What no text has on purpose: lost characters, control characters, and remains of a wrong decoding. */
const damage = /\uFFFD|ï¿½|[\u0080-\u009f]|â€(?!\p{L})/u;

/** Characters that a wrong encoding destroyed. What a file's reader could repair, it has told of. */
export function findDamagedText({ posting, reading }: CheckedPosting): Finding[] {
  if (reading) return damagedLines(reading.source.lines).map((damaged) => finding(damaged));
  const { title, description } = posting;
  for (const [field, words] of [
    ['title', title],
    ['description', htmlToText(description)],
  ] as const) {
    const at = damage.exec(words)?.index ?? repairMojibake(words).firstAt;
    if (at !== undefined) {
      return [{ ...finding({ words: words.slice(Math.max(0, at - 20), at + 20) }), field }];
    }
  }
  return [];
}

interface DamagedWords {
  words: string;
  at?: { line: number; column: number };
}

function finding({ words, at }: DamagedWords): Finding {
  const message = `Characters are lost to a wrong encoding: ${quoted(words)}. Write them anew, and save as UTF-8.`;
  return { severity: 'warning', code: 'text-damaged', message, ...(at && { at }) };
}

function damagedLines(lines: readonly string[]): DamagedWords[] {
  return lines.flatMap((line, index) => {
    const at = damage.exec(line)?.index;
    if (at === undefined) return [];
    const words = line.slice(Math.max(0, at - 20), at + 20);
    return [{ words, at: { line: index + 1, column: at + 1 } }];
  });
}
