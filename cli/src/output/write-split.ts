import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feed, Posting } from 'open-roles/core';
import type { FeedIssue } from 'open-roles/internal';
import { compactFeedText, listedPosting, sizeIssues } from './feed-text.js';
import { writeOutput } from './write-output.js';

/** Where the long texts are, in the folder of the index. */
const textsFolder = 'postings';
const textsFile = /^[\da-f]{20}\.json$/;

/** What the list leaves out of a posting. */
interface PostingTexts {
  /** Of its content: another content is another file, so that each may be kept for ever. */
  name: string;
  text: string;
}

function textsOf({ id, title, description, sections, questions }: Posting): PostingTexts {
  const text = `${JSON.stringify({ id, title, description, sections, questions })}\n`;
  return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 20)}.json`, text };
}

/**
 * Writes a feed in parts: `index.json` with what lists need, and for each posting a file with its long texts.
 * Files that the index before named stay for readers who have that one still; older ones go.
 * @returns what is to be said of the size of the index.
 * @throws UsageError where a file cannot be written.
 */
export async function writeSplit(folder: string, feed: Feed): Promise<FeedIssue[]> {
  const index = join(folder, 'index.json');
  const kept = new Set(await namedIn(index));
  const postings: (Posting & { details: string })[] = [];
  for (const posting of feed.postings) {
    const { name, text } = textsOf(posting);
    kept.add(name);
    await writeOutput(join(folder, textsFolder, name), text);
    postings.push({ ...listedPosting(posting), details: `${textsFolder}/${name}` });
  }
  // Last: it names nothing that is not there.
  const text = compactFeedText({ ...feed, postings });
  await writeOutput(index, text);
  const present = await readdir(join(folder, textsFolder)).catch((): string[] => []);
  for (const name of present.filter((one) => textsFile.test(one) && !kept.has(one))) {
    await rm(join(folder, textsFolder, name), { force: true });
  }
  return sizeIssues(text, index);
}

/** The files that an index names. */
async function namedIn(index: string): Promise<string[]> {
  const text = await readFile(index, 'utf8').catch(() => '');
  return [...text.matchAll(/"details":"postings\/([\da-f]{20}\.json)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
}
