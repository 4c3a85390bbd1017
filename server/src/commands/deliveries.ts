import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import type { DeliveryEntry } from '../manage/manage-deliveries.js';
import { ask, print, helpFooter } from './ask.js';

export const deliveriesCommand: Command = {
  help: `Usage: open-roles-server deliveries [--retry ID] [--json] [--data DIR]

Prints what went onward, what waits and what failed: id, application, place, state, tries and the last error.
--json prints one object a line. --retry ID tries one again.
${helpFooter}`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { retry: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } },
    });
    const common = values.data === undefined ? [] : ['--data', values.data];
    if (values.retry !== undefined) {
      return ask(
        [values.retry, ...common],
        ['ID'],
        'POST',
        (id) => `/deliveries/${id}/retry`,
        () => print('waits for another try\n'),
      );
    }
    return ask(
      common,
      [],
      'GET',
      () => '/deliveries',
      async (answer) => {
        for (const entry of (await answer.json()) as DeliveryEntry[]) {
          const { id, application, target, state, attempts, error } = entry;
          const line = values.json
            ? JSON.stringify(entry)
            : [id, application, target, state, `${attempts} tries`, error ?? '']
                .join('  ')
                .trimEnd();
          await print(`${line}\n`);
        }
      },
    );
  },
};
