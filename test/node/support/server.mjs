// `open-roles-server` as its users run it: the command, its folder and what it prints.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeFolder, root } from './command-line.mjs';

const bin = join(root, 'server/bin/open-roles-server.js');

/** How long a test waits for what another process does, in milliseconds: on a busy machine, all is slow. */
const patience = 120_000;

/** Asks again until something is so that another process brings about. Resolves to what `ask` resolved to. */
export async function until(ask, what = 'what was waited for') {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what} did not happen in ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a command to its end. `stdout` is a buffer: files are printed too. */
export async function serverCommand(args, { cwd, env = {} } = {}) {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } });
  const chunks = [];
  let stderr = '';
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [status] = await once(child, 'close');
  return { status, stdout: Buffer.concat(chunks), stderr };
}

/** Puts the postings of a feed into the database of a server. */
export async function importFeed(server, text, env = {}) {
  const child = spawn(process.execPath, [bin, 'import', '--data', server.data], {
    env: { ...process.env, ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (errors += part));
  child.stdin.on('error', () => undefined).end(text);
  const [status] = await once(child, 'close');
  return { status, output, errors };
}

/** Starts a server on a free port and waits until it listens. `data`: its folder, else one of its own. */
export async function startServer(args = [], { data, env = {} } = {}) {
  const folder = data === undefined ? makeFolder() : { path: data, remove: () => undefined };
  const own = join(folder.path, 'data');
  const child = spawn(process.execPath, [bin, '--port', '0', '--data', own, ...args], {
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'close');
  const server = {
    data: own,
    folder: folder.path,
    child,
    /** What it wrote to standard output and to standard error. */
    output: '',
    log: '',
    origin: '',
    /** Runs a command on the same folder. */
    command: (...rest) => serverCommand([...rest, '--data', own], { env }),
    /** What the command `list --json` asks the running server, without the time that a process takes. */
    list: () => askSocket(own, '/applications'),
    /** What the command `show ID --json` asks. */
    show: (id) => askApplication(own, id),
    /** What the command `deliveries --json` asks. */
    deliveries: () => askSocket(own, '/deliveries'),
    /** Ends the process by a signal, and waits for its end. @returns its exit status. */
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      const [status] = await ended;
      return status;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await server.end('SIGKILL');
      folder.remove();
    },
  };
  child.stderr.setEncoding('utf8').on('data', (text) => (server.log += text));
  child.stdout.setEncoding('utf8');
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      server.output += text;
      server.origin ||= /^listening on (\S+)$/m.exec(server.output)?.[1] ?? '';
      if (server.origin) resolve();
    });
    ended.then(([status]) => reject(new Error(`ended with ${status}: ${server.log}`)));
  });
  return server;
}

/** Starts the mock server on a free port. */
export async function startMock() {
  const child = spawn(process.execPath, [bin, 'mock', '--port', '0']);
  const ended = once(child, 'close');
  let output = '';
  const origin = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const [, address] = /^listening on (\S+)$/m.exec(output) ?? [];
      if (address) resolve(address);
    });
    ended.then(([status]) => reject(new Error(`ended with ${status}: ${output}`)));
  });
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      const [status] = await ended;
      assert.equal(status, 0);
    },
  };
}

/** Asks a running server on the socket in its folder. */
async function askSocket(data, path) {
  const asked = request({ socketPath: join(data, 'server.sock'), path, agent: false }).end();
  const [answer] = await once(asked, 'response');
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  assert.equal(answer.statusCode, 200, text);
  return JSON.parse(text);
}

/** All applications that the server in a folder has, each whole. */
export async function storedApplications(data) {
  const entries = await askSocket(data, '/applications');
  return Promise.all(entries.map(({ id }) => askApplication(data, id)));
}

/** One application, its answers by name. */
async function askApplication(data, id) {
  const record = await askSocket(data, `/applications/${id}`);
  return { ...record, answers: Object.fromEntries(record.answers) };
}

/** Sends bytes on a connection of their own. Resolves to the answer when the connection ends. */
export async function sendRaw(origin, bytes, { end = false } = {}) {
  const socket = connect(new URL(origin).port, new URL(origin).hostname);
  const chunks = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  if (end) socket.end();
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}
