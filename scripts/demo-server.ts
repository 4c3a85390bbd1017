// The demo: a careers page as a company would publish it, with open-roles-server for its applications.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from 'open-roles-server';
import { demoApplications } from './demo/demo-applications.js';
import { sendProblem } from './demo/problem.js';
import { staticFiles } from './demo/static-files.js';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** The policy that the README recommends: everything from this site, no inline script or style. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types open-roles open-roles-lit',
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

interface DemoOptions {
  /** The repository. */
  root?: string;
  /** The folder for applications. */
  data?: string;
  /** Takes what happened, never personal data. */
  log?: Log;
}

/** Makes the demo. `server`: its HTTP server, not listening yet. `applications`: where its form sends to. */
export function createDemo({
  root = repository,
  data = join(root, 'applications'),
  log = () => undefined,
}: DemoOptions = {}) {
  const demo = join(root, 'demo');
  const applications = demoApplications({ feed: join(demo, 'jobs.json'), data, log });
  const serve = staticFiles([
    ['/open-roles/', join(root, 'dist', 'cdn')],
    ['/', demo],
  ]);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/applications') await applications.listener(request, response);
      else await serve(request, response, pathname);
    } catch (error) {
      if (!response.headersSent) sendProblem(response, error);
      else response.destroy();
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  return {
    server,
    applications,
    async close(): Promise<void> {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      await applications.close();
    },
  };
}
