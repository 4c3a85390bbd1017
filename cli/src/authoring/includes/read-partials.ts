import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeBody, repairMojibake } from 'open-roles/internal';
import { messageOf, UsageError } from '../../usage-error.js';
import type { Partials } from './expand-includes.js';

const text = /\.(?:mdx?|markdown|html?|txt)$/i;

/**
 * The texts that postings include, by their path below a folder without extension.
 * @throws UsageError where the folder cannot be read.
 */
export async function readPartials(folder: string, label: string): Promise<Partials> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const partials = new Map<string, string>();
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isFile() || !text.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/').replace(text, '').toLowerCase();
      const content = decodeBody(await readFile(path), null).replace(/\r\n?/g, '\n');
      partials.set(name, repairMojibake(content.replace(/^\uFEFF/, '')).text);
    }
    return partials;
  } catch (error) {
    throw new UsageError(`${label}: ${folder} cannot be read (${messageOf(error)}).`);
  }
}
