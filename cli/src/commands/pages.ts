import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeedReport } from 'open-roles/core';
import { collectFeed } from '../inputs/collect-feed.js';
import type { Command } from '../command.js';
import { commonHelp, commonOptions, readCommonOptions } from '../common-options.js';
import { jsonText } from '../feed-text.js';
import { findInputs } from '../inputs/find-inputs.js';
import { readApplyAction, readReceipt, readScript, readSite } from '../pages/site-address.js';
import type { SiteSettings } from '../pages/site-plan.js';
import { writeSite, type WrittenSite } from '../pages/write-site.js';
import { endProgress, progressOn } from '../progress.js';
import { reportText } from '../report-text.js';
import type { Terminal } from '../terminal.js';
import { writeOutput } from '../write-output.js';
import { UsageError } from '../usage-error.js';

const help = `Usage: open-roles pages INPUT… --out DIR --site URL

Writes static pages: a list, and one page a posting with all its text, markup for search engines,
canonical links, sitemap.xml, an Atom feed (feed.xml) and the feed itself (jobs.json). They need no
JavaScript; where there is some, the elements take over. INPUT is what "build" takes.

  --out DIR            the folder to write to; nothing in it that is not ours is touched
  --site URL           the address where DIR will be, for example https://acme.example/careers/
  --apply-action URL   where applications are posted to; without it, pages link to the posting's own
  --receipt any        where scripts run, any 2xx or redirect of it counts as success, not only what
                       the application protocol says ("json")
  --script URL         the script of the elements, instead of a copy beside the pages
  --report FILE        write what was skipped, repaired or noticed as JSON
${commonHelp}
  --help               this text

Exit status: 0 fine, 1 something could not be read (the rest was written), 2 wrong use.
`;

const options = {
  ...commonOptions,
  out: { type: 'string' },
  site: { type: 'string' },
  'apply-action': { type: 'string' },
  receipt: { type: 'string' },
  script: { type: 'string' },
  report: { type: 'string' },
} as const;

interface PagesValues {
  out?: string | undefined;
  site?: string | undefined;
  'apply-action'?: string | undefined;
  receipt?: string | undefined;
  script?: string | undefined;
}

function readSettings(values: PagesValues): SiteSettings {
  const site = readSite(values.site);
  const { receipt, script } = values;
  const action = values['apply-action'];
  return {
    site,
    ...(action !== undefined && { applyAction: readApplyAction(action, site) }),
    ...(receipt !== undefined && { receipt: readReceipt(receipt) }),
    ...(script !== undefined && { script: readScript(script, site) }),
    now: new Date(),
  };
}

function readOut({ out }: PagesValues): string {
  if (out === undefined || out.trim() === '') throw new UsageError('--out DIR is missing.');
  return out;
}

/** Pages of an earlier run are no postings, also where the folder that is read holds them. */
function isIn(folder: string, path: string): boolean {
  return resolve(path).startsWith(`${resolve(folder)}${sep}`);
}

function whole(report: FeedReport, site: WrittenSite | undefined): FeedReport {
  return { ...report, issues: [...report.issues, ...(site?.issues ?? [])] };
}

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (!positionals.length) {
    throw new UsageError('name at least one posting, feed file, folder or web address.');
  }
  const settings = readSettings(values);
  const folder = readOut(values);
  const common = await readCommonOptions(values);
  const { report: reportFile } = values;
  const ignored = [values.mapping, values.partials];
  const inputs = (await findInputs(positionals, ignored, [reportFile])).filter(
    (input) =>
      input.kind === 'url' || positionals.includes(input.path) || !isIn(folder, input.path),
  );
  if (!inputs.length) throw new UsageError('every input lies in the folder of --out.');
  const { feed, report, unread } = await collectFeed(inputs, common, progressOn(terminal, 'read'));
  const baseUrl = common.baseUrl;
  // Without anything read, the good pages of an earlier run stay.
  const site =
    feed &&
    (await writeSite(feed, {
      folder,
      settings: { ...settings, ...(baseUrl && { baseUrl }) },
      keepsList: unread > 0,
      keepsPages: unread > 0 || report.skipped > 0,
      progress: progressOn(terminal, 'files'),
    }));
  const full = whole(report, site);
  if (reportFile !== undefined) await writeOutput(reportFile, jsonText(full));
  endProgress(terminal);
  terminal.error(reportText(full, inputs.length));
  if (site) {
    const { written: changed, unchanged, removed } = site.counts;
    terminal.error(`${changed} files written, ${unchanged} unchanged, ${removed} removed\n`);
  }
  return full.skipped || full.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `open-roles pages`: any mix of inputs becomes static pages. */
export const pagesCommand: Command = {
  summary: 'write static pages that work without JavaScript',
  help,
  run,
};
