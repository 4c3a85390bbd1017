import { readFile } from 'node:fs/promises';
import type { Command } from './command.js';
import { errorCode } from './http/problem.js';
import { StartError } from './start-error.js';
import { UsageError } from './usage-error.js';

/** By name; the one without a name serves. Each is loaded when it is wanted. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['', async () => (await import('./commands/serve.js')).serveCommand],
  ['list', async () => (await import('./commands/applications.js')).listCommand],
  ['show', async () => (await import('./commands/applications.js')).showCommand],
  ['file', async () => (await import('./commands/applications.js')).fileCommand],
  ['erase', async () => (await import('./commands/applications.js')).eraseCommand],
  ['export', async () => (await import('./commands/export.js')).exportCommand],
  ['import', async () => (await import('./commands/import.js')).importCommand],
  ['mock', async () => (await import('./commands/mock.js')).mockCommand],
  ['deliveries', async () => (await import('./commands/deliveries.js')).deliveriesCommand],
]);

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/** Runs a command line. @returns the exit status. */
export async function runCommand(args: string[]): Promise<number> {
  const [first = '', ...rest] = args;
  if (/^(?:--version|-V)$/u.test(first)) {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const isNamed = first !== '' && !first.startsWith('-');
  const isHelp = first === 'help';
  const name = isHelp ? (rest[0] ?? '') : isNamed ? first : '';
  const load = commands.get(name);
  if (!load) {
    process.stderr.write(
      `open-roles-server: there is no command "${name}".\nSee: open-roles-server --help\n`,
    );
    return 2;
  }
  const command = await load();
  if (isHelp || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(isNamed ? rest : args);
  } catch (error) {
    const isWrongUse = error instanceof UsageError || errorCode(error).startsWith('ERR_PARSE_ARGS');
    // What a database says of an error can hold what was sent: its code says enough.
    const isSaid = isWrongUse || error instanceof StartError;
    const reason = isSaid && error instanceof Error ? error.message : errorCode(error);
    process.stderr.write(`open-roles-server: ${reason}\n`);
    return isWrongUse ? 2 : 1;
  }
}
