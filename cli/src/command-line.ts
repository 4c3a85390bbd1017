import { readFileSync } from 'node:fs';
import { Command as Program, CommanderError, Option } from 'commander';
import type { Command } from './commands/command.js';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { cspCommand } from './commands/csp.js';
import { pagesCommand } from './commands/pages.js';
import { snippetCommand } from './commands/snippet.js';
import { severities } from './output/report.js';
import { configFile, readConfig } from './options/config-file.js';
import { flagOf, pathsOf, readOptions } from './options/option.js';
import { processTerminal, type Terminal } from './output/terminal.js';
import { messageOf, UsageError } from './usage-error.js';
import { watchInputs } from './inputs/watch-inputs.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  pagesCommand,
  snippetCommand,
  cspCommand,
];

const postings = {
  usage: 'INPUT…',
  help: [
    'INPUT is a posting (Markdown, HTML or plain text), a feed file (JSON or XML), a folder of them, a',
    'pattern in quotes ("jobs/**/*.md"), the address of a feed or of a Markdown posting, or - for standard',
    `input. Inputs and options that always hold may stand in ${configFile} in the working folder.`,
  ].join(' '),
  missing: 'name at least one posting, feed file, folder or web address.',
};

/** Runs a command line. @returns the exit status: 0 fine, 1 errors in the content, 2 wrong use. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  let status = 0;
  const program = createProgram(terminal, async (command, names, values) => {
    status = await runCommand(command, names, values, terminal);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are printed by then.
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') printUsageError(error, args, terminal);
    } else if (error instanceof UsageError) printUsageError(error, args, terminal);
    else throw error;
    return 2;
  }
  return status;
}

type Action = (
  command: Command,
  names: readonly string[],
  values: Readonly<Record<string, unknown>>,
) => Promise<void>;

function createProgram(terminal: Terminal, action: Action): Program {
  const program = new Program('open-roles')
    .description('Makes, checks and publishes job postings.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain this; after a command, all about it')
    .helpCommand('help [COMMAND]', 'explain a command')
    .usage('COMMAND [INPUT…] [options]')
    .addHelpText('after', '\nExit status: 0 fine, 1 errors in the content, 2 wrong use.')
    .configureHelp({
      optionTerm: ({ flags }) => flags.replace(/[<>]/g, '').replace('...', '…'),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(text),
      // Told with the command's name, below.
      outputError: () => undefined,
    })
    .exitOverride();
  for (const command of commands) addCommand(program, command, action);
  return program;
}

function addCommand(program: Program, command: Command, action: Action): void {
  const { name, summary, description, exitStatus, options, inputs = postings } = command;
  const added = program
    .command(name)
    .summary(summary)
    .description(`${description}\n\n${inputs.help}`)
    .usage(`${inputs.usage} [options]`)
    .addHelpText('after', `\nExit status: ${exitStatus}.`)
    .argument('[input...]')
    .action((names: string[], values: Record<string, unknown>) => action(command, names, values));
  for (const { flags, help } of Object.values(options)) {
    const option = new Option(flags.replace(/ (.+)$/, ' <$1>').replace('…>', '...>'), help);
    if (option.required && !option.variadic) option.argParser(onceFor(flagOf({ flags })));
    added.addOption(option);
  }
}

/** Of two values for one option, nobody can tell which is meant. */
function onceFor(flag: string): (value: string, previous?: string) => string {
  return (value, previous) => {
    if (previous === undefined) return value;
    throw new UsageError(`${flag} is given twice: "${previous}" and "${value}". Keep one.`);
  };
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const manifest: unknown = JSON.parse(text);
  return typeof manifest === 'object' && manifest && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

function printUsageError(error: Error, args: readonly string[], terminal: Terminal): void {
  const [first = ''] = args;
  const command = commands.some(({ name }) => name === first) ? ` ${first}` : '';
  const message = messageOf(error)
    .replace(/^error: /, '')
    .replaceAll('\n', ' ');
  terminal.error(`open-roles${command}: ${message}\nSee: open-roles${command} --help\n`);
}

/** Runs one command, with what the configuration says where the command line says nothing. */
async function runCommand(
  command: Command,
  names: readonly string[],
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<number> {
  const { options } = command;
  const config = await readConfig(command, commands);
  const given = new Map(config.given);
  for (const [name, value] of Object.entries(values)) {
    const definition = options[name];
    if (definition) given.set(name, { value, label: flagOf(definition) });
  }
  const named = {
    // The inputs of a configuration are postings.
    names: names.length > 0 || command.inputs ? names : config.inputs,
    settings: [configFile, ...pathsOf(options, given, 'read')],
    outputs: pathsOf(options, given, 'written'),
  };
  if (named.names.length === 0) {
    throw new UsageError((command.inputs ?? postings).missing);
  }
  const isQuiet = given.get('quiet')?.value === true;
  const wanted = given.get('level')?.value;
  const level = severities.find((severity) => severity === wanted);
  const told = terminal.withVerbosity({ isQuiet, level: level ?? (isQuiet ? 'error' : 'info') });
  const run = async (): Promise<number> =>
    command.run(named, await readOptions(options, given), told);
  if (given.get('watch')?.value !== true) return run();
  return watchInputs(named, told, run);
}
