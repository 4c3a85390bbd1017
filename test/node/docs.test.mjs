import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFile(join(root, path), 'utf8');

async function sources(folder) {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => read(join(folder, name))))).join('\n');
}

/** The members of a union of string literals. */
function union(source, name) {
  const [, members] = new RegExp(`type ${name} =([^;]+);`).exec(source);
  return [...members.matchAll(/'([a-z-]+)'/g)].map(([, member]) => member);
}

describe('what the documents say', () => {
  it('explains every warning', async () => {
    const code = (await sources('components')) + (await sources('src'));
    const told = code.matchAll(/(?:\bwarn\(\s*'|warnings\.md#)([a-z-]+)/g);
    const called = [...told].map(([, name]) => name);
    const headings = [...(await read('docs/warnings.md')).matchAll(/^## (.+)$/gm)].map(
      ([, name]) => name,
    );
    assert.ok(called.length > 5 && called.includes('part-failed'), 'the sources are read');
    for (const name of called) assert.ok(headings.includes(name), name);
  });

  it('lists every error code', async () => {
    const listed = await read('docs/troubleshooting.md');
    const feed = union(await read('src/errors/base-error.ts'), 'FeedErrorCode');
    const apply = union(await read('src/apply/submit-outcome.ts'), 'ApplyErrorCode');
    for (const code of [...feed, ...apply]) assert.ok(listed.includes(`\`${code}\``), code);
  });

  it('lists every option of the server', async () => {
    const { settingOptions } = await import('../../server/dist/read-settings.js');
    const listed = await read('docs/server.md');
    for (const name of Object.keys(settingOptions)) {
      assert.match(listed, new RegExp(`\\| .*\`--${name}[ \`]`), name);
    }
  });

  it('leads to files that exist', async () => {
    const documents = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md'));
    const files = [
      'README.md',
      'CONTRIBUTING.md',
      'cli/README.md',
      'examples/README.md',
      'integrations/relay/README.md',
      'integrations/github-action/README.md',
    ];
    for (const file of [...files, ...documents.map((name) => `docs/${name}`)]) {
      for (const [, target] of (await read(file)).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)) {
        assert.ok(existsSync(join(root, file, '..', target)), `${target} in ${file}`);
      }
    }
  });
});
