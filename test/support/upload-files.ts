/** A file that somebody may choose, and what becomes of it in the form and at the server. */
export interface UploadFile {
  /** `limit`: the most bytes that one file may have. */
  create: (limit: number) => File;
  /** Whether the form says at once that it does not take it. */
  isRefused?: boolean;
  /** The status that the server answers. */
  status: 201 | 413 | 415 | 422;
}

const pdf = '%PDF-1.7\n';
const zipped = 'PK\x03\x04\x14\0';
const word = `${zipped}[Content_Types].xml word/`;
const file =
  (content: string, name = 'cv.pdf', type = 'application/pdf') =>
  (): File =>
    new File([new TextEncoder().encode(content)], name, { type });
/** Bytes as they are: what is above 127 is no character of UTF-8. */
const bytes =
  (content: string, name: string, type = '') =>
  (): File =>
    new File([Uint8Array.from(content, (sign) => sign.charCodeAt(0))], name, { type });
const padded =
  (more: number) =>
  (limit: number): File =>
    new File([pdf.padEnd(limit + more)], 'cv.pdf', { type: 'application/pdf' });

/** The two halves of the text that virus scanners are tried with: none of them is to hold this file back. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);

/** Recorded ways of harming by a file, by their names in `corpora/forms/upload-attacks.json`. */
export const uploadFiles: Readonly<Record<string, UploadFile>> = {
  'zero-byte': { create: file(''), isRefused: true, status: 422 },
  'one-byte': { create: file('x'), status: 415 },
  'exact-limit': { create: padded(0), status: 201 },
  'limit-plus-1': { create: padded(1), isRefused: true, status: 413 },
  'mime-mismatch': { create: file('MZ\x90'), isRefused: true, status: 415 },
  'html-as-pdf': {
    create: file('<!doctype html><script>alert(1)</script>'),
    isRefused: true,
    status: 415,
  },
  svg: {
    create: file('<svg onload="alert(1)"/>', 'cv.svg', 'image/svg+xml'),
    isRefused: true,
    status: 415,
  },
  'polyglot-pdf-html': { create: file(`${pdf}<script>alert(1)</script>`), status: 201 },
  'polyglot-pdf-zip': { create: file(`${pdf}${zipped}`), status: 201 },
  'polyglot-gif-js': {
    create: file('GIF89a=1;alert(1)', 'cv.gif', 'image/gif'),
    isRefused: true,
    status: 415,
  },
  'pdf-javascript': { create: file(`${pdf}/OpenAction << /S /JavaScript /JS (1) >>`), status: 201 },
  'pdf-encrypted': { create: file(`${pdf}trailer << /Encrypt 1 0 R >>`), status: 201 },
  'docx-macro': {
    create: file(`${word}vbaProject.bin`, 'cv.docm', ''),
    isRefused: true,
    status: 415,
  },
  'docx-external': { create: file(`${word}_rels/document.xml.rels`, 'cv.docx', ''), status: 201 },
  'docx-xxe': {
    create: file(`${word}<!DOCTYPE x [<!ENTITY y SYSTEM "file:///">]>`, 'cv.docx', ''),
    status: 201,
  },
  'zip-bomb-small': {
    create: file(`${zipped}0`, 'cv.zip', 'application/zip'),
    isRefused: true,
    status: 415,
  },
  'zip-slip': {
    create: file(`${zipped}../../cv`, 'cv.zip', 'application/zip'),
    isRefused: true,
    status: 415,
  },
  'zip-many': {
    create: file(`${zipped}${'a'.repeat(9000)}`, 'cv.zip', 'application/zip'),
    isRefused: true,
    status: 415,
  },
  eicar: { create: file(eicar, 'cv.txt', 'text/plain'), status: 201 },
  exif: {
    create: bytes('\xff\xd8\xff\xe1Exif', 'cv.jpg', 'image/jpeg'),
    isRefused: true,
    status: 415,
  },
  'png-pixel-flood': {
    create: bytes('\x89PNG\r\n\x1a\nIHDR', 'cv.png', 'image/png'),
    isRefused: true,
    status: 415,
  },
  'image-svg-mime': {
    create: file('<svg/>', 'cv.pdf', 'image/svg+xml'),
    isRefused: true,
    status: 415,
  },
  'csv-formula': { create: file('=1+1', 'cv.csv', 'text/csv'), isRefused: true, status: 415 },
  heic: { create: file('\0\0\0 ftypheic', 'cv.heic', 'image/heic'), isRefused: true, status: 415 },
  'accept-case': { create: file(pdf, 'CV.PDF', ''), status: 201 },
  'empty-mime': { create: file('%PDF-1.4', 'cv.pdf', ''), status: 201 },
  'wrong-mime-ok-ext': { create: file(pdf, 'cv.pdf', 'application/octet-stream'), status: 201 },
};

/** Recorded rows that are about requests, names or how a file is brought, which tests of their own are for. */
export const otherAttacks: ReadonlySet<string> = new Set(
  (
    'chunked-over lying-length many-files many-fields huge-field huge-field-name deep-names proto-names dup-fields gzip-encoding ' +
    'long-name traversal null-name no-filename filename-star latin1-name boundary-missing boundary-long boundary-in-body ' +
    'no-final-boundary nested-multipart wrong-ct urlencoded slowloris disconnect disk-full same-name-race replay replay-diff ' +
    'replay-inflight replay-after-500 key-missing key-junk file-changed file-gone cloud-file folder drop-url paste-image'
  ).split(' '),
);
