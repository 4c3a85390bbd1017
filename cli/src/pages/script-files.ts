import { readdir, readFile } from 'node:fs/promises';
import { messageOf, UsageError } from '../usage-error.js';
import { assetFolder } from './page-frame.js';

/** One file of the site. */
export interface SiteFile {
  /** Relative to the list, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/** The style sheet is made of the elements' own when the package is built. */
const ownFiles = {
  'pages.css': new URL('../pages.css', import.meta.url),
  'pages.js': new URL('../../assets/pages.js', import.meta.url),
};

/** The style sheet of the pages, the script that lets the elements take over, and the elements unless they come from elsewhere. */
export async function* scriptFiles(withElements: boolean): AsyncGenerator<SiteFile> {
  for (const [name, file] of Object.entries(ownFiles)) {
    yield { path: `${assetFolder}/${name}`, content: await readFile(file) };
  }
  if (!withElements) return;
  // `open-roles/core` is `dist/src/core.js` of the installed package; the script tag's files lie beside.
  const bundle = new URL('../cdn/', import.meta.resolve('open-roles/core'));
  const main = 'open-roles.js';
  try {
    yield { path: `${assetFolder}/${main}`, content: await readFile(new URL(main, bundle)) };
    for (const name of await currentChunks(bundle, main)) {
      yield { path: `${assetFolder}/${name}`, content: await readFile(new URL(name, bundle)) };
    }
  } catch (error) {
    throw new UsageError(
      `the script of the elements is not there (${messageOf(error)}). Build or install open-roles, or name one with --script URL.`,
    );
  }
}

/** The chunks that the script reaches, in order; the folder may hold ones of earlier builds. */
async function currentChunks(bundle: URL, main: string): Promise<string[]> {
  const present = (await readdir(new URL('chunks/', bundle))).filter((name) =>
    name.endsWith('.js'),
  );
  const reached = new Set<string>();
  const waiting = [main];
  for (const name of waiting) {
    const code = await readFile(new URL(name, bundle), 'utf8');
    for (const chunk of present) {
      const path = `chunks/${chunk}`;
      if (reached.has(path) || !code.includes(chunk)) continue;
      reached.add(path);
      waiting.push(path);
    }
  }
  return [...reached].sort();
}
