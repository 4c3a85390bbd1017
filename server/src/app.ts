import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { CachedFeed } from './feeds/cached-feed.js';
import { relayFeed } from './feeds/relay-feed.js';
import type { PostingSearch } from './postings/posting-search.js';
import { home } from './recruiter/pages.js';
import type { Environment as RecruiterEnvironment } from './recruiter/recruiter-app.js';
import type { ServerSettings } from './settings.js';
import { asPage, wantsPage } from './http/answer-page.js';
import type { Log } from './http/log.js';
import { metricsType, type Metrics } from './metrics.js';
import { openApiDocument } from './http/openapi.js';
import { assertOrigin, isAllowedOrigin } from './http/origins.js';
import { preferredLanguage } from './http/preferred-language.js';
import { asProblem, errorCode, Problem, problemResponse } from './http/problem.js';
import type { RateLimit } from './http/rate-limit.js';

/** What the routes work with. */
export interface AppParts {
  settings: ServerSettings;
  log: Log;
  /** Takes one application. */
  receive: (request: IncomingMessage) => Promise<Response>;
  feeds: readonly CachedFeed[];
  search: PostingSearch;
  metrics: Metrics;
  /** Rejects while the server cannot take applications. */
  check: () => Promise<void>;
  /** Limits the applications from one address. */
  limit: RateLimit;
  /** The pages for recruiters, where they are served. */
  recruiter: Hono<RecruiterEnvironment> | undefined;
}

/** What the log and the metrics may call a method (RFC 9110). */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What the routes know of a request beside what Hono does. */
type Environment = { Bindings: HttpBindings };

/** Of what is public, and may change with the next import. */
const postingHeaders = {
  'Content-Type': 'application/json',
  'Cache-Control': 'public, max-age=60',
};

/**
 * How long the rest of a refused body is read, in milliseconds: a sender that is cut off does not see the answer, and
 * 20 MB take as long on a line of 170 kB a second.
 */
const drainTime = 120_000;

/** The server's routes. */
export function createApp(parts: AppParts): Hono<Environment> {
  const { settings, log, receive, feeds, search, metrics, check, limit, recruiter } = parts;
  const { origins } = settings;
  const app = new Hono<Environment>();

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    const milliseconds = performance.now() - started;
    // A method is whatever a client makes up.
    const method = knownMethods.has(c.req.method) ? c.req.method : '_OTHER';
    const route = routePath(c, -1);
    const isAborted = c.env.incoming.destroyed && !c.env.incoming.complete;
    const status = isAborted ? 'aborted' : c.res.status;
    metrics.answered(method, route, status, milliseconds / 1000);
    log({ event: 'request', method, route, status, milliseconds: Math.round(milliseconds) });
  });

  app.onError((error, c) => {
    const problem = asProblem(error);
    if (problem !== error) log({ event: 'failure', error: errorCode(error) });
    drain(c.env.incoming);
    return problemResponse(problem);
  });
  app.notFound(() => problemResponse(new Problem(404, 'There is nothing at this address.')));

  app.use('/applications', async (c, next) => {
    await next();
    if (c.req.method === 'POST' && wantsPage(c.req.header('accept'))) {
      c.res = await asPage(c.res, preferredLanguage(c.req.header('accept-language')));
    }
    allowOrigin(c.res, c.req.header('origin'), c.req.header('host'), origins);
  });
  app.options('/applications', (c) => {
    assertOrigin(c.req.header('origin'), c.req.header('host'), origins);
    return c.body(null, 204, {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Idempotency-Key, Content-Type',
      'Access-Control-Max-Age': '600',
    });
  });
  app.post('/applications', async (c) => {
    assertOrigin(c.req.header('origin'), c.req.header('host'), origins);
    await limit.count(clientAddress(c.env.incoming, settings.isBehindProxy));
    return receive(c.env.incoming);
  });
  app.all('/applications', (c) => {
    const problem = new Problem(405, 'Applications are sent with POST.');
    c.header('Allow', 'POST, OPTIONS');
    return problemResponse(problem);
  });

  // Postings are public: every page may show them.
  for (const path of ['/feeds/*', '/postings/*', '/openapi.json']) {
    app.use(path, async (c, next) => {
      await next();
      c.res.headers.set('Access-Control-Allow-Origin', '*');
    });
  }
  app.get('/feeds/:name', (c) => {
    const feed = feeds.find(({ name }) => name === c.req.param('name'));
    if (!feed) throw new Problem(404, 'There is no feed of this name.');
    return relayFeed(feed, c.req.raw.headers);
  });
  app.get('/postings', async (c) => {
    const language = preferredLanguage(c.req.header('accept-language'));
    const answer = await search.search(new URL(c.req.url).search, language);
    return c.body(answer, 200, { ...postingHeaders, Vary: 'Accept-Language' });
  });
  app.get('/postings/:id', async (c) =>
    c.body(JSON.stringify(await search.find(c.req.param('id'))), 200, postingHeaders),
  );

  if (recruiter) app.route(home, recruiter);
  app.get('/openapi.json', (c) => c.json(openApiDocument));
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metricsType }),
  );
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await check();
    } catch (error) {
      log({ event: 'not ready', error: errorCode(error) });
      return problemResponse(new Problem(503, 'The database cannot be reached.'));
    }
    return c.text('ok');
  });
  return app;
}

/** Lets the page read the answer, and no other page. */
function allowOrigin(
  response: Response,
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): void {
  response.headers.append('Vary', 'Accept, Origin');
  if (origin === undefined || !isAllowedOrigin(origin, host, allowed)) return;
  response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Access-Control-Expose-Headers', 'Retry-After, Idempotency-Replayed');
}

/** The proxy adds the address that it saw at the end; what stands before it, anybody can write. */
export function clientAddress(request: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

/** Reads and drops what is left of a body, but not for ever. */
function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const timer = setTimeout(() => request.destroy(), drainTime);
  request.once('close', () => clearTimeout(timer));
  request.on('error', () => undefined);
  request.resume();
}
