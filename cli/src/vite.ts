import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { FeedIssue } from 'open-roles/internal';
import { inputOptions } from './options/common-options.js';
import { collectFeed } from './inputs/collect-feed.js';
import { findInputs } from './inputs/find-inputs.js';
import { readOptions } from './options/option.js';
import type { SiteFile } from './pages/script-files.js';
import { siteFiles } from './pages/site-files.js';
import { reportText } from './output/report.js';
import { siteOptions } from './options/site-options.js';
import type { OpenRolesOptions } from '../vite.js'; // the declarations that users get

/** The part of Vite's plugin interface that is used; Vite itself is no dependency. */
export interface OpenRolesPlugin {
  name: string;
  configResolved(config: ResolvedConfig): void;
  generateBundle: {
    order: 'post';
    handler(
      this: BundleContext,
      options: unknown,
      bundle: Readonly<Record<string, unknown>>,
    ): Promise<void>;
  };
  configureServer(server: DevServer): void;
}

interface ResolvedConfig {
  root: string;
  base: string;
}

interface BundleContext {
  emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): unknown;
  warn(message: string): void;
  error(message: string): never;
}

interface DevServer {
  config: { logger: { warn(message: string): void } };
  watcher: {
    add(paths: string[]): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  ws: { send(message: { type: 'full-reload' }): void };
  middlewares: {
    use(
      handler: (
        request: IncomingMessage,
        response: ServerResponse,
        next: (error?: unknown) => void,
      ) => void,
    ): unknown;
  };
}

/** The files of a site and what was found on the way. */
interface BuiltSite {
  files: SiteFile[];
  report: string;
  isComplete: boolean;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/**
 * Adds the pages of `open-roles pages` to a site that Vite builds, and shows them while it is
 * developed.
 */
export function openRoles(options: OpenRolesOptions): OpenRolesPlugin {
  const site = siteOptions.site.read(options.site, 'open-roles: site');
  let root = process.cwd();
  let folder = '';
  const build = (): Promise<BuiltSite> => buildSite(options, root);
  return {
    name: 'open-roles',
    configResolved(config) {
      root = config.root;
      folder = folderOf(site, config.base);
    },
    generateBundle: {
      // When the build's own pages are there: of two files with one name, Vite keeps one in silence.
      order: 'post',
      async handler(_, bundle) {
        const { files, report, isComplete } = await build();
        if (!isComplete) this.error(report);
        this.warn(report);
        for (const { path, content } of files) {
          const fileName = folder + path;
          if (fileName in bundle) this.error(takenMessage(fileName, site));
          this.emitFile({ type: 'asset', fileName, source: content });
        }
      },
    },
    configureServer(server) {
      const inputs = watchedPaths(options, root);
      const show = showPages(build, decodeURIComponent(site.pathname), (message) => {
        server.config.logger.warn(message);
      });
      server.watcher.add(inputs);
      server.watcher.on('all', (_, path) => {
        if (!inputs.some((input) => path === input || path.startsWith(`${input}/`))) return;
        show.forget();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        show.handle(request, response).then((isShown) => {
          if (!isShown) next();
        }, next);
      });
    },
  };
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

function inputsOf({ input }: OpenRolesOptions, root: string): string[] {
  const inputs = typeof input === 'string' ? [input] : input;
  return inputs.map((name) => (isAddress(name) ? name : resolve(root, name)));
}

/** What the pages change with: files and folders. */
function watchedPaths(options: OpenRolesOptions, root: string): string[] {
  const inputs = inputsOf(options, root).filter((input) => !isAddress(input));
  return [...inputs, ...Object.values(pathsOf(options, root))];
}

/**
 * The folder of the pages in the output: what the address has below the base of the build.
 * @throws Error where it lies elsewhere.
 */
function folderOf(site: URL, base: string): string {
  const start = base.startsWith('/') ? base : '/';
  if (!site.pathname.startsWith(start)) {
    const advice = `Begin its path with ${start}, or change the base.`;
    throw new Error(
      `open-roles: site "${site.href}" lies outside of Vite's base "${base}". ${advice}`,
    );
  }
  return decodeURIComponent(site.pathname.slice(start.length));
}

function takenMessage(fileName: string, site: URL): string {
  const advice = `Give them a folder of their own, such as site: "${new URL('careers/', site).href}".`;
  return `${fileName}: the build has another file there, where the pages of "${site.href}" belong. ${advice}`;
}

/** What is read below the root of the build. */
function pathsOf(
  { mapping, locationAliases, partials }: OpenRolesOptions,
  root: string,
): Record<string, string> {
  const paths = Object.entries({ mapping, locationAliases, partials });
  return Object.fromEntries(
    paths.flatMap(([name, path]) =>
      typeof path === 'string' ? [[name, resolve(root, path)]] : [],
    ),
  );
}

async function buildSite(options: OpenRolesOptions, root: string): Promise<BuiltSite> {
  const paths = pathsOf(options, root);
  const given = Object.entries<unknown>({ ...options, ...paths }).filter(
    ([, value]) => value !== undefined,
  );
  const settings = await readOptions(
    { ...siteOptions, ...inputOptions },
    new Map(given.map(([name, value]) => [name, { value, label: `open-roles: ${name}` }])),
  );
  const names = inputsOf(options, root);
  const inputs = await findInputs({ names, settings: Object.values(paths), outputs: [] });
  const { feed, report, located, parts, unread } = await collectFeed(inputs, settings);
  const issues: FeedIssue[] = [...report.issues];
  const files: SiteFile[] = [];
  if (feed) {
    const siteSettings = { ...settings, now: new Date() };
    for await (const file of siteFiles(feed, siteSettings, (issue) =>
      issues.push(located(issue)),
    )) {
      files.push(file);
    }
  }
  const text = reportText({ ...report, issues }, inputs.length).trimEnd();
  // The build starts from nothing: a file without its posting would take the page away.
  const isEmpty = parts.some((part) => part.report.skipped > 0 && part.feed.postings.length === 0);
  return { files, report: text, isComplete: unread === 0 && !isEmpty };
}

/** Answers requests for the pages; they are made when the first is asked for, and after each change. */
function showPages(
  build: () => Promise<BuiltSite>,
  start: string,
  warn: (message: string) => void,
): {
  forget: () => void;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
} {
  let files: Promise<Map<string, SiteFile>> | undefined;
  const load = async (): Promise<Map<string, SiteFile>> => {
    const built = await build();
    warn(built.report);
    return new Map(built.files.map((file) => [start + file.path, file]));
  };
  return {
    forget: () => {
      files = undefined;
    },
    handle: async (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const path = pathOf(request.url ?? '/');
      if (path === undefined || !path.startsWith(start)) return false;
      files ??= load();
      const file = await files.catch((error: unknown) => {
        files = undefined; // the next request tries again
        throw error;
      });
      const found = file.get(path.endsWith('/') ? `${path}index.html` : path);
      if (!found) return false;
      const extension = /\.(\w+)$/.exec(found.path)?.[1] ?? '';
      response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(request.method === 'HEAD' ? undefined : found.content);
      return true;
    },
  };
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
