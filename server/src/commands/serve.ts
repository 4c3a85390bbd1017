import { createServer, type Server } from 'node:http';
import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { logToStandardError } from '../http/log.js';
import { openServer } from '../open-server.js';
import { readSettings, settingOptions } from '../read-settings.js';
import { isLoopback, localToken } from '../recruiter/local-token.js';
import { endSignal, listen, readPort } from './listen.js';

const help = `Usage: open-roles-server [OPTIONS]
       open-roles-server list | show ID | file ID NAME | erase ID |
       export | deliveries | import | mock   (help COMMAND tells more)

Receives applications at POST /applications, checks them and keeps them: in an embedded database and a
folder of files, or in PostgreSQL (DATABASE_URL) and an S3-compatible store (S3_ENDPOINT, S3_BUCKET, …).
Hands on the feeds that are set at GET /feeds/NAME, and searches in them at GET /postings, or in the postings
that "import" put into the database, or into a search engine (MEILISEARCH_URL, TYPESENSE_URL,
OPENSEARCH_URL). GET /openapi.json describes all of it; GET /healthz, /readyz and /metrics tell how it is.
/recruiter shows the applications to who has the token: RECRUITER_TOKEN, or on this machine alone the file
recruiter-token in the folder. Prints "listening on http://…" when it is ready; its log goes to standard
error, a line of JSON each, without personal data. Ends on SIGTERM or SIGINT, after what is under way.

Options (each also as a variable of the environment, --allow-origin as ALLOW_ORIGIN):
${optionHelp()}

Each application goes onward to WEBHOOK_URL, signed with WEBHOOK_SECRET, and by mail through SMTP_URL from
MAIL_FROM to MAIL_TO, and to Greenhouse, Lever, Ashby, SmartRecruiters and Recruitee (GREENHOUSE_BOARD and
GREENHOUSE_API_KEY, …), where these are set in the environment: see docs/server.md.

Exit status: 0 ended as told, 1 it cannot run, 2 wrong use.
`;

/** Connections on which nothing happens for so long are ended, in milliseconds. */
const idleTime = 30_000;

/** The longest that a whole request may take: 20 MB on a line of 25 kB a second. */
const requestTime = 15 * 60_000;

export const serveCommand: Command = {
  help,
  async run(args) {
    const { values } = parseArgs({ args, options: settingOptions });
    const settings = readSettings(values, process.env);
    const port = readPort(values.port ?? (process.env['PORT'] || '8787'));
    const host = values.host ?? (process.env['HOST'] || '127.0.0.1');
    if (isLoopback(host) && !settings.isBehindProxy) {
      settings.recruiterToken ??= await localToken(settings.folder);
    }
    const ended = endSignal();
    const open = await openServer(settings, logToStandardError);
    const server = createServer(
      { requestTimeout: requestTime, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
      (request, response) => void open.listener(request, response),
    );
    server.setTimeout(idleTime);
    try {
      const address = await listen(server, port, host);
      process.stdout.write(`listening on ${address}\n`);
      await ended;
      await stop(server);
      return 0;
    } finally {
      await open.close();
      // A mail server that does not answer would hold the process for as long as its connection stands.
      setTimeout(() => process.exit(), 1_000).unref();
    }
  },
};

/** A paragraph for each option: what it is called in the first column, what it does beside it. */
function optionHelp(): string {
  const indent = 24;
  return Object.entries(settingOptions)
    .map(([name, option]) => {
      const flag = `--${name}${'value' in option ? ` ${option.value}` : ''}`;
      const lines = option.help.match(/.{1,80}(?= |$)/gu) ?? [];
      const text = lines.map((line) => line.trim()).join(`\n${' '.repeat(indent)}`);
      return `  ${flag.padEnd(indent - 3)} ${text}`;
    })
    .join('\n');
}

/** Takes nothing new, and waits for what is under way. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
}
