import { loadSource, sourceOfUrl } from 'open-roles/internal';
import { defineCommand } from './command.js';
import {
  embedOptions,
  feedAddresses,
  type PageAddress,
  readPageAddress,
  scriptOf,
} from '../options/embed-options.js';

/** `open-roles csp`: the policy that the elements work under. */
export const cspCommand = defineCommand({
  name: 'csp',
  summary: 'print the Content-Security-Policy that a page with the elements needs',
  description:
    'Prints the directives of a Content-Security-Policy that the elements need for these feeds, in one line. Add each to what the policy of the page says already.',
  exitStatus: '0 fine, 2 wrong use',
  inputs: feedAddresses,
  options: embedOptions,
  async run({ names }, { script, applyAction }, terminal) {
    const feeds = await Promise.all(
      names.map((name) => requested(readPageAddress(name, 'the feed'))),
    );
    const connected = [...feeds, ...(applyAction ? [applyAction] : [])];
    const directives = [
      ['script-src', ...origins([scriptOf(script)])],
      ['connect-src', ...origins(connected)],
      ["require-trusted-types-for 'script'"],
      ['trusted-types', 'open-roles', 'open-roles-lit'],
    ];
    terminal.out(`${directives.map((words) => words.join(' ')).join('; ')}\n`);
    return 0;
  },
});

/** What an element requests for the address of a feed: the API that belongs to a board's own page. */
async function requested(feed: PageAddress): Promise<PageAddress> {
  const id = feed.isOwn ? undefined : sourceOfUrl(feed.url);
  const source = id && (await loadSource(id));
  return source?.requestUrl ? { ...feed, url: source.requestUrl(feed.url, {}) } : feed;
}

/** The sources of a directive, each once, the page's own first. */
function origins(addresses: readonly PageAddress[]): string[] {
  const sources = addresses.map(({ url, isOwn }) => (isOwn ? "'self'" : url.origin));
  return [...new Set(sources)].sort();
}
