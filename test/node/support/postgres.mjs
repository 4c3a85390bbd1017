// A PostgreSQL for the tests: the one that DATABASE_URL names, else an empty one made by the programs that
// are installed here.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where packages of Debian and its kin put the versions that are installed, each in a folder of its own. */
const debianFolder = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, which need not be on the path. */
function programFolder() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const debian = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...debian.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: then it runs as the user whom its package made. */
function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], { stdio: 'pipe' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Why tests on PostgreSQL cannot run here; `undefined` where they can. */
export function postgresFault() {
  if (process.env.DATABASE_URL) return undefined;
  if (!programFolder()) {
    return 'PostgreSQL is not installed here: install it (Debian: apt install postgresql), or name one with DATABASE_URL';
  }
  try {
    databaseUser();
  } catch {
    return 'PostgreSQL does not run as root, and this machine has no user "postgres"';
  }
  return undefined;
}

/** Starts an empty PostgreSQL with more settings. `url` is for DATABASE_URL. */
export async function startPostgres(more = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => undefined };
  const user = databaseUser();
  const folder = mkdtempSync(join(tmpdir(), 'or-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const program = (name) => join(programFolder(), name);
  const options = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] };
  execFileSync(
    program('initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  // On a socket in the folder alone: no port that another could take.
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'fsync=off',
    'max_connections=40',
    ...Object.entries(more).map(([name, value]) => `${name}=${value}`),
  ];
  const child = spawn(
    program('postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  let log = '';
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (/ready to accept connections/.test(log)) resolve();
    });
    ended.then(() => reject(new Error(`PostgreSQL ended: ${log}`)));
  });
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
