import { readMapping } from 'open-roles/core';
import {
  type LocationAliases,
  parseFileSize,
  readLocationAliases,
  type Severity,
  type SourceId,
  sourceIds,
} from 'open-roles/internal';
import { severities } from '../output/report.js';
import { readPartials } from '../authoring/includes/read-partials.js';
import { readJsonFile } from '../json.js';
import { type OptionDefinition, readBoolean, readWords, type Settings } from './option.js';
import { messageOf, UsageError } from '../usage-error.js';

/** How inputs are read: options of every command, and of the plugin for Vite. */
export const inputOptions = {
  format: {
    flags: '--format ID',
    help: `the format of all inputs, where it is not to be found out: ${sourceIds.join(', ')}`,
    read: readFormat,
  },
  mapping: {
    flags: '--mapping FILE',
    help: 'a JSON file that says where any other JSON has its facts',
    read: (value: unknown, label: string) => readFromFile(value, label, readMapping),
    path: 'read',
  },
  baseUrl: {
    flags: '--base-url URL',
    help: 'the address that files were taken from; relative links are completed with it',
    read: readWebAddress,
  },
  locationAliases: {
    flags: '--location-aliases FILE',
    help: 'a JSON file that says what is meant by what feeds write for places, for example { "SF": "San Francisco, CA", "LOCATION 10": null }; null hides the place',
    read: (value: unknown, label: string) => readFromFile(value, label, readAliases),
    path: 'read',
  },
  custom: {
    flags: '--custom NAME…',
    help: 'fields that a company made for itself in its system (Greenhouse, SmartRecruiters) and that readers may see, by their names; the others are left out',
    read: readNames,
  },
  organization: {
    flags: '--organization NAME',
    help: 'the employer, where the postings name none',
    read: readWords,
  },
  language: {
    flags: '--language TAG',
    help: 'the language to read where a feed has several, and to declare where it declares none, for example "de" or "pt-BR"',
    read: readLanguageTag,
  },
  title: {
    flags: '--title TEXT',
    help: 'the title of a posting that has none; for a single file',
    read: readWords,
  },
  partials: {
    flags: '--partials DIR',
    help: 'the folder of the texts that postings include, one file each',
    read: (value: unknown, label: string) => readPartials(readWords(value, label), label),
    path: 'read',
  },
  maxFeedSize: {
    flags: '--max-feed-size SIZE',
    help: 'the most to read of each feed, uncompressed, for example "100 MB"; "200 MB" without it',
    read: readMaxFeedSize,
  },
} as const;

/** A machine that builds has room for more than a browser does, and makes what browsers can load. */
export const defaultMaxFeedSize = 200_000_000;

/** How inputs are read. */
export type InputSettings = Settings<typeof inputOptions>;

function readFormat(value: unknown, label: string): 'auto' | SourceId {
  const format = readWords(value, label);
  const id = format === 'auto' ? format : sourceIds.find((known) => known === format);
  if (id) return id;
  const known = `Use one of: auto, ${sourceIds.join(', ')}.`;
  throw new UsageError(`${label}: "${format}" is no format. ${known}`);
}

/** A value of JSON, or the file that holds it. */
async function readFromFile<Value>(
  value: unknown,
  label: string,
  read: (json: unknown) => Value,
): Promise<Value> {
  const isFile = typeof value === 'string';
  const json = isFile ? await readJsonFile(value, label) : value;
  try {
    return read(json);
  } catch (error) {
    throw new UsageError(`${label}: ${isFile ? `${value}: ` : ''}${messageOf(error)}`);
  }
}

function readAliases(json: unknown): LocationAliases {
  const aliases = readLocationAliases(json);
  if (aliases) return aliases;
  const example = '{ "SF": "San Francisco, CA", "LOCATION 10": null }';
  throw new UsageError(`this is no JSON object like ${example}.`);
}

/** One name or several. */
function readNames(value: unknown, label: string): string[] {
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return names.map((name) => readWords(name, label));
}

function readWebAddress(value: unknown, label: string): URL {
  const text = value instanceof URL ? value.href : readWords(value, label);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text);
  const advice = 'It must begin with https:// or http://.';
  throw new UsageError(`${label}: "${text}" is no web address. ${advice}`);
}

function readLanguageTag(value: unknown, label: string): string {
  const text = readWords(value, label);
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag) return tag;
  } catch {
    // said below
  }
  throw new UsageError(`${label}: "${text}" is no language tag. Use one like "en" or "pt-BR".`);
}

/** The most bytes of each feed, uncompressed. */
function readMaxFeedSize(value: unknown, label: string): number {
  const text = readWords(value, label);
  const bytes = parseFileSize(text);
  if (bytes !== undefined) return bytes;
  throw new UsageError(`${label}: "${text}" is no size. Write it like "200 MB".`);
}

function readLevel(value: unknown, label: string): Severity {
  const level = severities.find((severity) => severity === value);
  if (level) return level;
  throw new UsageError(
    `${label}: "${String(value)}" is no level. Use one of: ${severities.join(', ')}.`,
  );
}

/** The options of every command. */
export const commonOptions = {
  ...inputOptions,
  level: {
    flags: '--level LEVEL',
    help: 'tell what is at least so severe: info, warning or error; info without it',
    read: readLevel,
  },
  quiet: {
    flags: '--quiet',
    help: 'tell errors alone, or what --level says: no progress, no summary',
    read: readBoolean,
  },
  watch: {
    flags: '--watch',
    help: 'run again whenever an input changes, until it is interrupted',
    read: readBoolean,
  },
} as const;

/** Where commands that read write what they found. */
export const reportOption = {
  flags: '--report FILE',
  help: 'write what was skipped, repaired or noticed as JSON: { postings, skipped, issues: [{ file, posting?, line?, column?, code, severity, message }] }',
  read: readWords,
  path: 'written',
} as const satisfies OptionDefinition;
