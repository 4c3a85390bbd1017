/** What the form needs to know about a chosen file. A `File` is one. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** What the endpoint takes. */
export interface FileLimits {
  /** Bytes that one file may have. */
  maxFileSize: number;
  /** Bytes that all files of an application may have together: servers limit the request, not the file. */
  maxTotalSize: number;
  /** File types, as in the `accept` attribute of `<input type="file">`. */
  accept: string;
}

/** Why a file cannot be sent. */
export type FileErrorCode =
  'file-type' | 'file-empty' | 'file-too-large' | 'files-too-large' | 'files-too-many';

/** How many files a question takes that takes several. */
export const mostFiles = 10;

/** What the form takes unless the page author says otherwise: documents that people keep a résumé in. */
export const defaultFileLimits: FileLimits = {
  maxFileSize: 5e6,
  maxTotalSize: 20e6,
  accept: '.pdf,.doc,.docx,.odt,.rtf,.txt',
};

/** Media types that systems report for common extensions, and the other way round. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['rtf', 'application/rtf'],
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['zip', 'application/zip'],
]);

/** The entries of an `accept` attribute, lower case. A bare `pdf` counts as `.pdf`. */
export function acceptEntries(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter((entry) => entry !== '')
    .map((entry) =>
      entry.includes('/') || entry.startsWith('.') || entry === '*' ? entry : `.${entry}`,
    );
}

/** The accepted types as people call them, for example `PDF`, `DOCX`. Empty when every type is taken. */
export function acceptedNames(accept: string): string[] {
  const names = acceptEntries(accept).map((entry) => {
    if (entry.startsWith('.')) return entry.slice(1).toUpperCase();
    const known = [...mediaTypes].find(([, type]) => type === entry);
    return (known?.[0] ?? entry.replace(/^[^/]*\/(?:x-)?|\*/gu, '')).toUpperCase();
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/**
 * The last extension of a file name, lower case: `cv.pdf.exe` is an `exe`. Marks of direction, which come along where a
 * name was copied, are no part of it.
 */
export function fileExtension(name: string): string {
  const match = /\.([^./\\\s\p{Cf}]+)[\s.\p{Cf}]*$/u.exec(name);
  return match?.[1]?.toLowerCase() ?? '';
}

/** The media type that the extension of a file stands for, where that is known. */
export function mediaTypeOf(name: string): string | undefined {
  return mediaTypes.get(fileExtension(name));
}

/**
 * Whether a file is of an accepted type, by its extension or by the type that the system reports: some report
 * none, or a name of their own (`application/x-pdf`).
 */
export function isAcceptedType(file: FileFacts, accept: string): boolean {
  const entries = acceptEntries(accept);
  if (entries.length === 0) return true;
  const extension = fileExtension(file.name);
  const reported = file.type.toLowerCase().split(';')[0] ?? '';
  const types = [reported, mediaTypeOf(file.name) ?? ''];
  return entries.some((entry) => {
    if (entry === '*' || entry === '*/*') return true;
    if (entry.startsWith('.')) return `.${extension}` === entry;
    const start = entry.endsWith('/*') ? entry.slice(0, -1) : undefined;
    return types.some((type) => (start === undefined ? type === entry : type.startsWith(start)));
  });
}

/** What is wrong with one chosen file, if anything. The total is checked with the whole application. */
export function fileError(file: FileFacts, limits: FileLimits): FileErrorCode | undefined {
  if (!isAcceptedType(file, limits.accept)) return 'file-type';
  if (file.size === 0) return 'file-empty';
  return file.size > limits.maxFileSize ? 'file-too-large' : undefined;
}
