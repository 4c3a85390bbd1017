// One demo server for a test file, with applications in a folder of its own.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createDemoServer } from '../../../scripts/demo-server.mjs';
import { launchBrowser } from './browser.mjs';

/** Starts the demo on a free port. `close` also removes what was stored. */
export async function startDemo() {
  const data = await mkdtemp(join(tmpdir(), 'open-roles-demo-'));
  const lines = [];
  const server = createDemoServer({ data, log: (line) => lines.push(line) });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    data,
    lines,
    /** The stored applications, each with the folder it lies in. */
    async applications() {
      const names = await readdir(data);
      const found = [];
      for (const name of names) {
        const folder = join(data, name);
        const text = await readFile(join(folder, 'application.json'), 'utf8').catch(
          () => undefined,
        );
        if (text !== undefined) found.push({ folder, ...JSON.parse(text) });
      }
      return found;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(data, { recursive: true, force: true });
    },
  };
}

/**
 * The demo and a `browser` for the tests of a file or block, there as soon as they run. Hooks that need
 * them stand in a `describe`, together with this call: Node 20 runs those of a file all at once.
 */
export function useDemo() {
  const demo = {};
  before(async () => {
    Object.assign(demo, await startDemo());
    demo.browser = await launchBrowser();
  });
  after(async () => {
    await demo.browser?.close();
    await demo.close();
  });
  return demo;
}
