import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { CheckedPosting, Finding } from './checked-posting.js';
import { quoted } from './checked-posting.js';

/** The target of a Markdown link or picture, of a link definition, and of HTML. */
const target =
  /\]\(\s*<?([^)\s>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)|\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gm;

const code = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|`[^`\n]+`|<!--[\s\S]*?-->/gm;

/** What a page may be called that a link names without an extension. */
const endings = ['', '.md', '.mdx', '.markdown', '.html', '.txt'];

/** Relative links of a posting file to files that are not there. */
export async function findDeadLinks({ text }: CheckedPosting): Promise<Finding[]> {
  if (!text) return [];
  const body = text.split.body.replace(code, (block) => block.replace(/[^\n]/g, ' '));
  const findings: Finding[] = [];
  for (const match of body.matchAll(target)) {
    const href = match.slice(1).find(Boolean) ?? '';
    const start = match.index + match[0].lastIndexOf(href);
    if (!isRelative(href) || (await exists(text.file, href))) continue;
    const advice = 'Correct it; if it is a web address, begin it with https://.';
    findings.push({
      severity: 'warning',
      code: 'link-dead',
      message: `The link ${quoted(href)} leads to no file beside the posting. ${advice}`,
      at: text.placeInBody(start),
    });
  }
  return findings;
}

/** From the root of a site, of this page, or filled in by a site generator: nothing that a file shows. */
function isRelative(href: string): boolean {
  return href !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/#?{\\])/i.test(href) && !href.includes('{{');
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
