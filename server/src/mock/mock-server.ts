import { createServer, type Server } from 'node:http';
import { applicationFaults, send, type Fault } from './application-faults.js';
import { feedFaults } from './feed-faults.js';

/** The faults of each kind of address. */
export const faultsByAddress: readonly (readonly [
  method: 'GET' | 'POST',
  prefix: string,
  faults: Readonly<Record<string, Fault>>,
])[] = [
  ['POST', '/applications/', applicationFaults],
  ['GET', '/feeds/', feedFaults],
];

/** Makes a server that stores nothing and does at each address what its name says. */
export function createMockServer(): Server {
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Idempotency-Key, Content-Type');
    // An answer before the end of the body would not be seen by who sends it.
    request.resume().once('end', () => {
      if (request.method === 'OPTIONS') {
        send(response, 204);
        return;
      }
      const key = `${pathname} ${String(request.headers['idempotency-key'])}`;
      const isRepeat = request.headers['idempotency-key'] !== undefined && seen.has(key);
      seen.add(key);
      const fault = findFault(request.method, pathname);
      if (fault) fault.answer(response, { isRepeat });
      else send(response, 404, 'See open-roles-server help mock for the addresses there are.');
    });
  });
  return server;
}

function findFault(method: string | undefined, path: string): Fault | undefined {
  for (const [of, prefix, faults] of faultsByAddress) {
    const name = path.slice(prefix.length);
    if (of === method && path.startsWith(prefix) && Object.hasOwn(faults, name))
      return faults[name];
  }
  return undefined;
}
