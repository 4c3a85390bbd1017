// Answers POST /applications by the application protocol. Log lines carry no personal data.
import { readFile, rm } from 'node:fs/promises';
import { openApplicationStore } from './application-store.mjs';
import { checkApplication } from './check-application.mjs';
import { Problem, sendProblem } from './problem.mjs';
import { readApplication } from './read-application.mjs';

/** Makes the request listener for applications to the postings of `feed`, kept in `data`. */
export function applicationReceiver({ feed, data, log }) {
  const store = openApplicationStore(data);

  return async function receive(request, response) {
    const started = performance.now();
    let folder;
    let status;
    let postingId = '-';
    try {
      checkOrigin(request);
      folder = await store.makeFolder();
      const application = await readApplication(request, folder);
      const { postings } = JSON.parse(await readFile(feed, 'utf8'));
      const posting = checkApplication(application, postings);
      postingId = posting.id;
      const stored = await store.store(application, posting, folder, keyOf(request));
      status = sendStored(response, stored);
    } catch (error) {
      if (!(error instanceof Problem)) log(`application failed: ${error?.code ?? error?.name}`);
      status = refuse(request, response, error);
    } finally {
      // Gone already when the application was stored: the folder became its place.
      if (folder) await rm(folder, { recursive: true, force: true });
    }
    const duration = Math.round(performance.now() - started);
    log(`POST /applications ${status} posting=${postingId} ${duration} ms`);
  };
}

/** A page of another site must not make its visitors apply here (CSRF). */
function checkOrigin({ headers }) {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isOther = origin !== undefined && origin !== `http://${host}`;
  if (isOther || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new Problem(403, 'Applications are taken from this site only.');
  }
}

function keyOf({ headers }) {
  const key = headers['idempotency-key']?.trim().replace(/^"(.*)"$/u, '$1');
  if (key === undefined || key === '') return undefined;
  if (key.length > 255) throw new Problem(400, 'The Idempotency-Key is too long.');
  return key;
}

function sendStored(response, { answer, replayed }) {
  response.writeHead(201, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...(replayed && { 'Idempotency-Replayed': 'true' }),
  });
  response.end(JSON.stringify(answer));
  return 201;
}

/** Answers while the rest of the body may still arrive: it is read and dropped, but not for ever. */
function refuse(request, response, error) {
  if (response.destroyed || request.aborted) return 'aborted';
  if (!request.complete) {
    response.setHeader('Connection', 'close');
    request.resume();
    const timer = setTimeout(() => request.destroy(), 10_000);
    request.once('close', () => clearTimeout(timer));
  }
  return sendProblem(response, error);
}
