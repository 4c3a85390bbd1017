/** How many bytes from the start of a file `hasContentOf` needs at most. */
export const contentHeadLength = 4096;

/** Bytes as text of one character each, so that signatures read as they are documented. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const isRichText = (head: string): boolean => head.startsWith('{\\rtf');
const isZip = (head: string): boolean => head.startsWith('PK\x03\x04');
/** UTF-16 has a mark at its start; every other encoding of text has no zero byte. */
const isPlainText = (head: string): boolean =>
  /^(?:\xff\xfe|\xfe\xff)/u.test(head) ||
  !(head.includes('\0') || isZip(head) || /^(?:MZ|%PDF-|GIF8|\xff\xd8\xff)/u.test(head));

/**
 * How the files of an extension begin. Word saves rich text as `.doc` too; the parts of a zipped document
 * come in any order.
 */
const contentOf: ReadonlyMap<string, (head: string) => boolean> = new Map([
  ['pdf', (head: string) => head.slice(0, 1024).includes('%PDF-')],
  [
    'doc',
    (head: string) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') || isRichText(head),
  ],
  [
    'docx',
    (head: string) =>
      isZip(head) && /\[Content_Types\]\.xml|(?:word|_rels|docProps|customXml)\//u.test(head),
  ],
  [
    'odt',
    (head: string) => isZip(head) && /opendocument\.text|META-INF\/|content\.xml/u.test(head),
  ],
  ['rtf', isRichText],
  ['txt', isPlainText],
  ['md', isPlainText],
  ['csv', isPlainText],
  ['png', (head: string) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpg', (head: string) => head.startsWith('\xff\xd8\xff')],
  ['jpeg', (head: string) => head.startsWith('\xff\xd8\xff')],
  ['gif', (head: string) => /^GIF8[79]a/u.test(head)],
  ['webp', (head: string) => /^RIFF[^]{4}WEBP/u.test(head)],
  ['heic', (head: string) => /^[^]{4}ftyp/u.test(head)],
  ['zip', isZip],
]);

/** Whether a file begins as programs and web pages do, whatever it is called. */
export function isProgramOrPage(head: Uint8Array): boolean {
  return /^(?:MZ|\x7fELF|\s*<(?:!doctype|html|script|svg))/iu.test(
    latin1(head.subarray(0, contentHeadLength)),
  );
}

/**
 * Whether a file begins as the files of its extension do: a program that is called `cv.pdf` does not.
 * Of an extension that is not known here, only programs and web pages are refused.
 * `head`: the first `contentHeadLength` bytes, or all of a shorter file.
 */
export function hasContentOf(extension: string, head: Uint8Array): boolean {
  const isRight = contentOf.get(extension.toLowerCase());
  return isRight ? isRight(latin1(head.subarray(0, contentHeadLength))) : !isProgramOrPage(head);
}
