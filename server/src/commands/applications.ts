import type { Command } from '../command.js';
import {
  applicationJson,
  type ApplicationEntry,
  type ApplicationRecord,
} from '../manage/manage-applications.js';
import { printable } from '../printable.js';
import { ask, print, helpFooter } from './ask.js';

export const listCommand: Command = {
  help: `Usage: open-roles-server list [--json] [--data DIR]

Prints the stored applications, the last first: id, reference, time, posting, key and delivery state.
--json prints one object a line.
${helpFooter}`,
  run: (args) =>
    ask(
      args,
      [],
      'GET',
      () => '/applications',
      async (answer, isJson) => {
        for (const entry of (await answer.json()) as ApplicationEntry[]) {
          const { id, reference, time, posting, postingTitle, key, delivery } = entry;
          const line = isJson
            ? JSON.stringify(entry)
            : printable(
                [id, reference, time, posting, postingTitle, key ?? '-', delivery].join('  '),
              );
          await print(`${line}\n`);
        }
      },
    ),
};

export const showCommand: Command = {
  help: `Usage: open-roles-server show ID [--json] [--data DIR]

Prints one application, by its id or its reference. Self-identification is kept apart and never shown with it.
${helpFooter}`,
  run: (args) =>
    ask(
      args,
      ['ID'],
      'GET',
      (id) => `/applications/${id}`,
      async (answer, isJson) => {
        const record = (await answer.json()) as ApplicationRecord;
        await print(isJson ? `${applicationJson(record)}\n` : describe(record));
      },
    ),
};

function describe(record: ApplicationRecord): string {
  const { id, reference, time, posting, postingTitle, answers, files } = record;
  const lines = [
    ['id', id],
    ['reference', reference],
    ['received', time],
    ['posting', `${posting}  ${postingTitle}`],
    ...answers
      .filter(([name]) => name !== 'posting_id' && name !== 'posting_title')
      .flatMap(([name, values]) => values.map((value) => [name, value])),
    ...files.map(({ field, name, size }) => [field, `${name} (${size} bytes)`]),
  ];
  return lines
    .map(([name = '', value = '']) => `${printable(name)}: ${printable(value)}\n`)
    .join('');
}

export const fileCommand: Command = {
  help: `Usage: open-roles-server file ID NAME [--data DIR] > FILE

Writes a file of an application to standard output. Open it with care: anybody can send one.
${helpFooter}`,
  run: (args) =>
    ask(
      args,
      ['ID', 'NAME'],
      'GET',
      (id, name) => `/applications/${id}/files/${name}`,
      async (answer) => {
        for await (const chunk of answer.body ?? []) await print(chunk as Uint8Array);
      },
    ),
};

export const eraseCommand: Command = {
  help: `Usage: open-roles-server erase ID [--data DIR]

Removes an application everywhere: its answers, its files, its key and what waits to be delivered.
${helpFooter}`,
  run: (args) =>
    ask(
      args,
      ['ID'],
      'DELETE',
      (id) => `/applications/${id}`,
      () => print('erased\n'),
    ),
};
