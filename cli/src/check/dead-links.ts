import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

/** What a page may be called that a link names without an extension. */
const endings = ['', '.md', '.mdx', '.markdown', '.html', '.txt'];

/** Relative links of a posting file to files that are not there. */
export async function findDeadLinks({ file, reading }: CheckedPosting): Promise<Finding[]> {
  const findings: Finding[] = [];
  // What is beside an address, only its server knows.
  if (!reading || /^https?:/i.test(file)) return findings;
  for (const { href, at } of reading.links) {
    if (isOfSite(href) || (await exists(file, href))) continue;
    const advice = 'Correct it; if it is a web address, begin it with https://.';
    const message = `The link ${quoted(href)} leads to no file beside the posting. ${advice}`;
    findings.push({ severity: 'warning', code: 'link-dead', message, at });
  }
  return findings;
}

/** From the root of a site, of this page, or filled in by a site generator: nothing that a file shows. */
function isOfSite(href: string): boolean {
  return /^[/?{\\]/.test(href) || href.includes('{{');
}

async function exists(file: string, href: string): Promise<boolean> {
  const path = decoded(href.replace(/[?#].*$/, '')).replace(/(?<=.)\/+$/, '');
  const folder = dirname(file);
  // Site generators make a folder of each page, and links go from there.
  const page = join(folder, file.slice(folder.length + 1, -extname(file).length || undefined));
  const named = [path, path.replace(/\.html?$/i, '')];
  for (const base of [folder, page]) {
    for (const name of named) {
      for (const ending of endings) {
        if (await isThere(join(base, `${name}${ending}`))) return true;
      }
    }
  }
  return false;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
