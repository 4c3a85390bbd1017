import {
  FeedError,
  loadFeed,
  type FeedOptions,
  type FeedRequest,
  type Posting,
} from 'open-roles/core';
import { loadDetails, requestDocument, requestOptions, type SourceFeed } from 'open-roles/internal';
import { defaultMaxFeedSize, type InputSettings } from '../options/common-options.js';
import { type InputFeed, readPostingFeed } from './read-file-feed.js';
import { messageOf } from '../usage-error.js';

/** What the codes of Node's failures mean, and what to do. */
const meanings: readonly [RegExp, string][] = [
  [
    /^ECONNREFUSED$/,
    'no server answers there. Check the address and its port, and that the server runs.',
  ],
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    'no address is known for this name. Check how it is written, and the network.',
  ],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection broke off. Try again later.'],
  [/TIMEDOUT|TIMEOUT|UNREACH/, 'no connection comes about. Check the address and the network.'],
  [
    /CERT|TLS|SIGNATURE/,
    'the certificate of the server is not valid for this address. Check the address, or have the certificate renewed.',
  ],
];

/** What made a request fail, and what to do: unlike browsers, Node tells. */
function explain(failure: unknown): string {
  const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const known = meanings.find(([pattern]) => pattern.test(code))?.[1];
  return known === undefined
    ? `the request failed: ${messageOf(cause)}. Check the address.`
    : `${known} (${code})`;
}

/** Nobody looks at a spinner here: whole boards may come, slowly. */
function loadOptions({ maxFeedSize: bytes = defaultMaxFeedSize }: InputSettings): FeedOptions {
  return { limits: { bytes, answerTime: 60_000, totalTime: 600_000, pages: 500 }, explain };
}

/** Requests of details at a time: enough to be quick, few enough to be welcome. */
const concurrency = 4;

/** The postings with the descriptions that their list leaves out. */
async function complete(
  part: SourceFeed,
  request: FeedRequest,
  options: FeedOptions,
): Promise<Posting[]> {
  const { source, url, report, details } = part;
  const postings = [...part.feed.postings];
  const work = postings.entries();
  const worker = async (): Promise<void> => {
    for (const [index, posting] of work) {
      if (posting.description) continue;
      try {
        const origin = {
          id: posting.id,
          source,
          ...(url && { url }),
          ...(details && { details }),
        };
        postings[index] = await loadDetails(posting, origin, request, options);
      } catch (error) {
        const message = `The details are missing: ${messageOf(error)}`;
        report.add('warning', 'posting-details-missing', message, posting.id);
      }
    }
  };
  await Promise.all([...new Array<undefined>(concurrency)].map(worker));
  return postings;
}

/** Addresses of files that people write. */
const postingPath = /\.(?:mdx?|markdown|txt)$/i;

/** A posting that a server has as a file; its links are relative to where it is. */
async function readUrlPosting(url: URL, settings: InputSettings): Promise<InputFeed> {
  const { text } = await requestDocument(url, requestOptions(loadOptions(settings)));
  if (/^\s*<!doctype html/i.test(text)) {
    const advice = 'Give the address of the file itself: repositories have one for its raw text.';
    throw new FeedError('feed-format', `This is a web page about the file. ${advice}`);
  }
  const { origin, pathname } = url;
  const file = { path: origin + pathname, bytes: new TextEncoder().encode(text) };
  return readPostingFeed(file, { baseUrl: url, ...settings });
}

/**
 * The feed at an address, all its pages and, where the list has none, the descriptions; or the posting there.
 * @throws FeedError where it cannot be had.
 */
export async function readUrlFeed(url: string, settings: InputSettings): Promise<InputFeed> {
  const { format = 'auto', mapping, language, custom } = settings;
  const address = new URL(url);
  if (format === 'auto' && postingPath.test(address.pathname)) {
    return readUrlPosting(address, settings);
  }
  const request: FeedRequest = {
    src: [url],
    format,
    ...(mapping && { mapping }),
    ...(language && { language }),
    ...(custom && { customFields: custom }),
  };
  const options = loadOptions(settings);
  const [part] = (await loadFeed(request, options)).parts;
  if (!part) throw new Error(`${url} gave neither a feed nor an error`);
  return { ...part, feed: { ...part.feed, postings: await complete(part, request, options) } };
}
