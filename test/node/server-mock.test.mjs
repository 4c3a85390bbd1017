// `open-roles-server mock`: each failure by its name.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadFeed } from 'open-roles/core';
import { serverCommand, startMock } from './support/server.mjs';

const form = () => {
  const body = new FormData();
  body.append('name', 'Ingrid');
  body.append('resume', new File(['x'.repeat(300_000)], 'cv.pdf'));
  return body;
};

describe('the mock server', () => {
  let mock;
  before(async () => (mock = await startMock()));
  after(() => mock?.stop());

  const post = (name, headers = {}) =>
    fetch(`${mock.origin}/applications/${name}`, {
      method: 'POST',
      body: form(),
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });

  for (const [name, status, body] of [
    ['stored', 201, /"reference"/],
    ['accepted', 202, /^$/],
    ['fields', 422, /"errors":\[\{"name":"name"/],
    ['unauthorized', 401, /"status":401/],
    ['closed', 410, /"status":410/],
    ['too-large', 413, /"status":413/],
    ['file-type', 415, /"status":415/],
    ['failing', 500, /"status":500/],
    ['log-in-page', 200, /^<!doctype/],
    ['empty-answer', 200, /^$/],
    ['broken-answer', 200, /refer$/],
    ['error-in-answer', 200, /"error"/],
    ['redirect', 307, /^$/],
    ['nonsense', 404, /help mock/],
    ['toString', 404, /help mock/],
  ]) {
    it(`answers an application ${status} at ${name}`, async () => {
      const response = await post(name);
      assert.equal(response.status, status);
      assert.match(await response.text(), body);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });
  }

  for (const [name, first] of [
    ['too-many-once', 429],
    ['unavailable-once', 503],
    ['answer-lost-once', 'lost'],
  ]) {
    it(`takes at ${name} what comes again with its key, and nothing else`, async () => {
      const status = (headers) =>
        post(name, headers).then(
          (response) => response.status,
          () => 'lost',
        );
      const key = { 'idempotency-key': crypto.randomUUID() };
      assert.equal(await status(key), first);
      assert.equal(await status(key), 201);
      assert.equal(await status({ 'idempotency-key': crypto.randomUUID() }), first);
      assert.equal(await status({}), first);
      assert.equal(await status({}), first);
    });
  }

  it('ends connections, cuts answers off, and keeps pages of other sites out', async () => {
    await assert.rejects(post('dropped'));
    await assert.rejects((await post('cut-off-answer')).text());
    const hidden = await post('no-cors');
    assert.equal(hidden.headers.get('access-control-allow-origin'), null);
    assert.ok((await post('too-many')).headers.get('retry-after'));
    const preflight = await fetch(`${mock.origin}/applications/stored`, { method: 'OPTIONS' });
    assert.match(preflight.headers.get('access-control-allow-headers'), /Idempotency-Key/);
  });

  for (const [name, code] of [
    ['open', 1],
    ['empty', 0],
    ['unreadable', 'feed-unreadable'],
    ['page', 'feed-not-json'],
    ['broken', 'feed-not-json'],
    ['error-in-answer', 'feed-error-answer'],
    ['not-found', 'feed-not-found'],
    ['failing', 'feed-http'],
  ]) {
    it(`has a feed at ${name} that reads as ${code}`, async () => {
      const src = [`${mock.origin}/feeds/${name}`];
      const outcome = await loadFeed({ src, format: 'auto' }).then(
        ({ feed }) => feed.postings.length,
        (error) => error.code,
      );
      assert.equal(outcome, code);
    });
  }

  it('lists its names', async () => {
    const help = (await serverCommand(['help', 'mock'])).stdout.toString();
    for (const name of ['too-many-once', 'silent', 'slow', 'cut-off', 'unreadable'])
      assert.match(help, new RegExp(`^  ${name} `, 'm'));
  });
});
