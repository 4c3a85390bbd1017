// What a file is, by its name and by its first bytes. Both have to agree.
const startsWith = (head, text) =>
  head.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
const isZip = (head) => startsWith(head, 'PK\x03\x04');

const contentOf = new Map([
  ['pdf', (head) => head.subarray(0, 1024).includes('%PDF-')],
  ['doc', (head) => startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  [
    'docx',
    (head) => isZip(head) && (head.includes('[Content_Types].xml') || head.includes('word/')),
  ],
  ['odt', (head) => isZip(head) && head.includes('application/vnd.oasis.opendocument.text')],
  ['rtf', (head) => startsWith(head, '{\\rtf')],
  ['txt', (head) => !head.includes(0) && !isZip(head) && !startsWith(head, 'MZ')],
]);

/** How many bytes of a file have to be kept to judge it. */
export const headLength = 4096;

/** The accepted extension of a display name, or undefined. `cv.pdf.exe` is an `exe`. */
export function acceptedExtension(name) {
  const extension = /\.([^./\\\s]+)[\s.]*$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return contentOf.has(extension) ? extension : undefined;
}

/** Whether the first bytes are those of the kind of file that the extension promises. */
export function hasContentOf(extension, head) {
  return contentOf.get(extension)?.(head) ?? false;
}

/** What the names of accepted files end in, as people write it. */
export const acceptedKinds = 'PDF, DOC, DOCX, ODT, RTF or TXT';
