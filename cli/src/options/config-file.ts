import { existsSync } from 'node:fs';
import { readJsonFile } from '../json.js';
import type { GivenOptions, OptionTable } from './option.js';
import { UsageError } from '../usage-error.js';

/** The file in the working folder whose options hold for every run there; those of the command line win. */
export const configFile = 'open-roles.config.json';

/** What the file says for one command. */
export interface Config {
  inputs: readonly string[];
  given: GivenOptions;
}

/** A command as far as the file knows it. */
interface ConfiguredCommand {
  readonly name: string;
  readonly options: OptionTable;
}

const none: Config = { inputs: [], given: new Map() };

/**
 * Reads the file: inputs and options by their names in camel case, and under the name of a command what
 * holds for that alone. `commands` are all there are.
 * @throws UsageError
 */
export async function readConfig(
  command: ConfiguredCommand,
  commands: readonly ConfiguredCommand[],
): Promise<Config> {
  if (!existsSync(configFile)) return none;
  const whole = entriesOf(await readJsonFile(configFile), configFile);
  const names = new Set(commands.map(({ name }) => name));
  const shared = [...whole].filter(([name]) => !names.has(name));
  const options = new Set(commands.flatMap((each) => Object.keys(each.options)));
  const general = read(new Map(shared), options, configFile);
  const section = `${configFile}: ${command.name}`;
  const own = entriesOf(whole.get(command.name) ?? {}, section);
  const special = read(own, new Set(Object.keys(command.options)), section);
  return {
    inputs: special.inputs.length > 0 ? special.inputs : general.inputs,
    given: new Map([...general.given, ...special.given]),
  };
}

function entriesOf(value: unknown, where: string): Map<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  throw new UsageError(`${where}: this is no object. Write { "organization": "Acme" }.`);
}

function read(
  values: ReadonlyMap<string, unknown>,
  known: ReadonlySet<string>,
  where: string,
): Config {
  const given = new Map<string, { value: unknown; label: string }>();
  for (const [name, value] of values) {
    if (name === 'input') continue;
    if (!known.has(name)) {
      const all = ['input', ...known].join(', ');
      throw new UsageError(`${where}: "${name}" is unknown. Use: ${all}.`);
    }
    given.set(name, { value, label: `${where}: ${name}` });
  }
  return { inputs: readInputs(values.get('input'), where), given };
}

function readInputs(input: unknown, where: string): string[] {
  const inputs: unknown[] = Array.isArray(input) ? input : input === undefined ? [] : [input];
  return inputs.map((name) => {
    if (typeof name === 'string') return name;
    throw new UsageError(`${where}: "input" must be a text or a list of texts.`);
  });
}
