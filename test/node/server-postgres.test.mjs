// The server on a real PostgreSQL and an S3-compatible store, which this file starts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeFolder } from './support/command-line.mjs';
import { serverCommand, startServer } from './support/server.mjs';
import { skipsServices, startServices } from './support/services.mjs';

function form(resume = new File(['%PDF-1.7 knots'], 'cv.pdf')) {
  const data = new FormData();
  const fields = { posting_id: 'plain', name: 'Ingrid', email: 'ingrid@knots.example', resume };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('the server on PostgreSQL and S3', { skip: skipsServices }, () => {
  const folder = makeFolder();
  let services;
  let env;
  let copies;
  before(async () => {
    services = await startServices(folder.path);
    env = services.env;
    // Two at once: both bring the tables up to date, one waits for the other.
    copies = await Promise.all([startServer([], { env }), startServer([], { env })]);
  });
  after(async () => {
    for (const copy of copies ?? []) await copy.stop();
    await services?.stop();
    folder.remove();
  });

  const post = (copy, headers = {}) =>
    fetch(`${copy.origin}/applications`, { method: 'POST', body: form(), headers });
  const list = async () => {
    const { stdout, stderr } = await serverCommand(['list', '--json'], { cwd: folder.path, env });
    assert.equal(stderr, '');
    return stdout.toString().split('\n').filter(Boolean).map(JSON.parse);
  };

  it('stores one application for a key that comes to both copies at once', async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => post(copies[at % 2], { 'idempotency-key': key })),
    );
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    assert.ok(answers.some(({ status }) => status === 201));
    assert.equal((await list()).filter((entry) => entry.key === key).length, 1);
    const again = await post(copies[1], { 'idempotency-key': key });
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  });

  it('keeps files in the bucket, gives them out and erases them', async () => {
    const { id } = await (await post(copies[0])).json();
    const command = (...args) => serverCommand(args, { cwd: folder.path, env });
    const file = await command('file', id, 'cv.pdf');
    assert.equal(file.stdout.toString(), '%PDF-1.7 knots');
    assert.equal((await command('erase', id)).status, 0);
    assert.equal((await command('show', id)).status, 1);
    assert.ok((await list()).every((entry) => entry.id !== id));
  });
});
