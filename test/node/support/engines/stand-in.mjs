// A server that answers as a search engine does, as far as its documentation says what it answers.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** What an engine refuses, with the status that it documents. */
export class Refusal extends Error {
  constructor(status, message, code = message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Starts a stand-in. `answer` gets method, path, query and the text of the body, and gives what is sent as JSON; or
 * a text as it is. `isAllowed`: whether a request has the key.
 */
export async function startStandIn({ answer, isAllowed, notAllowed = 403 }) {
  const standIn = {
    origin: '',
    /** Everything that it was asked, as text. */
    asked: [],
    /** While set, it answers everything with this status. */
    failing: undefined,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://engine');
    const body = await text(request);
    standIn.asked.push(`${request.method} ${request.url} ${body}`);
    let status = 200;
    let value;
    try {
      if (standIn.failing) throw new Refusal(standIn.failing, 'It fails.');
      if (!isAllowed(request.headers)) throw new Refusal(notAllowed, 'The key is wrong.');
      value = answer(request.method, url.pathname, url.searchParams, body, request.headers);
    } catch (error) {
      status = error.status ?? 500;
      value = { message: error.stack, code: error.code };
    }
    response.statusCode = status;
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  standIn.origin = `http://127.0.0.1:${server.address().port}`;
  return standIn;
}

/** The documents of a body with a line for each. */
export const readLines = (body) =>
  body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
