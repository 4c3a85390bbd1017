import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { connectToServer, type Connection } from '../manage/connect.js';
import type { ApplicationEntry, ApplicationRecord } from '../manage/manage-applications.js';
import { readSettings } from '../read-settings.js';
import { print, where } from './ask.js';

/** What every application has, in the order of the table's columns. */
const facts = ['id', 'reference', 'time', 'posting', 'postingTitle', 'name', 'email'] as const;

/** Answers that the facts above hold already. */
const known: ReadonlySet<string> = new Set(['posting_id', 'posting_title', 'name', 'email']);

export const exportCommand: Command = {
  help: `Usage: open-roles-server export [--csv] [--data DIR] > FILE

Writes all stored applications to standard output, the last first: one object a line, as show --json has it.
--csv writes a table for a spreadsheet, with a column for each question. Files are named, not contained: see
"file". Self-identification is kept apart and never written.
${where}`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { csv: { type: 'boolean' }, data: { type: 'string' } },
    });
    const connection = await connectToServer(readSettings({ data: values.data }, process.env));
    try {
      const table: ApplicationRecord[] = [];
      for await (const record of applications(connection)) {
        if (values.csv) table.push(record);
        else await print(`${JSON.stringify(record)}\n`);
      }
      if (values.csv) await printTable(table);
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

async function printTable(records: readonly ApplicationRecord[]): Promise<void> {
  const questions = [...new Set(records.flatMap(({ answers }) => Object.keys(answers)))].filter(
    (name) => !known.has(name),
  );
  // Spreadsheets take a file without this mark for one of another encoding.
  await print(`\uFEFF${row([...facts, ...questions, 'files'])}`);
  for (const record of records) {
    const answers = new Map(Object.entries(record.answers));
    const cells = [
      ...facts.map((name) => record[name]),
      ...questions.map((name) => (answers.get(name) ?? []).join('; ')),
      record.files.map(({ name }) => name).join('; '),
    ];
    await print(row(cells));
  }
}

/** One line of a table (RFC 4180). */
function row(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What was typed must not be a formula in the spreadsheet that opens the table (OWASP, CSV Injection). */
function asText(cell: string): string {
  return /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/u.test(cell) ? `'${cell}` : cell;
}
