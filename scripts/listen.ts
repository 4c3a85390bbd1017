import { once } from 'node:events';
import type { Server } from 'node:http';

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Listens on loopback at the first free port from `port` on, at any for 0. Resolves to the address. */
export async function listen(server: Server, port: number): Promise<string> {
  for (let candidate = port; ; candidate += 1) {
    try {
      server.listen(candidate, '127.0.0.1');
      await once(server, 'listening');
      break;
    } catch (error) {
      if (!isTaken(error) || candidate >= port + 50) throw error;
    }
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
