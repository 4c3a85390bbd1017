import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { clientAddress, createApp } from './app.js';
import { DeliveryQueue } from './deliver/delivery-queue.js';
import { deliveryTargets } from './deliver/delivery-targets.js';
import { CachedFeed } from './feeds/cached-feed.js';
import type { Log } from './http/log.js';
import { errorCode } from './http/problem.js';
import { RateLimit } from './http/rate-limit.js';
import { eraseExpired } from './manage/erase-expired.js';
import { createManagementApp } from './manage/management-app.js';
import { createMetrics, type Metrics } from './metrics.js';
import { openParts, type OpenParts } from './open-parts.js';
import { postingFinder } from './postings/find-posting.js';
import { ImportedPostings } from './postings/imported-postings.js';
import { PostingSearch } from './postings/posting-search.js';
import { applicationReceiver } from './receive/receive-application.js';
import { createRecruiterApp, type RecruiterParts } from './recruiter/recruiter-app.js';
import type { ServerSettings } from './settings.js';

/** A server that is ready to take requests, on whatever listens. */
export interface OpenServer {
  /** Answers a request of `node:http`. */
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Closes files and database. Nothing may be under way any more. */
  close(): Promise<void>;
}

/** Without Hono's stand-ins for the platform's classes; what is left of a body, the routes care for. */
const listenerOptions = { overrideGlobalObjects: false, autoCleanupIncoming: false };

/**
 * Opens a server that listens nowhere yet.
 * @throws FolderInUseError where another process works in the folder; StartError where it cannot be opened.
 */
export async function openServer(settings: ServerSettings, log: Log): Promise<OpenServer> {
  const parts = await openParts(settings);
  try {
    return await openWith(parts, settings, log);
  } catch (error) {
    // Open, they would keep the process.
    await parts.close();
    throw error;
  }
}

async function openWith(parts: OpenParts, settings: ServerSettings, log: Log): Promise<OpenServer> {
  const { database, files } = parts;
  const queue = new DeliveryQueue(database, files, deliveryTargets(settings), log);
  await queue.start(parts.lock !== undefined);
  const { retentionDays } = settings;
  const stopErasing =
    retentionDays === undefined ? undefined : eraseRegularly(parts, retentionDays, log);
  const wake = (): void => queue.wake();
  const management = getRequestListener(
    createManagementApp({ ...parts, wake }).fetch,
    listenerOptions,
  );
  parts.lock?.on('request', (request, response) => void management(request, response));
  const imported = new ImportedPostings(database.db, parts.engine);
  const feeds = settings.feeds.map((setting) => new CachedFeed(setting, log));
  // At once, so that one that cannot be read is in the log before anybody wants it.
  for (const feed of feeds) void feed.read();
  const findPosting = postingFinder(imported, feeds);
  const metrics = createMetrics(database.db, feeds);
  const acknowledged: Metrics['acknowledged'] = (outcome) => {
    metrics.acknowledged(outcome);
    queue.wake();
  };
  const app = createApp({
    settings,
    log,
    limit: new RateLimit(database.db, 'applications', settings.requestsPerMinute),
    recruiter: recruiterApp(settings, { ...parts, findPosting, wake, log }),
    receive: applicationReceiver({ ...parts, settings, findPosting, acknowledged }),
    feeds,
    search: new PostingSearch(imported, feeds),
    metrics,
    check: async () => {
      await sql`select 1`.execute(parts.database.db);
    },
  });
  return {
    listener: getRequestListener(app.fetch, listenerOptions),
    async close() {
      await stopErasing?.();
      await queue.stop();
      await parts.close();
    },
  };
}

/** Tokens that one address may try within a minute. */
const signInsPerMinute = 20;

function recruiterApp(
  { recruiterToken: token, isBehindProxy }: ServerSettings,
  parts: Omit<RecruiterParts, 'token' | 'limitSignIns'>,
): ReturnType<typeof createRecruiterApp> | undefined {
  if (token === undefined) return undefined;
  const limit = new RateLimit(parts.database.db, 'sign-ins', signInsPerMinute);
  const limitSignIns = (request: IncomingMessage): Promise<void> =>
    limit.count(clientAddress(request, isBehindProxy));
  return createRecruiterApp({ ...parts, token, limitSignIns });
}

/** How often expired applications are looked for, in milliseconds. */
const eraseInterval = 60 * 60_000;

/** Erases now, and from time to time. @returns what ends that. */
function eraseRegularly(
  { database, store }: OpenParts,
  days: number,
  log: Log,
): () => Promise<void> {
  let running = Promise.resolve();
  const erase = async (): Promise<void> => {
    try {
      const count = await eraseExpired(database, store, days);
      if (count > 0) log({ event: 'expired applications erased', count });
    } catch (error) {
      log({ event: 'erasing failed', error: errorCode(error) });
    }
  };
  const start = (): void => {
    running = running.then(erase);
  };
  start();
  const timer = setInterval(start, eraseInterval);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
