import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import { FeedError } from 'open-roles/core';
import type { Database } from '../database/database.js';
import { listDeliveries, retryDelivery } from './manage-deliveries.js';
import type { FileStore } from '../files/file-store.js';
import { downloadHeaders } from '../http/download.js';
import { asProblem, Problem, problemResponse } from '../http/problem.js';
import type { SearchEngine } from '../postings/engines/search-engine.js';
import { importPostings } from '../postings/import-postings.js';
import { FeedTextError } from '../postings/split-feed.js';
import type { ApplicationStore } from '../receive/application-store.js';
import { eraseEverywhere, findApplication, listApplications } from './manage-applications.js';

/** What the commands work with. */
export interface Management {
  database: Database;
  files: FileStore;
  store: ApplicationStore;
  /** What has the index of what is imported; the database where there is none. */
  engine?: SearchEngine | undefined;
  /** Folder for what is still arriving. */
  incoming: string;
  /** Tells the queue that something waits. */
  wake?: () => void;
}

/**
 * What the commands ask of the server: over its socket, which only its own user can open, or within their
 * own process where none is running.
 */
export function createManagementApp({
  database,
  files,
  store,
  engine,
  incoming,
  wake,
}: Management): Hono {
  const { db } = database;
  const app = new Hono();
  app.onError((error) => problemResponse(asProblem(error)));
  app.notFound(() => problemResponse(new Problem(404, 'There is nothing at this address.')));

  app.get('/applications', async (c) => c.json(await listApplications(db)));
  app.get('/applications/:id', async (c) => c.json(await find(c.req.param('id'))));
  app.delete('/applications/:id', async (c) => {
    const { id } = await find(c.req.param('id'));
    await eraseEverywhere({ database, store }, id);
    return c.body(null, 204);
  });
  app.get('/applications/:id/files/:name', async (c) => {
    const name = c.req.param('name');
    const { files: all } = await find(c.req.param('id'));
    const file = all.find((other) => other.id === name) ?? all.find((other) => other.name === name);
    if (!file) throw new Problem(404, 'The application has no file of this name.');
    const content = Readable.toWeb(await files.read(file.id)) as ReadableStream;
    return new Response(content, { headers: downloadHeaders(file.name) });
  });

  app.get('/deliveries', async (c) => c.json(await listDeliveries(db)));
  app.post('/deliveries/:id/retry', async (c) => {
    if ((await retryDelivery(db, c.req.param('id'))) === undefined) {
      throw new Problem(404, 'There is no delivery with this id.');
    }
    wake?.();
    return c.body(null, 204);
  });

  app.post('/postings', async (c) => {
    const body = c.req.raw.body ?? new ReadableStream<Uint8Array>();
    // The embedded database has one connection: nobody is to wait for what is still arriving.
    const path = join(incoming, `${randomUUID()}.import`);
    try {
      await pipeline(Readable.fromWeb(body), createWriteStream(path, { mode: 0o600 }));
      return c.json(await importPostings(database, createReadStream(path), engine));
    } catch (error) {
      if (error instanceof FeedTextError) throw new Problem(422, error.message);
      if (error instanceof FeedError) throw new Problem(422, error.message);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  });

  async function find(id: string) {
    const application = await findApplication(db, id);
    if (!application) throw new Problem(404, 'There is no application with this id or reference.');
    return application;
  }
  return app;
}
