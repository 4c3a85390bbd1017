import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { connectToServer } from './connect.js';
import { readSettings } from '../read-settings.js';
import { UsageError } from '../usage-error.js';

/** The end of each help text. */
export const helpFooter = `
Works beside a running server, and without one. --data DIR names its folder (./open-roles-data); on
PostgreSQL, DATABASE_URL the database.

Exit status: 0 fine, 1 there is no such application, 2 wrong use.
`;

/** Asks one thing of the server. @returns the exit status. */
export async function ask(
  args: string[],
  names: readonly string[],
  method: 'GET' | 'POST' | 'DELETE',
  path: (...parts: string[]) => string,
  write: (answer: Response, isJson: boolean) => Promise<void>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length !== names.length) {
    throw new UsageError(names.length === 0 ? 'takes no names' : `needs ${names.join(' and ')}`);
  }
  const connection = await connectToServer(readSettings({ data: values.data }, process.env));
  try {
    const answer = await connection.ask(method, path(...positionals.map(encodeURIComponent)));
    if (answer.status === 404) {
      const problem = (await answer.json()) as { detail: string };
      process.stderr.write(`open-roles-server: ${problem.detail}\n`);
      return 1;
    }
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    await write(answer, values.json === true);
    return 0;
  } finally {
    await connection.close();
  }
}

/** Waits where the reader is slower than what it reads. */
export async function print(chunk: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}
