import { request } from 'node:http';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { socketPath } from '../folder-lock.js';
import type { ServerSettings } from '../settings.js';
import { UsageError } from '../usage-error.js';

/** A way to ask what `createManagementApp` answers. */
export interface Connection {
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Readable): Promise<Response>;
  close(): Promise<void>;
}

/** Through the running server on the embedded database; by opening the database itself otherwise. */
export async function connectToServer(settings: ServerSettings): Promise<Connection> {
  if (settings.databaseUrl === undefined) {
    const facts = await stat(settings.folder).catch(() => undefined);
    if (!facts) throw new UsageError(`there is no folder ${settings.folder}; name it with --data`);
    const path = await socketPath(settings.folder);
    const running: Connection = {
      ask: (method, address, body) => askSocket(path, method, address, body),
      close: () => Promise.resolve(),
    };
    const isRunning = await running.ask('GET', '/').then(
      () => true,
      () => false,
    );
    if (isRunning) return running;
  }
  // Loaded only here: the database takes longer to load than most answers take.
  const [{ openParts }, { createManagementApp }] = await Promise.all([
    import('../open-parts.js'),
    import('../manage/management-app.js'),
  ]);
  const parts = await openParts(settings);
  const app = createManagementApp(parts);
  return {
    ask: async (method, path, body) =>
      app.request(path, {
        method,
        ...(body && { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }),
      }),
    close: () => parts.close(),
  };
}

function askSocket(
  path: string,
  method: string,
  address: string,
  sent?: Readable,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: path, path: address, method, agent: false }, (answer) => {
      const status = answer.statusCode ?? 500;
      const hasBody = status !== 204;
      if (!hasBody) answer.resume();
      const body = hasBody ? (Readable.toWeb(answer) as ReadableStream) : null;
      resolve(new Response(body, { status }));
    });
    asked.on('error', reject);
    if (sent) {
      // Cut off, it is not taken for the whole.
      sent.on('error', (error) => asked.destroy(error));
      sent.pipe(asked);
    } else asked.end();
  });
}
