import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import {
  applicationJson,
  findApplication,
  listApplications,
  type ApplicationRecord,
} from './manage-applications.js';

/** What every application has, in the order of the table's columns. */
const facts = ['id', 'reference', 'time', 'posting', 'postingTitle', 'name', 'email'] as const;

/** Answers that the facts above hold already. */
const known: ReadonlySet<string> = new Set(['posting_id', 'posting_title', 'name', 'email']);

/** All stored applications, whole, the last first. */
export async function* allApplications(db: Kysely<Schema>): AsyncGenerator<ApplicationRecord> {
  for (const { id } of await listApplications(db)) {
    const record = await findApplication(db, id);
    // Erased since the list was made.
    if (record) yield record;
  }
}

/** One object a line. */
export async function* exportLines(
  records: AsyncIterable<ApplicationRecord>,
): AsyncGenerator<string> {
  for await (const record of records) yield `${applicationJson(record)}\n`;
}

/** A table for a spreadsheet, with a column for each question. */
export async function* exportTable(
  records: AsyncIterable<ApplicationRecord>,
): AsyncGenerator<string> {
  const all: ApplicationRecord[] = [];
  for await (const record of records) all.push(record);
  const questions = [
    ...new Set(all.flatMap(({ answers }) => answers.map(([name]) => name))),
  ].filter((name) => !known.has(name));
  // Spreadsheets take a file without this mark for one of another encoding.
  yield `\uFEFF${row([...facts, ...questions, 'files'])}`;
  for (const record of all) {
    const answers = new Map(record.answers);
    yield row([
      ...facts.map((name) => record[name]),
      ...questions.map((name) => (answers.get(name) ?? []).join('; ')),
      record.files.map(({ name }) => name).join('; '),
    ]);
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
