import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { connectToServer, type Connection } from './connect.js';
import { exportLines, exportTable } from '../manage/export-applications.js';
import type { ApplicationEntry, ApplicationRecord } from '../manage/manage-applications.js';
import { readSettings } from '../read-settings.js';
import { print, helpFooter } from './ask.js';

export const exportCommand: Command = {
  help: `Usage: open-roles-server export [--csv] [--data DIR] > FILE

Writes all stored applications to standard output, the last first: one object a line, as show --json has it.
--csv writes a table for a spreadsheet, with a column for each question. Files are named, not contained: see
"file". Self-identification is kept apart and never written.
${helpFooter}`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { csv: { type: 'boolean' }, data: { type: 'string' } },
    });
    const connection = await connectToServer(readSettings({ data: values.data }, process.env));
    try {
      const records = applications(connection);
      for await (const line of values.csv ? exportTable(records) : exportLines(records)) {
        await print(line);
      }
      return 0;
    } finally {
      await connection.close();
    }
  },
};

async function* applications(connection: Connection): AsyncGenerator<ApplicationRecord> {
  const list = await connection.ask('GET', '/applications');
  if (!list.ok) throw new Error(`the server answered ${list.status}`);
  for (const { id } of (await list.json()) as ApplicationEntry[]) {
    const answer = await connection.ask('GET', `/applications/${id}`);
    // Erased since the list was made.
    if (answer.status === 404) continue;
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    yield (await answer.json()) as ApplicationRecord;
  }
}
