import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPartials } from '../../../cli/dist/authoring/includes/read-partials.js';
import { readPostingFile } from '../../../cli/dist/authoring/read-posting-file.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of postings that this repository has for tests. */
export const fixtures = join(root, 'test/fixtures/postings');

/** The folder of recorded data, where there is one. */
export const samples = process.env.SAMPLES_DIR;

/** For tests that read recorded data: why they are skipped. */
export const skip = samples ? false : 'set SAMPLES_DIR to the folder of recorded postings';

/** What a text gives as a posting file. */
export function readText(text, options = {}, path = 'posting.md') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { reading, issues, skipped } = readPostingFile({ path, bytes }, options);
  return { issues, skipped, posting: reading?.posting, codes: issues.map(({ code }) => code) };
}

/** What a posting with these lines of front matter gives. */
export const readFrontMatter = (lines, body = 'We bake.', options = {}) =>
  readText(`---\ntitle: Baker\ncompany: Crumb\n${lines}\n---\n${body}`, options);

/** What a file gives. */
export function readFixture(name, options = {}, folder = fixtures) {
  return readText(readFileSync(join(folder, name)), options, join(folder, name));
}

/** What a recorded posting gives. */
export function readSample(name, options = {}) {
  return readFixture(name, options, join(samples, 'postings'));
}

/** The kinds of a posting's sections, in order. */
export function kindsOf({ sections = [] }) {
  return sections.map(({ kind }) => kind);
}

/** The HTML of all sections of a kind. */
export function sectionOf({ sections = [] }, kind) {
  return sections
    .filter((section) => section.kind === kind)
    .map(({ html }) => html)
    .join('\n');
}

/** The finding with a code. */
export function issueOf({ issues }, code) {
  return issues.find((issue) => issue.code === code);
}

export { readPartials };
