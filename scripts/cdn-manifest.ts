import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One file of the script tag's build. */
interface BuiltFile {
  /** As the file is stored. */
  bytes: number;
  /** As a server sends it that compresses with brotli. */
  brotliBytes: number;
  /** For the attribute of a script tag (Subresource Integrity). */
  integrity: string;
  /**
   * The files that load with it, whatever the page shows: what it imports, what these import, and so on.
   * Those of the script tag's own file are the elements, which it imports as it runs.
   */
  imports: string[];
}

/** `manifest.json` beside the script tag's files: what a page pins, preloads or weighs. */
export interface CdnManifest {
  version: string;
  files: Record<string, BuiltFile>;
}

interface Chunk {
  isEntry: boolean;
  imports: string[];
  dynamicImports: string[];
}

/** The imports of a chunk with all that these import. */
function withTheirs(start: string, chunks: Map<string, Chunk>): string[] {
  const all: string[] = [];
  const follow = (name: string): void => {
    const chunk = chunks.get(name);
    const onItsOwn = chunk?.isEntry ? chunk.dynamicImports : [];
    for (const imported of [...(chunk?.imports ?? []), ...onItsOwn]) {
      // The single file holds what it imports.
      if (imported === start || all.includes(imported)) continue;
      all.push(imported);
      follow(imported);
    }
  };
  follow(start);
  return all;
}

/** Writes `manifest.json` beside what is built; a build that keeps what is there adds to it. */
export function cdnManifest(version: string, keepsFiles: boolean): Plugin {
  return {
    name: 'cdn-manifest',
    writeBundle({ dir = '' }, bundle) {
      const path = join(dir, 'manifest.json');
      const manifest: CdnManifest =
        keepsFiles && existsSync(path)
          ? (JSON.parse(readFileSync(path, 'utf8')) as CdnManifest)
          : { version, files: {} };
      const built = Object.values(bundle).filter((file) => file.type === 'chunk');
      const chunks = new Map(
        built.map(({ fileName, code, isEntry, imports, dynamicImports }) => {
          // Those that no code asks for any more once it was made smaller are not loaded.
          const loaded = imports.filter((name) => code.includes(basename(name)));
          return [fileName, { isEntry, imports: loaded, dynamicImports }];
        }),
      );
      for (const name of chunks.keys()) {
        const content = readFileSync(join(dir, name));
        manifest.files[name] = {
          bytes: content.length,
          brotliBytes: brotliCompressSync(content).length,
          integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
          imports: withTheirs(name, chunks),
        };
      }
      writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
    },
  };
}
