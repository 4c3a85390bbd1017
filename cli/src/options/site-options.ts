import { readEndpoint, safeUrl } from 'open-roles/internal';
import { readWords } from './option.js';
import { UsageError } from '../usage-error.js';

/** What pages are made for: options of `open-roles pages`, and of the plugin for Vite. */
export const siteOptions = {
  site: {
    flags: '--site URL',
    help: 'the address that the list will have, for example https://acme.example/careers/',
    read: readSite,
    isRequired: true,
  },
  applyAction: {
    flags: '--apply-action URL',
    help: 'where applications are posted to; without it, pages link to where people apply',
    read: readApplyAction,
  },
  receipt: {
    flags: '--receipt any',
    help: 'where scripts run, any 2xx or redirect of the endpoint counts as success, not only what the application protocol says ("json")',
    read: readReceipt,
  },
  script: {
    flags: '--script URL',
    help: 'the script of the elements, instead of a copy beside the pages',
    read: readScript,
  },
} as const;

/** Reads the address of a site, which ends with a slash from here on. @throws UsageError */
function readSite(value: unknown, label: string): URL {
  const text = readWords(value, label);
  const wrong = (why: string): UsageError => new UsageError(`${label}: "${text}" ${why}`);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw wrong('is no web address. It must begin with https:// or http://.');
  }
  const url = new URL(text);
  if (url.username || url.password) throw wrong('holds a user name or password.');
  if (url.search || url.hash) throw wrong('must not have a query or a fragment.');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Reads the endpoint for applications; a path on the site stays a path. @throws UsageError */
function readApplyAction(value: unknown, label: string, site?: URL): string {
  const text = readWords(value, label);
  const endpoint = readEndpoint(text, site?.href ?? '');
  if ('problem' in endpoint) {
    const isInsecure = 'problem' in endpoint && endpoint.problem === 'apply-action-insecure';
    throw new UsageError(
      isInsecure
        ? `${label}: "${text}" is not secure, which browsers refuse from a secure site. Use https://.`
        : `${label}: "${text}" is no address that can be posted to.`,
    );
  }
  // Pages lie one folder below the list: a relative address would mean another place there.
  const { url } = endpoint;
  return url.origin === site?.origin ? url.pathname + url.search : url.href;
}

/** Reads what the form of the elements takes for success. @throws UsageError */
function readReceipt(value: unknown, label: string): 'json' | 'any' {
  if (value === 'json' || value === 'any') return value;
  throw new UsageError(`${label}: "${String(value)}" is neither "json" nor "any".`);
}

/** Reads the address of the script of the elements. @throws UsageError */
function readScript(value: unknown, label: string, site?: URL): string {
  const text = readWords(value, label);
  const url = safeUrl(text, site);
  if (url === undefined || !/^https?:/.test(url)) {
    throw new UsageError(`${label}: "${text}" is no web address.`);
  }
  return url;
}
