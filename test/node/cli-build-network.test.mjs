// What the command line says when an address cannot be read.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { openRoles } from './support/command-line.mjs';

/** The one error of a build, which is about its address. */
async function errorOf(address) {
  const { status, stderr } = await openRoles(['build', address]);
  assert.equal(status, 1, stderr);
  const [line] = stderr.split('\n');
  assert.ok(line.startsWith(`${address}: error: `), line);
  assert.doesNotMatch(line, /Access-Control|the page is https|device/);
  return line;
}

/** The address of a server that does this with its connections, for as long as `use` takes. */
async function serving(answer, use) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${server.address().port}/jobs.json`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('an address that cannot be read', () => {
  it('is told from a server that does not run', async () => {
    let closed;
    await serving(undefined, (address) => (closed = address));
    const line = await errorOf(closed);
    assert.match(line, /no server answers there\. Check .*\(ECONNREFUSED\) \[feed-network\]$/);
  });

  it('is told from a name that nobody has', async () => {
    const line = await errorOf('http://nobody.invalid/jobs.json');
    assert.match(line, /no address is known for this name\. Check .*\((?:ENOTFOUND|EAI_AGAIN)\)/);
  });

  it('is told from a connection that breaks', async () => {
    await serving(
      (request) => request.socket.destroy(),
      async (address) => assert.match(await errorOf(address), /broke off\. Try again.*\(\w+\)/),
    );
  });

  it('is told from one that holds a password, which no request may', async () => {
    const line = await errorOf('http://me:secret@127.0.0.1/jobs.json');
    assert.match(line, /credentials/);
  });

  it('is refused as wrong use where it is not whole', async () => {
    for (const address of ['http://', 'https://:80', 'https://jobs example']) {
      const { status, stderr } = await openRoles(['build', address]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /is no web address\. Write it whole, like https:\/\//);
    }
  });
});
