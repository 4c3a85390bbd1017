import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startDemo } from './support/demo.mjs';

describe('the demo server', () => {
  let demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

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

  it('takes an application to one of its postings, and knows its questions', async () => {
    const post = (id) => {
      const body = new FormData();
      const fields = { posting_id: id, name: 'Ingrid Åse', email: 'ingrid@example.org' };
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return fetch(`${demo.origin}/applications`, { method: 'POST', body });
    };
    const taken = await post('SW-2620');
    assert.equal(taken.status, 201);
    const { id, reference, message } = await taken.json();
    assert.ok(reference && message);
    const [stored] = await demo.applications();
    assert.equal(stored.id, id);
    const refused = await post('SW-2646');
    const { errors } = await refused.json();
    assert.ok(errors.some(({ name }) => name === 'consents[read_privacy_note]'));
    assert.doesNotMatch(demo.lines.join('\n'), /Ingrid|example\.org/);
  });
});
