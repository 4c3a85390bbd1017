// The demo: a careers page as a company would publish it, and an endpoint that takes its applications.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendProblem } from './demo/problem.mjs';
import { applicationReceiver } from './demo/receive-application.mjs';
import { staticFiles } from './demo/static-files.mjs';

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

/**
 * Makes the demo's HTTP server, not listening yet.
 * `root`: the repository. `data`: the folder for applications. `log`: takes one line, never personal data.
 */
export function createDemoServer({
  root = repository,
  data = join(root, 'applications'),
  log = () => undefined,
} = {}) {
  const demo = join(root, 'demo');
  const receive = applicationReceiver({ feed: join(demo, 'jobs.json'), data, log });
  const serve = staticFiles([
    ['/open-roles/', join(root, 'dist', 'cdn')],
    ['/', demo],
  ]);

  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/applications' && request.method === 'POST') {
        await receive(request, response);
      } else {
        await serve(request, response, pathname);
      }
    } catch (error) {
      if (!response.headersSent) sendProblem(response, error);
      else response.destroy();
    }
  });
  server.requestTimeout = 60_000;
  return server;
}

/** Listens on loopback at the first free port from `port` on. Resolves to the address. */
export async function listen(server, port) {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return `http://127.0.0.1:${server.address().port}`;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= port + 50) throw error;
    }
  }
}
