import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFileLimits } from 'open-roles/internal';
import {
  FolderInUseError,
  openServer,
  type Log,
  type OpenServer,
  type ServerSettings,
} from 'open-roles-server';

interface ApplicationsOptions {
  /** The file of the demo's postings. */
  feed: string;
  /** The folder for applications, where no other demo works in it; else a new one. */
  data: string;
  /** Takes what happened, never personal data. */
  log: Log;
}

type OpenFolder = OpenServer & { folder: string };

/**
 * The place that the demo's form sends to: it opens its database when the first application comes, or when
 * it is told to.
 */
export function demoApplications({ feed, data, log }: ApplicationsOptions) {
  let temporary: string | undefined;
  let opening: Promise<OpenFolder> | undefined;

  async function openIn(folder: string): Promise<OpenFolder> {
    const settings: ServerSettings = {
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
  function open(): Promise<OpenFolder> {
    opening ??= openIn(data).catch((error: unknown) => {
      if (!(error instanceof FolderInUseError)) throw error;
      temporary = mkdtempSync(join(tmpdir(), 'open-roles-demo-'));
      return openIn(temporary);
    });
    return opening;
  }

  return {
    open,
    async listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { listener } = await open();
      await listener(request, response);
    },
    async close(): Promise<void> {
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
      if (temporary) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
