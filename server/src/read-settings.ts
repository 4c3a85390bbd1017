import { basename, resolve } from 'node:path';
import { defaultFileLimits, parseFileSize } from 'open-roles/internal';
import { vendorNames, type VendorName } from './deliver/target-names.js';
import type { VendorSetting } from './deliver/vendors/vendor.js';
import { readOrigin } from './http/origins.js';
import type { FeedSetting, ServerSettings } from './settings.js';
import { engineNames } from './postings/engines/engine-names.js';
import { UsageError } from './usage-error.js';

/** The options of the server, as `parseArgs` takes them, with what its help says: what their value is, and what they do. */
export const settingOptions = {
  port: { type: 'string', value: 'N', help: 'port to listen on (8787; 0 for any free one)' },
  host: {
    type: 'string',
    value: 'ADDRESS',
    help: 'address to listen on (127.0.0.1; 0.0.0.0 for all)',
  },
  data: {
    type: 'string',
    value: 'DIR',
    help: 'folder for database and files (./open-roles-data)',
  },
  'allow-origin': {
    type: 'string',
    multiple: true,
    value: 'URL',
    help: 'a site whose pages may send applications; can be repeated',
  },
  feed: {
    type: 'string',
    multiple: true,
    value: '[NAME=]SOURCE',
    help:
      'a feed, by address or file: handed on, and its postings can be applied to, by its questions; can be ' +
      'repeated. Without one, applications to every posting are taken',
  },
  'max-file-size': { type: 'string', value: 'SIZE', help: 'of one file (5 MB)' },
  'max-total-size': {
    type: 'string',
    value: 'SIZE',
    help: 'of all files of an application (20 MB)',
  },
  accept: {
    type: 'string',
    value: 'TYPES',
    help: `of files, as in HTML (${defaultFileLimits.accept})`,
  },
  message: { type: 'string', value: 'TEXT', help: 'shown to applicants after sending' },
  'retention-days': {
    type: 'string',
    value: 'N',
    help: 'days after which an application is erased everywhere (never)',
  },
  'rate-limit': {
    type: 'string',
    value: 'N',
    help: 'applications a minute from one address (60)',
  },
  'behind-proxy': { type: 'boolean', help: 'takes the client’s address from X-Forwarded-For' },
} as const;

/** What `parseArgs` read of them. */
export type SettingValues = {
  [Name in keyof typeof settingOptions]?: string | string[] | boolean | undefined;
};

/**
 * Reads the settings: an option, else the variable of the environment of the same name (`--allow-origin`,
 * `ALLOW_ORIGIN`), else the default.
 */
export function readSettings(
  values: SettingValues,
  environment: NodeJS.ProcessEnv,
): ServerSettings {
  const one = (name: keyof SettingValues): string | undefined => {
    const value = values[name] ?? environment[variableOf(name)];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const several = (name: keyof SettingValues): string[] => {
    const value = values[name];
    return Array.isArray(value)
      ? value
      : (environment[variableOf(name)] ?? '').split(/\s+/u).filter(Boolean);
  };
  const databaseUrl = environment['DATABASE_URL'];
  if (databaseUrl && !/^postgres(?:ql)?:\/\//u.test(databaseUrl)) {
    throw new UsageError('DATABASE_URL must begin with postgres://');
  }
  const message = one('message');
  const retentionDays = whole(one('retention-days'), 'retention-days');
  return {
    folder: resolve(one('data') ?? 'open-roles-data'),
    ...(databaseUrl && { databaseUrl }),
    origins: several('allow-origin').map(origin),
    feeds: readFeeds(several('feed')),
    limits: {
      maxFileSize: size(one('max-file-size'), 'max-file-size') ?? defaultFileLimits.maxFileSize,
      maxTotalSize: size(one('max-total-size'), 'max-total-size') ?? defaultFileLimits.maxTotalSize,
      accept: one('accept') ?? defaultFileLimits.accept,
    },
    ...(message && { message }),
    ...(retentionDays !== undefined && { retentionDays }),
    ...readTargets(environment),
    ...readVendors(environment),
    ...readStore(environment),
    ...readEngine(environment),
    ...readRecruiterToken(environment),
    requestsPerMinute: whole(one('rate-limit'), 'rate-limit') ?? 60,
    isBehindProxy: values['behind-proxy'] === true || isOn(environment['BEHIND_PROXY']),
  };
}

/** Where applications go, and what that takes: from the environment only, since it holds secrets. */
function readTargets(environment: NodeJS.ProcessEnv): Pick<ServerSettings, 'webhook' | 'mail'> {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = environment;
  const { SMTP_URL: server, MAIL_FROM: from, MAIL_TO: to } = environment;
  if (url && !(URL.canParse(url) && /^https?:/u.test(url))) {
    throw new UsageError('WEBHOOK_URL must be an address that begins with https:// or http://');
  }
  if (url && !/^whsec_[A-Za-z\d+/]{32,}={0,2}$/u.test(secret ?? '')) {
    throw new UsageError(
      'WEBHOOK_URL needs WEBHOOK_SECRET: "whsec_" and at least 24 random bytes in base64',
    );
  }
  if ([server, from, to].some(Boolean) && !(server && from && to)) {
    throw new UsageError('mail needs all of SMTP_URL, MAIL_FROM and MAIL_TO');
  }
  if (server && !(URL.canParse(server) && /^smtps?:\/\//iu.test(server))) {
    throw new UsageError('SMTP_URL must be an address like smtp://user:password@host:587');
  }
  for (const [name, addresses] of Object.entries({ MAIL_FROM: from, MAIL_TO: to })) {
    if (addresses && !addresses.includes('@')) {
      throw new UsageError(`${name}: "${addresses}" is no email address`);
    }
  }
  return {
    ...(url && secret && { webhook: { url, secret } }),
    ...(server && from && to && { mail: { server, from, to } }),
  };
}

/** What each system needs, and where its interface is unless its `…_URL` says otherwise (another region). */
const vendors: Readonly<
  Record<VendorName, { account?: string; needsKey: boolean; url: (account: string) => string }>
> = {
  greenhouse: { account: 'BOARD', needsKey: true, url: () => 'https://boards-api.greenhouse.io' },
  lever: { account: 'SITE', needsKey: true, url: () => 'https://api.lever.co' },
  ashby: { needsKey: true, url: () => 'https://api.ashbyhq.com' },
  smartrecruiters: {
    account: 'COMPANY',
    needsKey: true,
    url: () => 'https://api.smartrecruiters.com',
  },
  recruitee: {
    account: 'COMPANY',
    needsKey: false,
    url: (company) => `https://${company}.recruitee.com`,
  },
};

/** The applicant tracking systems that applications go to: from the environment only, since it holds keys. */
function readVendors(environment: NodeJS.ProcessEnv): Partial<Record<VendorName, VendorSetting>> {
  const settings: Partial<Record<VendorName, VendorSetting>> = {};
  for (const name of vendorNames) {
    const { account: accountName, needsKey, url } = vendors[name];
    const prefix = name.toUpperCase();
    const account = (accountName && environment[`${prefix}_${accountName}`]) ?? '';
    const key = environment[`${prefix}_API_KEY`] ?? '';
    if (!account && !key) continue;
    if ((accountName && !/^[\w-]+$/u.test(account)) || (needsKey && !key)) {
      const needed = [
        ...(accountName ? [`${prefix}_${accountName} (letters, digits, - and _)`] : []),
        ...(needsKey ? [`${prefix}_API_KEY`] : []),
      ];
      throw new UsageError(`${name} needs ${needed.join(' and ')}`);
    }
    const address = environment[`${prefix}_URL`] || url(account);
    if (!/^https?:\/\//u.test(address) || !URL.canParse(address)) {
      throw new UsageError(`${prefix}_URL must be an address that begins with https:// or http://`);
    }
    settings[name] = { url: address.replace(/\/+$/u, ''), account, key };
  }
  return settings;
}

/** As much as cannot be guessed. */
const shortestToken = 24;

function readRecruiterToken(
  environment: NodeJS.ProcessEnv,
): Pick<ServerSettings, 'recruiterToken'> {
  const token = environment['RECRUITER_TOKEN']?.trim();
  if (!token) return {};
  if (token.length < shortestToken) {
    throw new UsageError(`RECRUITER_TOKEN needs at least ${shortestToken} random characters`);
  }
  return { recruiterToken: token };
}

/** The store of files, where one is set. */
function readStore(environment: NodeJS.ProcessEnv): Pick<ServerSettings, 's3'> {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = environment;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!endpoint && !bucket) return {};
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey || !URL.canParse(endpoint)) {
    throw new UsageError(
      'the store needs S3_ENDPOINT (an address), S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
    );
  }
  return { s3: { endpoint, bucket, region: region || 'us-east-1', accessKeyId, secretAccessKey } };
}

/** The search engine, where one is set: from the environment only, since it has a key. */
function readEngine(environment: NodeJS.ProcessEnv): Pick<ServerSettings, 'engine'> {
  const set = engineNames.filter((name) => environment[`${name.toUpperCase()}_URL`]);
  const [name, other] = set;
  if (name === undefined) return {};
  const variable = `${name.toUpperCase()}_URL`;
  if (other !== undefined) {
    throw new UsageError(`only one of ${variable} and ${other.toUpperCase()}_URL can be set`);
  }
  const url = environment[variable] ?? '';
  if (!/^https?:\/\//u.test(url) || !URL.canParse(url)) {
    throw new UsageError(`${variable} must be an address that begins with https:// or http://`);
  }
  const prefix = environment['SEARCH_INDEX'] || 'open-roles';
  if (!/^[a-z][a-z\d_-]{0,99}$/u.test(prefix)) {
    throw new UsageError('SEARCH_INDEX must be small letters, digits, - and _, a letter first');
  }
  const key = environment[`${name.toUpperCase()}_API_KEY`] ?? '';
  return { engine: { name, url: url.replace(/\/+$/u, ''), key, prefix } };
}

function variableOf(option: string): string {
  return option.replaceAll('-', '_').toUpperCase();
}

function origin(text: string): string {
  try {
    return readOrigin(text);
  } catch (error) {
    throw new UsageError(`--allow-origin: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Of what is on or off; anything else would be taken for off without a word. */
function isOn(text = ''): boolean {
  if (!/^(?:1|true|0|false)?$/iu.test(text)) {
    throw new UsageError(`BEHIND_PROXY: "${text}" is neither 1 nor 0`);
  }
  return /^(?:1|true)$/iu.test(text);
}

function readFeeds(texts: readonly string[]): FeedSetting[] {
  const feeds = texts.map(feed);
  const names = feeds.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice === undefined) return feeds;
  throw new UsageError(`--feed: two are called "${twice}": name one of them, as NAME=SOURCE`);
}

/** `NAME=SOURCE`, or a source that its last part names. */
function feed(text: string): FeedSetting {
  const [, given, rest] = /^([\w.-]+)=(.+)$/u.exec(text) ?? [];
  const source = rest ?? text;
  const isAddress = /^https?:/iu.test(source);
  const last = isAddress && URL.canParse(source) ? new URL(source).pathname : source;
  const name = given ?? basename(last).replace(/\.\w+$/u, '');
  return { name, source: isAddress ? source : resolve(source) };
}

function size(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const bytes = parseFileSize(text);
  if (bytes === undefined) throw new UsageError(`--${option}: "${text}" is no size like 5 MB`);
  return bytes;
}

function whole(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(text)) {
    throw new UsageError(`--${option}: "${text}" is no whole number above 0`);
  }
  return Number(text);
}
