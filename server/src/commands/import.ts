import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { connectToServer } from './connect.js';
import type { ImportReport } from '../postings/import-postings.js';
import { printable } from '../printable.js';
import { readSettings } from '../read-settings.js';
import { UsageError } from '../usage-error.js';

/** So many findings are written; their number is said. */
const mostIssues = 20;

export const importCommand: Command = {
  help: `Usage: open-roles build INPUT… | open-roles-server import [--data DIR]

Reads a feed in the format open-roles from standard input and puts its postings in the place of those that were
imported before: GET /postings searches in them, also in a million, and no longer in the feeds that are set.
All of it or nothing: where the feed is cut off or cannot be read, the former postings stay.

Where a search engine is set in the environment of the server (MEILISEARCH_URL, TYPESENSE_URL or
OPENSEARCH_URL: see docs/server.md), it gets the index, and GET /postings asks it.

Works beside a running server, and without one. --data DIR names its folder (./open-roles-data); on
PostgreSQL, DATABASE_URL the database.

Exit status: 0 imported, 1 not, 2 wrong use.
`,
  async run(args) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
    if (process.stdin.isTTY) {
      throw new UsageError(
        'reads a feed from standard input: open-roles build … | open-roles-server import',
      );
    }
    const connection = await connectToServer(readSettings(values, process.env));
    try {
      const answer = await connection.ask('POST', '/postings', process.stdin);
      if (!answer.ok) {
        const { detail } = (await answer.json()) as { detail: string };
        process.stderr.write(`open-roles-server: ${printable(detail)}\n`);
        return 1;
      }
      const { postings, skipped, issues } = (await answer.json()) as ImportReport;
      for (const { posting, code, message } of issues.slice(0, mostIssues)) {
        process.stderr.write(printable(`${posting ?? ''}: ${message} [${code}]`) + '\n');
      }
      if (issues.length > mostIssues) {
        process.stderr.write(`and ${issues.length - mostIssues} more findings\n`);
      }
      const left = skipped > 0 ? `; ${skipped} could not be read` : '';
      process.stdout.write(`imported ${postings} postings${left}\n`);
      return 0;
    } finally {
      await connection.close();
    }
  },
};
