import { rm } from 'node:fs/promises';

/** A file as it arrived, complete and on the disk, not checked yet. */
export interface ReceivedFile {
  id: string;
  field: string;
  /** See `displayName`. */
  name: string;
  /** What the sender says it is. */
  mediaType: string;
  size: number;
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Its first bytes. */
  head: Uint8Array;
  path: string;
}

/** The body of one request. */
export interface ReceivedBody {
  /** Each value under the name that it was sent with. A map: names come from outside. */
  values: ReadonlyMap<string, readonly string[]>;
  files: readonly ReceivedFile[];
}

/** Removes what was received; files that were taken over are gone already. */
export async function discard(files: readonly { path: string }[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}
