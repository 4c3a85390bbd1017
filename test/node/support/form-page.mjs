// A page with one application form, and endpoints on origins of their own that remember what they get.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from './command-line.mjs';

/**
 * Listens on a free port of this machine. `received` holds every request, preflights included; the connection of
 * one that `isCut` breaks while its body arrives.
 */
async function listen(handle, isCut = () => false) {
  const received = [];
  const server = createServer(async (request, response) => {
    if (isCut(request)) return request.once('data', () => request.destroy());
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url: path, headers } = request;
    const seen = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(seen);
    await handle(seen, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    received,
    /** The requests with a body: what somebody who is not meant to have it may not get. */
    get posts() {
      return received.filter(({ method }) => method === 'POST');
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const everybody = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Idempotency-Key',
};

/**
 * An endpoint that lets pages of every origin post, and answers by `answer(response, request)`; with
 * other `origins` (headers) or another `preflight` (answer to OPTIONS), as these say.
 */
export function startEndpoint(
  answer,
  { origins = everybody, preflight = (response) => response.writeHead(204).end(), isCut } = {},
) {
  return listen((request, response) => {
    for (const [name, value] of Object.entries(origins)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') preflight(response);
    else answer(response, request);
  }, isCut);
}

const feed = {
  version: '1',
  postings: [{ id: '17', title: 'Beekeeper', status: 'open', description: '<p>Bees.</p>' }],
};

/**
 * A page with one form for one posting. `attributes` are those of its `<apply-form>`, `headers` those of
 * the page, and `answer` is that of its own origin's endpoint, `/applications`.
 */
export function startFormPage({ attributes, headers = {}, answer }) {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Apply</title>
    <link rel="icon" href="data:,"><script type="module" src="/open-roles/open-roles.js"></script>
    <apply-form src="/jobs.json" job-id="17" ${attributes}></apply-form></html>`;
  return listen(async (request, response) => {
    const { method, path } = request;
    if (method === 'POST') return answer(response, request);
    if (path === '/jobs.json') return response.end(JSON.stringify(feed));
    if (path === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      return response.end(page);
    }
    const file = join(root, 'dist/cdn', path.slice('/open-roles/'.length));
    const script = await readFile(file).catch(() => undefined);
    response.writeHead(script ? 200 : 404, { 'Content-Type': 'text/javascript' });
    return response.end(script);
  });
}
