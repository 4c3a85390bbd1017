// A folder at an address of its own, as any web server would show it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** What the endpoint of applications says of one. */
const receipt = { reference: 'LF-17' };

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * Serves a folder on a free port of this machine until it is closed. Its headers may be those of every
 * file, or a function of the name of one. What is posted to it, it takes for an application.
 */
export async function serveFolder(folder, headers = {}) {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      await buffer(request);
      response.writeHead(201, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(receipt));
      return;
    }
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    const type = types[extname(file)] ?? 'text/plain';
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(typeof headers === 'function' ? headers(file) : headers),
    });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
