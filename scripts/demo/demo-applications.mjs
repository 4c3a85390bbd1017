import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFileLimits } from 'open-roles/internal';
import { FolderInUseError, openServer } from 'open-roles-server';

/**
 * The place that the demo's form sends to: it opens its database when the first application comes, or when
 * it is told to. `feed`: the file of the demo's postings. `data`: the folder for applications, where no
 * other demo works in it; else a new one. `log`: takes what happened, never personal data.
 */
export function demoApplications({ feed, data, log }) {
  let temporary;
  let opening;

  async function openIn(folder) {
    const settings = {
      folder,
      origins: [],
      feeds: [{ name: 'jobs', source: feed }],
      limits: defaultFileLimits,
      message: 'A person will read your application and write to you within two weeks.',
      requestsPerMinute: 60,
      isBehindProxy: false,
    };
    return { ...(await openServer(settings, log)), folder };
  }

  /** Opens the database, once. Resolves to the server's parts and its `folder`. */
  function open() {
    opening ??= openIn(data).catch((error) => {
      if (!(error instanceof FolderInUseError)) throw error;
      temporary = mkdtempSync(join(tmpdir(), 'open-roles-demo-'));
      return openIn(temporary);
    });
    return opening;
  }

  return {
    open,
    async listener(request, response) {
      const { listener } = await open();
      await listener(request, response);
    },
    async close() {
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
      if (temporary) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
