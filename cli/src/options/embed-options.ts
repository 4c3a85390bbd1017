import { readFileSync } from 'node:fs';
import { commonOptions } from './common-options.js';
import { readWords } from './option.js';
import { siteOptions } from './site-options.js';
import { UsageError } from '../usage-error.js';

/** The address of the script where none is given: the package's folder `dist/cdn`, copied to the site. */
const defaultScript = '/open-roles/open-roles.js';

/** What stands for the page itself in an address: a configuration knows no site. */
const page = new URL('https://page.invalid/');

/** An address that a page loads or posts to, as it is written, and whether it is of the page's own origin. */
export interface PageAddress {
  text: string;
  url: URL;
  isOwn: boolean;
}

/** Reads an address of the web, or a path of the page's own site. @throws UsageError */
export function readPageAddress(value: unknown, label: string): PageAddress {
  const text = readWords(value, label);
  const url = URL.canParse(text, page.href) ? new URL(text, page) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new UsageError(
      `${label}: "${text}" is no web address. Write one like https://jobs.acme.example/feed.json, or a path of your site.`,
    );
  }
  return { text, url, isOwn: url.origin === page.origin };
}

/** One of the package's scripts: its address, and its name in the package. */
interface ScriptAddress extends PageAddress {
  file: string;
}

function readScript(value: unknown, label: string): ScriptAddress {
  const script = readPageAddress(value, label);
  const [file] = /open-roles(?:\.single)?\.js$/.exec(script.url.pathname) ?? [];
  if (file !== undefined) return { ...script, file };
  throw new UsageError(
    `${label}: "${script.text}" is none of the package's scripts. It ends in open-roles.js or open-roles.single.js.`,
  );
}

/** The address of the script. */
export const scriptOf = (script: ScriptAddress | undefined): ScriptAddress =>
  script ?? readScript(defaultScript, '--script');

/** What pages that hold the elements are made with: options of `open-roles csp` and `open-roles snippet`. */
export const embedOptions = {
  script: {
    flags: '--script URL',
    help: `where the page loads the script from; ${defaultScript} without it, a copy of the package's folder dist/cdn`,
    read: readScript,
  },
  applyAction: {
    flags: '--apply-action URL',
    help: siteOptions.applyAction.help,
    read: readPageAddress,
  },
  quiet: commonOptions.quiet,
} as const;

/** How commands that name feeds for a page are used. */
export const feedAddresses = {
  usage: 'FEED…',
  help: 'FEED is the address of a feed or of a board that the page shows, or a path of its own site.',
  missing: 'name at least one feed by its address.',
};

/** A file of the installed package, as an object. */
export function readPackageJson(specifier: string): unknown {
  return JSON.parse(readFileSync(new URL(import.meta.resolve(specifier)), 'utf8'));
}
