import { UsageError } from '../usage-error.js';

/** One option: its help, its row in the documents and its name in configuration files all come from here. */
export interface OptionDefinition<Value = unknown> {
  /** The option, and what its value is: `--out FILE`. One without a value is yes or no. */
  flags: `--${string}`;
  /** What it does, for help and documents. */
  help: string;
  /**
   * Reads what was given: a text on the command line, any value in a configuration. `label` names the
   * option there. `site` is the address of the site, where it was given.
   * @throws UsageError
   */
  read: (value: unknown, label: string, site?: URL) => Value | Promise<Value>;
  isRequired?: true;
  /** Of an option whose value is a path: whether the command reads or writes it. Either way it is no input. */
  path?: 'read' | 'written';
}

/** The options of a command by their names in camel case. */
export type OptionTable = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Definition extends OptionDefinition> = Awaited<ReturnType<Definition['read']>>;

/** The options that were given, read. */
export type Settings<Table extends OptionTable> = {
  [Name in keyof Table as Table[Name] extends { isRequired: true } ? Name : never]: ValueOf<
    Table[Name]
  >;
} & {
  [Name in keyof Table as Table[Name] extends { isRequired: true } ? never : Name]?: ValueOf<
    Table[Name]
  >;
};

/** What was given for each option, and what to call the option there. */
export type GivenOptions = ReadonlyMap<string, { value: unknown; label: string }>;

/** The name of an option on the command line: `--base-url` of `--base-url URL`. */
export function flagOf({ flags }: Pick<OptionDefinition, 'flags'>): string {
  return flags.split(' ')[0] ?? flags;
}

/** Reads the options of a command in the order of its table. @throws UsageError */
export async function readOptions<Table extends OptionTable>(
  table: Table,
  given: GivenOptions,
): Promise<Settings<Table>> {
  const settings: Record<string, unknown> = {};
  for (const [name, { flags, help, read, isRequired }] of Object.entries(table)) {
    const option = given.get(name);
    if (option) {
      const { site } = settings;
      settings[name] = await read(
        option.value,
        option.label,
        site instanceof URL ? site : undefined,
      );
    } else if (isRequired) {
      throw new UsageError(`${flags} is missing: ${help}.`);
    }
  }
  return settings as Settings<Table>;
}

/** The paths among the options that were given. */
export function pathsOf(
  table: OptionTable,
  given: GivenOptions,
  kind: 'read' | 'written',
): string[] {
  return Object.entries(table).flatMap(([name, { path }]) => {
    const value = path === kind ? given.get(name)?.value : undefined;
    return typeof value === 'string' ? value : [];
  });
}

/** A text that is not blank. @throws UsageError */
export function readWords(value: unknown, label: string): string {
  if (typeof value !== 'string') throw new UsageError(`${label}: this is no text.`);
  const words = value.trim();
  if (words === '') throw new UsageError(`${label} is empty. Leave it out, or say what it is.`);
  return words;
}

/** Yes or no. @throws UsageError */
export function readBoolean(value: unknown, label: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new UsageError(`${label}: write true or false.`);
}
