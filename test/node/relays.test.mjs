// The one-file relays, as they are pasted, before a vendor that fails in every way.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { root } from './support/package.mjs';

const example = 'https://acme.jobs.personio.de/xml';
const feed = '<workzag-jobs><position><id>7</id><name>Smith</name></position></workzag-jobs>';
const xml = { status: 200, type: 'text/xml; charset=utf-8', body: feed };
const hasPhp = spawnSync('php', ['-v']).status === 0;

/** What the vendor answers, and how often it was asked. */
const vendor = { answer: xml, asked: 0 };
let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-roles-relay-'));
  server = createServer((_request, response) => {
    vendor.asked += 1;
    const { status, type, body } = vendor.answer;
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => Object.assign(vendor, { answer: xml, asked: 0 }));

let copies = 0;

/** A copy of a relay with the vendor's address, and with times that are over at once where `isHasty`. */
function copyRelay(name, isHasty) {
  copies += 1;
  const file = join(folder, `${copies}-${name.replace(/\.js$/, '.mjs')}`);
  let text = readFileSync(join(root, 'integrations/relay', name), 'utf8');
  assert.ok(text.includes(example));
  text = text.replace(example, `http://127.0.0.1:${server.address().port}/xml`);
  if (isHasty) text = text.replace(/(_TIME|(?:fresh|retry)Time) = [\d* _]+/g, '$1 = -1');
  writeFileSync(file, text);
  return file;
}

/** Starts a relay. Resolves to a function that asks it, and one that ends it. */
const relays = {
  async 'relay.js'(isHasty) {
    const { default: worker } = await import(copyRelay('relay.js', isHasty));
    return {
      ask: (init) => worker.fetch(new Request('https://acme.example/api/jobs', init)),
      end: () => undefined,
    };
  },
  async 'relay.php'(isHasty) {
    const file = copyRelay('relay.php', isHasty);
    const options = { env: { ...process.env, TMPDIR: folder } };
    const php = spawn('php', ['-S', '127.0.0.1:0', file], options);
    let said = '';
    const address = await new Promise((resolve) => {
      php.stderr.on('data', (text) => {
        said += text;
        const found = /\((http:\/\/[\d.:]+)\) started/.exec(said);
        if (found) resolve(found[1]);
      });
    });
    return { ask: (init) => fetch(address, init), end: () => php.kill() };
  },
};

for (const [name, start] of Object.entries(relays)) {
  const skip = name.endsWith('.php') && !hasPhp && 'PHP is not installed';
  describe(`the relay ${name}`, { skip }, () => {
    /** Runs a test with a relay of its own. */
    const withRelay = async (test, isHasty = false) => {
      const relay = await start(isHasty);
      await test(relay).finally(relay.end);
    };

    it('hands the feed on to any page, and asks for it once', () =>
      withRelay(async ({ ask }) => {
        const response = await ask();
        assert.equal(await response.text(), feed);
        assert.equal(response.headers.get('Content-Type'), xml.type);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        assert.match(response.headers.get('Content-Security-Policy'), /sandbox/);
        assert.match(response.headers.get('Age'), /^[0-5]$/);
        assert.equal(await (await ask()).text(), feed);
        assert.equal(vendor.asked, 1);
      }));

    it('sends nothing to who has it already', () =>
      withRelay(async ({ ask }) => {
        const etag = (await ask()).headers.get('ETag');
        const again = await ask({ headers: { 'If-None-Match': `W/"other", ${etag}` } });
        assert.equal(again.status, 304);
        assert.equal(await again.text(), '');
        assert.equal((await ask({ headers: { 'If-None-Match': '"other"' } })).status, 200);
      }));

    const failures = {
      'is down': { ...xml, status: 503 },
      'asks to log in': { status: 200, type: 'text/html', body: '<script>alert(1)</script>' },
      'sends a page of XHTML': { status: 200, type: 'application/xhtml+xml', body: feed },
      'sends too much': { ...xml, body: ' '.repeat(16 * 2 ** 20 + 1) },
    };
    for (const [failure, answer] of Object.entries(failures)) {
      it(`keeps the last good feed while the vendor ${failure}`, () =>
        withRelay(async ({ ask }) => {
          await (await ask()).text();
          vendor.answer = answer;
          const response = await ask();
          assert.equal(response.status, 200);
          assert.equal(await response.text(), feed);
          assert.equal(vendor.asked, 2);
          vendor.answer = { ...xml, body: '<workzag-jobs/>' };
          assert.equal(await (await ask()).text(), '<workzag-jobs/>');
        }, true));
    }

    it('says that there is nothing where the feed was never read', () =>
      withRelay(async ({ ask }) => {
        vendor.answer = failures['asks to log in'];
        const response = await ask();
        assert.equal(response.status, 503);
        assert.equal(response.headers.get('Retry-After'), '10');
        assert.equal(await response.text(), '');
        assert.equal((await ask()).status, 503);
        assert.equal(vendor.asked, 1, 'a vendor that fails is left alone for a while');
      }));

    it('is read from alone', () =>
      withRelay(async ({ ask }) => {
        assert.equal((await ask({ method: 'POST', body: 'x' })).status, 405);
        const head = await ask({ method: 'HEAD' });
        assert.equal(head.status, 200);
        assert.equal(await head.text(), '');
        assert.equal(vendor.asked, 1);
      }));
  });
}
