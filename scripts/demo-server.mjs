// The demo: a careers page as a company would publish it, with open-roles-server for its applications.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoApplications } from './demo/demo-applications.mjs';
import { sendProblem } from './demo/problem.mjs';
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
 * Makes the demo. `server`: its HTTP server, not listening yet. `applications`: where its form sends to.
 * `root`: the repository. `data`: the folder for applications. `log`: takes what happened, never personal
 * data.
 */
export function createDemo({
  root = repository,
  data = join(root, 'applications'),
  log = () => undefined,
} = {}) {
  const demo = join(root, 'demo');
  const applications = demoApplications({ feed: join(demo, 'jobs.json'), data, log });
  const serve = staticFiles([
    ['/open-roles/', join(root, 'dist', 'cdn')],
    ['/', demo],
  ]);

  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/applications') await applications.listener(request, response);
      else await serve(request, response, pathname);
    } catch (error) {
      if (!response.headersSent) sendProblem(response, error);
      else response.destroy();
    }
  });
  return {
    server,
    applications,
    async close() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      await applications.close();
    },
  };
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
