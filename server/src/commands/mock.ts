import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { createMockServer, faultsByAddress } from '../mock/mock-server.js';
import { endSignal, listen, readPort } from './listen.js';

const addresses = faultsByAddress
  .flatMap(([method, prefix, faults]) => [
    '',
    `${method} ${prefix}NAME, where NAME is`,
    ...Object.entries(faults).map(([name, { does }]) => `  ${name.padEnd(18)}${does}`),
  ])
  .join('\n');

export const mockCommand: Command = {
  help: `Usage: open-roles-server mock [--port N]

Answers as endpoints and feeds do when they fail, to try a page with: stores nothing, and does at each address
what its name says. --port N: 8788, or 0 for any free one. Set, for example,
apply-action="http://127.0.0.1:8788/applications/too-many-once".
${addresses}

Every page may ask it. Exit status: 0 ended as told, 2 wrong use.
`,
  async run(args) {
    const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
    const server = createMockServer();
    const ended = endSignal();
    const address = await listen(server, readPort(values.port ?? '8788'), '127.0.0.1');
    process.stdout.write(`listening on ${address}\n`);
    await ended;
    server.close();
    server.closeAllConnections();
    return 0;
  },
};
