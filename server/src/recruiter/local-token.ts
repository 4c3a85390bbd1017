import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { startWith } from '../start-error.js';

/** Where the token is, when none is set: only the server's own user can read it. */
const fileName = 'recruiter-token';

/** The token of a server that only its own machine can reach: made at the first start, and kept. */
export async function localToken(folder: string): Promise<string> {
  const path = join(folder, fileName);
  await startWith(makeFolder(folder), `cannot make the folder ${folder}; name another with --data`);
  const made = randomBytes(24).toString('base64url');
  await writeFile(path, `${made}\n`, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}

/** Whether an address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/u.test(host);
}
