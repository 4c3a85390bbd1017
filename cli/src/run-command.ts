import { readFile } from 'node:fs/promises';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { pagesCommand } from './commands/pages.js';
import type { Command } from './command.js';
import type { Terminal } from './terminal.js';
import { messageOf, UsageError } from './usage-error.js';

const commands: ReadonlyMap<string, Command> = new Map([
  ['build', buildCommand],
  ['check', checkCommand],
  ['pages', pagesCommand],
]);

function overview(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: open-roles COMMAND …

Commands:
${lines.join('\n')}

Options:
  --help     this text; after a command, all about it
  --version  the version

Exit status: 0 fine, 1 errors in the content, 2 wrong use.
`;
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/** `parseArgs` marks what the caller typed wrong by the error's code. */
function isUsageError(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Runs a command line. @returns the exit status. */
export async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${await version()}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (!command) {
    terminal.error(
      name ? `open-roles: there is no command "${name}".\n\n${overview()}` : overview(),
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.error(`open-roles ${name}: ${messageOf(error)}\nSee: open-roles ${name} --help\n`);
    return 2;
  }
}
