import { createHash } from 'node:crypto';
import { open, realpath, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from './start-error.js';

/** Another process works in the folder. */
export class FolderInUseError extends StartError {
  override readonly name = 'FolderInUseError';
}

/** The longest path of a socket, in bytes: some systems take 104, Linux 108, with a zero at the end. */
const maxPath = 100;

/** How old a mark of a takeover is that nobody holds any more, in milliseconds. */
const takeoverTime = 10_000;

/** Where the process that works in a folder listens. */
export async function socketPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  const path = join(real, 'server.sock');
  if (Buffer.byteLength(path) <= maxPath) return path;
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24);
  return join(tmpdir(), `open-roles-${name}.sock`);
}

/**
 * Claims a folder for this process: the embedded database has no lock of its own, and a second process
 * would lose what the first one writes. The claim is a server that listens on a socket in the folder; it
 * ends with the process, however that ends.
 * @throws FolderInUseError where another process holds it.
 */
export async function lockFolder(folder: string): Promise<Server> {
  const path = await socketPath(folder);
  const server = createServer();
  if (await listen(server, path)) return server;
  if (await isAnswered(path)) throw inUse(folder);
  // Left behind by a process that was killed. Only one of those that find it may take it away.
  const mark = `${path}.takeover`;
  await removeOld(mark);
  const handle = await open(mark, 'wx').catch(() => undefined);
  if (!handle) throw inUse(folder);
  try {
    if (await isAnswered(path)) throw inUse(folder);
    await rm(path, { force: true });
    if (await listen(server, path)) return server;
    throw inUse(folder);
  } finally {
    await handle.close();
    await rm(mark, { force: true });
  }
}

function inUse(folder: string): FolderInUseError {
  return new FolderInUseError(
    `Another open-roles-server works in ${folder}. Stop it first, or give this one another --data.`,
  );
}

/** Resolves to false where the path is taken. */
function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(path, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function removeOld(mark: string): Promise<void> {
  const facts = await stat(mark).catch(() => undefined);
  if (facts && Date.now() - facts.mtimeMs > takeoverTime) await rm(mark, { force: true });
}
