// A network that fails in ways which a seed decides, between those who send applications and the servers.
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { defaultRetryPolicy, Submitter } from '../../../dist/src/apply/submit.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What can go wrong with one request, as often as the others. */
const faults = ['refuse', 'cut request', 'cut answer', 'lose answer', 'delay', 'twice', 'gateway'];

/**
 * Starts the network. `target`: resolves to the address that a request goes to; `rate`: the part of the
 * requests that a fault befalls; `most`: faults in all. `network.count` counts each.
 */
export async function startNetwork(target, { random, rate, most = Infinity }) {
  const network = { count: {}, total: 0, url: '' };
  const pick = () => {
    if (network.total >= most || random() >= rate) return 'none';
    network.total += 1;
    const fault = faults[Math.floor(random() * faults.length)];
    network.count[fault] = (network.count[fault] ?? 0) + 1;
    return fault;
  };
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing, pick(), random, target).catch(() => outgoing.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  network.url = `http://127.0.0.1:${server.address().port}`;
  network.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return network;
}

async function pass(incoming, outgoing, fault, random, target) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const origin = await target();
  const send = (bytes = body) => forward(origin, incoming, body.length, bytes);
  if (fault === 'refuse') return void outgoing.destroy();
  if (fault === 'cut request') {
    await send(body.subarray(0, Math.floor(random() * body.length))).catch(() => undefined);
    return void outgoing.destroy();
  }
  if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, 300 * random()));
  const [answer] = await Promise.all(fault === 'twice' ? [send(), send()] : [send()]);
  if (fault === 'lose answer') return void outgoing.destroy();
  if (fault === 'gateway') return void outgoing.writeHead(504).end();
  outgoing.writeHead(answer.status, answer.headers);
  if (fault !== 'cut answer') return void outgoing.end(answer.body);
  outgoing.write(answer.body.subarray(0, Math.floor(random() * answer.body.length)));
  setImmediate(() => outgoing.destroy());
}

/** Sends a request on; fewer bytes than its length, and the connection is cut after them. */
async function forward(origin, { method, url, headers }, length, bytes) {
  const asked = httpRequest(new URL(url, origin), {
    method,
    headers: { ...headers, host: new URL(origin).host, 'content-length': length },
    agent: false,
  });
  if (bytes.length < length) {
    asked.on('error', () => undefined);
    asked.write(bytes, () => asked.destroy());
    await once(asked, 'close');
    throw new Error('cut');
  }
  asked.end(bytes);
  const [answer] = await once(asked, 'response');
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !/^(?:transfer-encoding|connection|keep-alive)$/.test(name),
  );
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(kept),
    body: Buffer.concat(chunks),
  };
}

const fields = [
  ['name', 'name', 'text'],
  ['email', 'email', 'text'],
  ['resume', 'resume', 'file'],
].map(([id, role, type]) => ({
  id,
  name: id,
  role,
  type,
  label: id,
  required: false,
  maxLength: 255,
}));

/** The résumé of an applicant: each has one of their own. */
export const resumeOf = (number) => Buffer.from(`%PDF-1.7 ${number}\n`.repeat(400));

/**
 * Sends one application as the form does, and again as an applicant would who is told that it may not have
 * arrived, until it is said to have. Resolves to the receipt.
 */
export async function applyAs(number, endpoint, isOver = () => false) {
  const submitter = new Submitter({
    policy: defaultRetryPolicy,
    isOnline: () => true,
    // What the form waits for is not what is tested here.
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 20)),
  });
  const application = {
    posting: { id: 'plain', title: 'Rope maker' },
    fields,
    answers: new Map([
      ['name', `Ingrid ${number}`],
      ['email', `ingrid${number}@knots.example`],
      ['resume', new File([resumeOf(number)], `cv ${number}.pdf`, { type: 'application/pdf' })],
    ]),
    source: new Map(),
    language: 'en',
  };
  for (;;) {
    const outcome = await submitter.send({
      endpoint: new URL('/applications', endpoint()),
      encoding: 'multipart',
      receipt: 'json',
      application,
    });
    if (outcome.status === 'sent') return outcome.receipt;
    if (
      !/^apply-(?:network|timeout|server|unconfirmed|endpoint|duplicate)$/.test(
        outcome.failure.code,
      )
    ) {
      throw new Error(`${outcome.failure.code} ${outcome.failure.httpStatus ?? ''}`);
    }
    if (isOver()) return undefined;
  }
}

/** A place for deliveries: which applications came, and how often. A repeat has the same id as the first. */
export async function startPlace() {
  const place = { ids: new Map(), applications: new Map() };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const id = request.headers['webhook-id'];
    const { data } = JSON.parse(Buffer.concat(chunks).toString());
    place.ids.set(id, (place.ids.get(id) ?? 0) + 1);
    place.applications.set(data.id, { delivery: id, content: data.files[0]?.content });
    response.writeHead(200).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  place.env = {
    WEBHOOK_URL: `http://127.0.0.1:${server.address().port}/hook`,
    WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  };
  place.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return place;
}
