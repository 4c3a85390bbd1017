import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { startServer, until } from './support/server.mjs';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A place that keeps what it gets, and answers each request by `answer`: a status, or none at all. */
async function startPlace() {
  const place = { answer: 200, requests: [] };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    place.requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (place.answer !== 'none') response.writeHead(place.answer).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  /** Resolves when so many requests have arrived in all. */
  place.arrived = (count) =>
    until(() => place.requests.length >= count, `request ${count} of the webhook`);
  place.url = `http://127.0.0.1:${server.address().port}/hook`;
  place.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return place;
}

/** A mail server that keeps the messages it takes. */
async function startMailServer() {
  const messages = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, session, done) {
      let text = '';
      for await (const chunk of stream) text += chunk;
      messages.push({ text, to: session.envelope.rcptTo.map(({ address }) => address) });
      done();
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    messages,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    arrived: (count) => until(() => messages.length >= count, `message ${count}`),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function form(changes = {}) {
  const data = new FormData();
  const fields = {
    posting_id: 'plain',
    posting_title: 'Rope maker\r\nBcc: x@knots.example',
    name: 'Ingrid\r\nBcc: y@knots.example',
    email: 'ingrid@knots.example',
    self_identification: '{"gender":"a-rare-answer"}',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('the server passes applications on', () => {
  let place;
  let mail;
  let server;
  let env;
  before(async () => {
    [place, mail] = await Promise.all([startPlace(), startMailServer()]);
    env = {
      WEBHOOK_URL: place.url,
      WEBHOOK_SECRET: secret,
      SMTP_URL: mail.url,
      MAIL_FROM: 'jobs@knots.example',
      MAIL_TO: 'people@knots.example',
    };
    server = await startServer([], { env });
  });
  after(async () => {
    await server?.stop();
    place.close();
    await mail.close();
  });

  const apply = async (changes) => {
    const response = await fetch(`${server.origin}/applications`, {
      method: 'POST',
      body: form(changes),
    });
    assert.equal(response.status, 201, await response.clone().text());
    return response.json();
  };
  /** The delivery of an application to a place, once it is in that state, or was tried in vain. */
  const delivery = (application, target, state) =>
    until(async () => {
      const all = await server.deliveries();
      const one = all.find((other) => other.application === application && other.target === target);
      return one?.state === state && (state !== 'waiting' || one.error) && one;
    }, `the state ${state} of a delivery by ${target}`);

  it('to a webhook, signed, with the files', async () => {
    const file = new File(['%PDF-1.7 knots'], 'cv.pdf');
    const { id, reference } = await apply({ resume: file });
    await place.arrived(1);
    const [{ headers, body }] = place.requests;
    const { type, data } = new Webhook(secret).verify(body, headers);
    assert.equal(type, 'application.received');
    assert.equal(data.id, id);
    assert.equal(data.reference, reference);
    assert.equal(headers['idempotency-key'], headers['webhook-id']);
    assert.equal(Buffer.from(data.files[0].content, 'base64').toString(), '%PDF-1.7 knots');
    assert.doesNotMatch(body, /rare/);
    await delivery(id, 'webhook', 'delivered');
  });

  it('by mail, where nothing that was typed makes a header', async () => {
    await mail.arrived(1);
    const [{ text, to }] = mail.messages;
    assert.deepEqual(to, ['people@knots.example']);
    const [head] = text.split('\r\n\r\n');
    assert.match(head, /^Reply-To:.*<ingrid@knots\.example>$/m);
    assert.match(head, /^Subject: Application: Rope maker/m);
    assert.doesNotMatch(head, /^Bcc:/m);
    assert.match(text, /filename=cv\.pdf/);
    assert.doesNotMatch(text, /rare/);
  });

  it('again, until the place takes it, with the same key', async () => {
    const before = place.requests.length;
    place.answer = 503;
    const { id } = await apply();
    const { id: waiting, error } = await delivery(id, 'webhook', 'waiting');
    assert.equal(error, 'HTTP 503');
    const { stdout } = await server.command('deliveries');
    assert.match(stdout.toString(), new RegExp(`${waiting}  ${id}  webhook  waiting .* HTTP 503`));
    const entry = (await server.list()).find((other) => other.id === id);
    assert.equal(entry.delivery, 'waiting');
    place.answer = 200;
    assert.equal((await server.command('deliveries', '--retry', waiting)).status, 0);
    await delivery(id, 'webhook', 'delivered');
    const [first, second] = place.requests.slice(before);
    assert.equal(first.headers['webhook-id'], second.headers['webhook-id']);
    assert.equal((await server.command('deliveries', '--retry', 'nothing')).status, 1);
  });

  it('after it was killed in the middle', async () => {
    const before = place.requests.length;
    place.answer = 'none';
    const { id } = await apply();
    await place.arrived(before + 1);
    await server.end('SIGKILL');
    place.answer = 200;
    const again = await startServer([], { env, data: server.folder });
    await place.arrived(before + 2);
    assert.equal(JSON.parse(place.requests.at(-1).body).data.id, id);
    await delivery(id, 'webhook', 'delivered');
    assert.equal(await again.end(), 0);
    assert.doesNotMatch(server.log + again.log, /Ingrid|knots/);
  });

  it('and ends when it is told to, with a place that does not answer', async () => {
    const before = place.requests.length;
    place.answer = 'none';
    const again = await startServer([], { env, data: server.folder });
    const body = form();
    const { id } = await (
      await fetch(`${again.origin}/applications`, { method: 'POST', body })
    ).json();
    await place.arrived(before + 1);
    assert.equal(await again.end('SIGTERM'), 0);
    const after = await startServer([], { env, data: server.folder });
    const entry = (await after.list()).find((other) => other.id === id);
    assert.equal(entry.delivery, 'waiting');
    await after.end();
  });
});

describe('the server forgets applications', () => {
  it('that are older than it may keep them', async () => {
    const server = await startServer();
    try {
      const body = form({ posting_title: 'Rope maker' });
      await fetch(`${server.origin}/applications`, { method: 'POST', body });
      assert.equal((await server.list()).length, 1);
      await server.end();
      // A clock that is a year ahead, as the server's process sees it.
      const ahead = new URL('support/year-ahead.mjs', import.meta.url).href;
      const env = { NODE_OPTIONS: `--import ${ahead}` };
      const later = await startServer(['--retention-days', '365'], { env, data: server.folder });
      await until(async () => (await later.list()).length === 0, 'erasing');
      await later.end();
      assert.match(later.log, /"expired applications erased","count":1/);
    } finally {
      await server.stop();
    }
  });
});
