import {
  type Mapping,
  parseFileSize,
  readMapping,
  type SourceId,
  sourceIds,
} from 'open-roles/core';
import { readJsonFile } from './json.js';
import type { Partials } from './authoring/includes/expand-includes.js';
import { readPartials } from './authoring/includes/read-partials.js';
import { messageOf, UsageError } from './usage-error.js';

/** The options that every command takes, for `parseArgs`. */
export const commonOptions = {
  format: { type: 'string' },
  mapping: { type: 'string' },
  'base-url': { type: 'string' },
  organization: { type: 'string' },
  language: { type: 'string' },
  title: { type: 'string' },
  partials: { type: 'string' },
  'max-feed-size': { type: 'string' },
} as const;

/** Their part of a help text. */
export const commonHelp = `  --format ID          the format of all inputs instead of finding it out:
                       ${sourceIds.slice(0, 9).join(' ')}
                       ${sourceIds.slice(9).join(' ')}
  --mapping FILE       a JSON file that says where any other JSON has its facts
  --base-url URL       the address of the feed or site that files were taken from
  --organization NAME  the employer, where the feed names none
  --language TAG       the language to read and to declare, for example "de" or "pt-BR"
  --title TEXT         the title of a posting; for a single file
  --partials DIR       the texts that postings include, one file each
  --max-feed-size SIZE the most to read of each feed, uncompressed; 200 MB without it`;

/** The common options, checked. */
export interface CommonSettings {
  format: 'auto' | SourceId;
  mapping?: Mapping;
  baseUrl?: URL;
  organization?: string;
  language?: string;
  title?: string;
  partials?: Partials;
  /** The most bytes of each feed, uncompressed. */
  maxFeedSize?: number;
}

/** A machine that builds has room for more than a browser does, and makes what browsers can load. */
export const defaultMaxFeedSize = 200_000_000;

interface CommonValues {
  format?: string | undefined;
  mapping?: string | undefined;
  'base-url'?: string | undefined;
  organization?: string | undefined;
  language?: string | undefined;
  title?: string | undefined;
  partials?: string | undefined;
  'max-feed-size'?: string | undefined;
}

function readFormat(format: string, hasMapping: boolean): 'auto' | SourceId {
  const id = format === 'auto' ? format : sourceIds.find((known) => known === format);
  if (!id) {
    throw new UsageError(
      `--format: "${format}" is no format. Use one of: auto, ${sourceIds.join(', ')}.`,
    );
  }
  if (id === 'mapping' && !hasMapping)
    throw new UsageError('--format mapping needs --mapping FILE.');
  return id;
}

async function readMappingFile(file: string): Promise<Mapping> {
  const value = await readJsonFile('--mapping', file);
  try {
    return readMapping(value);
  } catch (error) {
    throw new UsageError(`--mapping: ${file}: ${messageOf(error)}`);
  }
}

function readBaseUrl(text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  } catch {
    // said below
  }
  throw new UsageError(
    `--base-url: "${text}" is no web address. It must begin with https:// or http://.`,
  );
}

function readLanguageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag) return tag;
  } catch {
    // said below
  }
  throw new UsageError(`--language: "${text}" is no language tag. Use one like "en" or "pt-BR".`);
}

function readName(option: string, text: string): string {
  const name = text.trim();
  if (name === '') throw new UsageError(`${option} is empty. Leave it out, or say what it is.`);
  return name;
}

/** Reads the most bytes of a feed. @throws UsageError for what is no size. */
export function readMaxFeedSize(text: string): number {
  const bytes = parseFileSize(text);
  if (bytes !== undefined) return bytes;
  throw new UsageError(`--max-feed-size: "${text}" is no size. Write it like "200 MB".`);
}

/** Checks the common options. @throws UsageError */
export async function readCommonOptions(values: CommonValues): Promise<CommonSettings> {
  const { format = 'auto', mapping, organization, language, title, partials } = values;
  const baseUrl = values['base-url'];
  const maxFeedSize = values['max-feed-size'];
  return {
    format: readFormat(format, mapping !== undefined),
    ...(mapping === undefined ? {} : { mapping: await readMappingFile(mapping) }),
    ...(baseUrl === undefined ? {} : { baseUrl: readBaseUrl(baseUrl) }),
    ...(organization === undefined
      ? {}
      : { organization: readName('--organization', organization) }),
    ...(language === undefined ? {} : { language: readLanguageTag(language) }),
    ...(title === undefined ? {} : { title: readName('--title', title) }),
    ...(partials === undefined ? {} : { partials: await readPartials(partials) }),
    ...(maxFeedSize === undefined ? {} : { maxFeedSize: readMaxFeedSize(maxFeedSize) }),
  };
}
