import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemo } from './support/demo.mjs';

const pdf = (name = 'cv.pdf', text = '%PDF-1.7\nhello') => new File([text], name);

/** An application to a posting that asks no questions of its own. */
function application(changes = {}) {
  const fields = { posting_id: 'SW-2620', name: 'Ingrid Åse', email: 'ingrid@example.org' };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
  return form;
}

describe('the demo server', () => {
  let demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const post = (body, headers = {}) =>
    fetch(`${demo.origin}/applications`, { method: 'POST', body, headers });
  const fieldsOf = async (response) => (await response.json()).errors.map(({ name }) => name);

  it('serves pages with a strict policy and the right type', async () => {
    const response = await fetch(`${demo.origin}/`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(response.headers.get('content-security-policy'), /default-src 'none'/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });

  it('compresses text and answers 304 to a known tag', async () => {
    const first = await fetch(`${demo.origin}/jobs.json`, { headers: { 'accept-encoding': 'br' } });
    assert.equal(first.headers.get('content-encoding'), 'br');
    assert.equal((await first.json()).version, '1');
    const tag = first.headers.get('etag');
    const second = await fetch(`${demo.origin}/jobs.json`, {
      headers: { 'accept-encoding': 'br', 'if-none-match': tag },
    });
    assert.equal(second.status, 304);
  });

  for (const path of [
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/open-roles/..%2f..%2fpackage.json',
    '/.git/config',
    '/jobs.json%00.html',
    '/nothing.html',
    '/%E0%A4%A',
  ]) {
    it(`gives nothing away at ${path}`, async () => {
      const socket = connect(new URL(demo.origin).port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      let answer = '';
      for await (const chunk of socket) answer += chunk;
      assert.match(answer, /^HTTP\/1\.1 40[04] /);
      assert.doesNotMatch(answer, /"dependencies"|\[core\]/);
    });
  }

  it('stores an application with its file under a generated name', async () => {
    const response = await post(application({ resume: pdf('Lebenslauf – Åse.pdf') }));
    assert.equal(response.status, 201);
    const { id, reference, message } = await response.json();
    assert.ok(reference && message);
    const stored = (await demo.applications()).find((other) => other.id === id);
    assert.equal(stored.answers.name, 'Ingrid Åse');
    const [file] = stored.files;
    assert.equal(file.name, 'Lebenslauf – Åse.pdf');
    assert.match(file.stored, /^[\da-f-]{36}\.pdf$/);
    assert.equal(await readFile(join(stored.folder, file.stored), 'utf8'), '%PDF-1.7\nhello');
  });

  it('takes JSON as well', async () => {
    const body = { posting_id: 'SW-2620', name: 'A', email: 'a@example.org', source: { ref: 'x' } };
    const response = await post(JSON.stringify(body), { 'content-type': 'application/json' });
    assert.equal(response.status, 201);
    const { id } = await response.json();
    const stored = (await demo.applications()).find((other) => other.id === id);
    assert.equal(stored.answers['source[ref]'], 'x');
  });

  it('keeps self-identification apart from the application', async () => {
    const apart = { self_identification: '{"gender_identity":"another"}' };
    const response = await post(application(apart));
    assert.equal(response.status, 201);
    const folder = join(demo.data, 'self-identification');
    const [name] = await readdir(folder);
    const text = await readFile(join(folder, name), 'utf8');
    assert.match(text, /another/);
    assert.doesNotMatch(text, /Ingrid/);
    const records = await demo.applications();
    assert.ok(records.every((record) => !JSON.stringify(record).includes('gender_identity')));
  });

  it('stores one record for a key, and gives the same answer again', async () => {
    const before = (await demo.applications()).length;
    const headers = { 'idempotency-key': 'one-intent' };
    const answers = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const response = await post(application({ resume: pdf() }), headers);
      assert.equal(response.status, 201);
      answers.push(await response.text());
    }
    assert.equal(new Set(answers).size, 1);
    assert.equal((await demo.applications()).length, before + 1);
    const other = await post(application({ name: 'Somebody Else', resume: pdf() }), headers);
    assert.equal(other.status, 422);
  });

  it('stores one record when a key arrives twice at once', async () => {
    const before = (await demo.applications()).length;
    const headers = { 'idempotency-key': 'at-once' };
    const responses = await Promise.all([1, 2, 3].map(() => post(application(), headers)));
    assert.ok(responses.every(({ status }) => status === 201 || status === 409));
    assert.equal((await demo.applications()).length, before + 1);
  });

  it('names the fields that are wrong', async () => {
    const response = await post(application({ name: ' ', email: 'ingrid@' }));
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await fieldsOf(response), ['name', 'email']);
  });

  it('names required questions of the posting that were left out', async () => {
    const response = await post(application({ posting_id: 'SW-2601', tickets: 'stcw' }));
    assert.equal(response.status, 422);
    assert.deepEqual(await fieldsOf(response), [
      'resume',
      'profile_link',
      'right_to_work',
      'days_at_sea',
      'rotation',
      'read_privacy_note',
    ]);
  });

  it('takes one of several alternatives for an answer', async () => {
    const response = await post(
      application({
        posting_id: 'SW-2646',
        profile_link: 'https://example.org/',
        field_of_work: 'x',
      }),
    );
    assert.deepEqual(await fieldsOf(response), ['read_privacy_note']);
  });

  it('refuses unknown choices and things that are not addresses', async () => {
    const response = await post(
      application({
        posting_id: 'SW-2614',
        profile_link: 'javascript:alert(1)',
        contract_kind: 'pirate',
        'consents[read_privacy_note]': 'true',
      }),
    );
    assert.deepEqual(await fieldsOf(response), ['profile_link', 'contract_kind']);
  });

  for (const [reason, id, status] of [
    ['a closed posting', 'SW-2643', 410],
    ['a posting whose last day has passed', 'SW-2633', 410],
    ['an unknown posting', 'nowhere', 422],
    ['no posting', '', 400],
  ]) {
    it(`refuses an application to ${reason}`, async () => {
      const response = await post(application({ posting_id: id }));
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.ok((await response.json()).detail);
    });
  }

  for (const [reason, file, status] of [
    ['a program', new File(['MZ…'], 'cv.exe'), 415],
    ['a program that calls itself a document', new File(['MZ…'], 'cv.pdf'), 415],
    ['a second extension', pdf('cv.pdf.exe'), 415],
    ['a page in a text file’s clothes', new File(['PK\u0003\u0004…'], 'cv.txt'), 415],
    ['an empty file', new File([], 'cv.pdf'), 422],
    ['a file over ten megabytes', pdf('cv.pdf', `%PDF-${'x'.repeat(10 * 1024 * 1024)}`), 413],
  ]) {
    it(`refuses ${reason}`, async () => {
      const response = await post(application({ resume: file }));
      assert.equal(response.status, status);
      assert.deepEqual(await fieldsOf(response), ['resume']);
    });
  }

  it('takes the empty part that a browser posts for a file that was not chosen', async () => {
    const response = await post(application({ resume: new File([], '') }));
    assert.equal(response.status, 201, await response.clone().text());
    const { id } = await response.json();
    const stored = (await demo.applications()).find((other) => other.id === id);
    assert.deepEqual(stored.files, []);
  });

  it('refuses a body that is neither form data nor JSON, and broken ones', async () => {
    assert.equal((await post('name=A')).status, 415);
    const json = { 'content-type': 'application/json' };
    assert.equal((await post('{"posting_id"', json)).status, 400);
    const multipart = { 'content-type': 'multipart/form-data' };
    assert.equal((await post('nonsense', multipart)).status, 400);
  });

  it('takes applications from its own pages only', async () => {
    for (const origin of ['https://evil.example', 'null', `${demo.origin}.evil.example`]) {
      assert.equal((await post(application(), { origin })).status, 403);
    }
    assert.equal((await post(application(), { origin: demo.origin })).status, 201);
  });

  it('removes what a lost connection left behind', async () => {
    const socket = connect(new URL(demo.origin).port, '127.0.0.1');
    socket.write(
      'POST /applications HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n' +
        'Content-Type: multipart/form-data; boundary=b\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="resume"; filename="cv.pdf"\r\n\r\n%PDF-half',
    );
    const incoming = async () =>
      (await readdir(demo.data)).filter((name) => name.startsWith('.incoming')).length;
    while ((await incoming()) === 0) await sleep(10);
    socket.destroy();
    await once(socket, 'close');
    for (let wait = 0; wait < 100 && (await incoming()) > 0; wait += 1) await sleep(20);
    assert.equal(await incoming(), 0);
  });

  it('writes no personal data into its log', () => {
    const log = demo.lines.join('\n');
    assert.match(log, /POST \/applications 201 posting=SW-2620/);
    assert.doesNotMatch(log, /Ingrid|example\.org|Lebenslauf/);
  });
});
