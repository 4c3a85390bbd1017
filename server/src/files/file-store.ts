import type { Readable } from 'node:stream';

/** Keeps the files of applications under ids that nothing in the file decides. */
export interface FileStore {
  /** Takes over a received file. Resolves when it is kept for good. */
  put(id: string, path: string): Promise<void>;
  read(id: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>;
}
