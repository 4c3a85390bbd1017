// Files as one archive (PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16): deflated, and the same bytes for the
// same files, since no time of a file is told. Below 4 GB and 65,536 files, in one part.
import { crc32, deflateRawSync } from 'node:zlib';

/** A file by its path in the archive, with `/` between folders. */
export interface ArchivedFile {
  path: string;
  content: Uint8Array;
}

const version = 20; // 2.0: folders and deflate
const utf8Names = 1 << 11;
const deflated = 8;
const firstDay = (1 << 5) | 1; // 1 January 1980, where the days of an archive begin

export function zipArchive(files: readonly ArchivedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content, { level: 9 });
    const sizes = [crc32(content), data.length, content.length];
    const about = Buffer.concat([
      shorts(version, utf8Names, deflated, 0, firstDay),
      longs(...sizes),
      shorts(name.length, 0), // no extra field
    ]);
    const local = Buffer.concat([longs(0x04034b50), about, name, data]);
    // No comment, first disk, binary, no attributes; where the file stands.
    const entry = [longs(0x02014b50), shorts(version), about, shorts(0, 0, 0), longs(0, offset)];
    directory.push(...entry, name);
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [
    longs(0x06054b50),
    shorts(0, 0, files.length, files.length),
    longs(index.length, offset),
    shorts(0),
  ];
  return Buffer.concat([...parts, index, ...end]);
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, at) => bytes.writeUInt16LE(value, 2 * at));
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32LE(value, 4 * at));
  return bytes;
}
