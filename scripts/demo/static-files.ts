// Serves files of known kinds from folders, with validators and compression, and nothing else.
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Problem } from './problem.js';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
]);

interface Entry {
  body: Buffer;
  etag: string;
}

const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

const compressors: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};

/** A URL prefix, and the folder of what stands below it. */
type Root = readonly [prefix: string, folder: string];

/** Makes a handler that serves `roots`, of which the first that fits wins. */
export function staticFiles(roots: readonly Root[]) {
  const cache = new Map<string, Entry>();

  return async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      throw new Problem(405, 'This address can be read only.');
    }
    const path = resolvePath(roots, pathname);
    const type = types.get(extname(path));
    const facts = type ? await stat(path).catch(() => undefined) : undefined;
    if (!type || !facts?.isFile()) throw new Problem(404, 'There is nothing at this address.');
    const encoding = chooseEncoding(request.headers['accept-encoding'], type);
    const entry = await load(cache, path, facts, encoding);
    const headers = {
      ETag: entry.etag,
      Vary: 'Accept-Encoding',
      'Cache-Control': /\/chunks\//u.test(pathname) ? 'max-age=31536000, immutable' : 'no-cache',
    };
    if (isCurrent(request.headers['if-none-match'], entry.etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': type,
      'Content-Length': entry.body.length,
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : entry.body);
  };
}

function resolvePath(roots: readonly Root[], pathname: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    throw new Problem(400, 'The address cannot be read.');
  }
  const parts = decoded.split(/[/\\]/u);
  const isHidden = parts.some((part) => part.startsWith('.'));
  const [prefix = '', folder] = roots.find(([start]) => decoded.startsWith(start)) ?? [];
  if (isHidden || decoded.includes('\0') || folder === undefined) {
    throw new Problem(404, 'There is nothing at this address.');
  }
  const path = join(folder, decoded.slice(prefix.length) || 'index.html');
  if (!path.startsWith(folder + sep)) throw new Problem(404, 'There is nothing at this address.');
  return path.endsWith(sep) ? join(path, 'index.html') : path;
}

/** Each file is read and compressed once until it changes. */
async function load(
  cache: Map<string, Entry>,
  path: string,
  { mtimeMs, size }: Stats,
  encoding: Encoding | undefined,
): Promise<Entry> {
  const key = [path, encoding, mtimeMs, size].join(' ');
  const cached = cache.get(key);
  if (cached) return cached;
  const raw = await readFile(path);
  const digest = createHash('sha256').update(raw).digest('base64url').slice(0, 20);
  const entry = {
    body: encoding ? await compressors[encoding](raw) : raw,
    etag: `"${digest}${encoding ? `-${encoding}` : ''}"`,
  };
  cache.set(key, entry);
  return entry;
}

function chooseEncoding(accepted = '', type: string): Encoding | undefined {
  if (type.startsWith('image/png')) return undefined;
  const names = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/u.test(part))
    .map((part) => part.split(';')[0]);
  return encodings.find((name) => names.includes(name));
}

function isCurrent(header = '', etag: string): boolean {
  return header.split(',').some((part) => part.trim().replace(/^W\//u, '') === etag);
}
