import { readEndpoint, safeUrl } from 'open-roles/core';
import { UsageError } from '../usage-error.js';

/** Reads the address of a site, which ends with a slash from here on. @throws UsageError */
export function readSite(text: string | undefined): URL {
  if (text === undefined) {
    throw new UsageError(
      '--site URL is missing: the address where the pages will be, for search engines.',
    );
  }
  const wrong = (why: string): UsageError => new UsageError(`--site: "${text}" ${why}`);
  if (!/^https?:\/\//i.test(text.trim()) || !URL.canParse(text)) {
    throw wrong('is no web address. It must begin with https:// or http://.');
  }
  const url = new URL(text);
  if (url.username || url.password) throw wrong('holds a user name or password.');
  if (url.search || url.hash) throw wrong('must not have a query or a fragment.');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Reads the endpoint for applications; a path on the site stays a path. @throws UsageError */
export function readApplyAction(text: string, site: URL): string {
  const endpoint = readEndpoint(text.trim(), site.href);
  if (text.trim() === '' || 'problem' in endpoint) {
    const isInsecure = 'problem' in endpoint && endpoint.problem === 'apply-action-insecure';
    throw new UsageError(
      isInsecure
        ? `--apply-action: "${text}" is not secure, which browsers refuse from a secure site. Use https://.`
        : `--apply-action: "${text}" is no address that can be posted to.`,
    );
  }
  // Pages lie one folder below the list: a relative address would mean another place there.
  const { url } = endpoint;
  return url.origin === site.origin ? url.pathname + url.search : url.href;
}

/** Reads what the form of the elements takes for success. @throws UsageError */
export function readReceipt(text: string): 'json' | 'any' {
  if (text === 'json' || text === 'any') return text;
  throw new UsageError(`--receipt: "${text}" is neither "json" nor "any".`);
}

/** Reads the address of the script of the elements. @throws UsageError */
export function readScript(text: string, site: URL): string {
  const url = safeUrl(text, site);
  if (url === undefined || !/^https?:/.test(url)) {
    throw new UsageError(`--script: "${text}" is no web address.`);
  }
  return url;
}
