// One demo server for a test file, with applications in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createJiti } from 'jiti';
import { launchBrowser } from './browser.mjs';
import { storedApplications } from './server.mjs';

const { createDemo } = await createJiti(import.meta.url).import('../../../scripts/demo-server.ts');

/** Starts the demo on a free port. `close` also removes what was stored. */
export async function startDemo() {
  const data = await mkdtemp(join(tmpdir(), 'open-roles-demo-'));
  const lines = [];
  const demo = createDemo({ data, log: (entry) => lines.push(JSON.stringify(entry)) });
  await new Promise((resolve) => demo.server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${demo.server.address().port}`,
    lines,
    /** The stored applications, whole. */
    applications: async () => storedApplications((await demo.applications.open()).folder),
    async close() {
      await demo.close();
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
