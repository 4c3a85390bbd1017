const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The name of a received file, to be shown and to be offered when it is downloaded; never a path. Folders,
 * control characters and characters that turn the direction of the text (`cv\u202Efdp.exe` reads as a PDF)
 * are taken out. A name that is longer than `maxLength`, as many characters as file systems take where nothing
 * is said, keeps its extension and is cut between characters as people see them.
 */
export function displayName(filename: string, maxLength = 255): string {
  const last = filename.split(/[/\\]/u).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  if (/^\.*$/u.test(name)) return 'file';
  if (name.length <= maxLength) return name;
  const extension = /\.[^.\s]{1,16}$/u.exec(name)?.[0] ?? '';
  let start = '';
  for (const { segment } of graphemes.segment(name.slice(0, maxLength))) {
    if (start.length + segment.length > maxLength - extension.length) break;
    start += segment;
  }
  return start + extension;
}
