// What npm would publish: that every way in works, and that nothing is in it that should not be.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesBelow, installPackage, root, run, staticImports } from './support/package.mjs';

const tags = ['apply-form', 'job-board', 'job-card', 'job-detail', 'job-filters', 'job-list'];

/** Imports what it is told in a process of its own and prints which elements that registered. */
const importer = `
const defined = [];
if (process.argv[2] === 'registry') {
  globalThis.customElements = { get: () => undefined, define: (tag) => defined.push(tag) };
}
for (const name of process.argv.slice(3)) {
  const isJson = name.endsWith('.json');
  await import(name, isJson ? { with: { type: 'json' } } : undefined);
}
console.log(JSON.stringify(defined));
`;

let installed;
let facts;
/** The names that a project may import, with the languages written out. */
let names;

before(() => {
  installed = installPackage({ commandLine: true, others: ['react'] });
  facts = JSON.parse(readFileSync(join(installed.folder, 'package.json'), 'utf8'));
  const languages = installed.files.flatMap(
    (file) => /^dist\/src\/i18n\/locales\/([\w-]+)\.js$/.exec(file)?.[1] ?? [],
  );
  assert.ok(languages.length >= 3, 'the languages are found');
  // The files of the script tag are for pages, which load them as they are; what is for Angular, its compiler
  // makes a module of.
  const isForNode = (key) => !['./dist/cdn/*', './angular'].includes(key);
  const keys = Object.keys(facts.exports).filter(isForNode);
  names = keys.flatMap((key) => {
    const name = `open-roles${key.slice(1)}`;
    return name.includes('*') ? languages.map((language) => name.replace('*', language)) : [name];
  });
  writeFileSync(join(installed.project, 'import.mjs'), importer);
});
after(() => installed?.remove());

/** The tags that importing these names registers, in a fake registry or in none. */
function registeredBy(importedNames, registry = 'registry') {
  const output = run(process.execPath, ['import.mjs', registry, ...importedNames], {
    cwd: installed.project,
  });
  return JSON.parse(output).sort();
}

describe('the package on npm', () => {
  it('passes publint at its strictest', async () => {
    const bytes = readFileSync(installed.tarball);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages, pkg } = await publint({
      pack: { tarball },
      strict: true,
      level: 'suggestion',
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that are right for every way in', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const entries = ['--exclude-entrypoints', 'feed.schema.json', 'custom-elements.json'];
    const options = ['--profile', 'esm-only', '--format', 'json', '--no-definitely-typed'];
    const { analysis, problems } = JSON.parse(
      run(process.execPath, [attw, installed.tarball, ...options, ...entries]),
    );
    const checked = Object.keys(analysis.entrypoints);
    const expected = Object.keys(facts.exports).filter((key) => !/json$|\*/.test(key));
    for (const entry of expected) assert.ok(checked.includes(entry), `${entry} is checked`);
    const isRelevant = ({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind);
    assert.deepEqual(
      Object.values(problems ?? {})
        .flat()
        .filter(isRelevant),
      [],
    );
  });

  it('offers each element, alone and registered, the core, the languages and the data', () => {
    const elements = tags.flatMap((tag) => [`open-roles/${tag}`, `open-roles/${tag}/define`]);
    const others = ['core', 'define', 'internal', 'locales/de'].map((name) => `open-roles/${name}`);
    const types = ['jsx', 'react', 'vue', 'svelte', 'solid'].map((name) => `open-roles/${name}`);
    const data = ['custom-elements.json', 'feed.schema.json', 'package.json'];
    const expected = [
      ...elements,
      'open-roles',
      ...others,
      ...types,
      ...data.map((file) => `open-roles/${file}`),
    ];
    for (const name of expected) assert.ok(names.includes(name), name);
  });

  it('imports every name in Node', () => {
    registeredBy(names, 'no registry');
  });

  it('registers nothing by an import of a class, the core or a language', () => {
    assert.deepEqual(registeredBy(names.filter((name) => !name.endsWith('/define'))), []);
  });

  it('registers by a define module its element and those it renders at once, each once', () => {
    assert.deepEqual(registeredBy(['open-roles/define']), tags);
    assert.deepEqual(registeredBy(['open-roles/job-card/define']), ['job-card']);
    assert.deepEqual(registeredBy(['open-roles/job-list/define']), ['job-list']);
  });

  it('tells bundlers of every module that imports another for what that does', () => {
    const isNamed = (file) =>
      facts.sideEffects.some((pattern) => file.endsWith(pattern.replace('**/', '/')));
    const importing = installed.files.filter((file) => {
      if (!/^(?:components|src|dist\/(?:components|src))\/.*(?<!\.d)\.[jt]s$/.test(file))
        return false;
      return /^import (?:\{\} from )?['"]/m.test(
        readFileSync(join(installed.folder, file), 'utf8'),
      );
    });
    for (const end of ['ts', 'js']) {
      assert.ok(
        importing.some((file) => file.endsWith(`/define.${end}`)),
        `found in .${end}`,
      );
    }
    assert.deepEqual(
      importing.filter((file) => !isNamed(file)),
      [],
    );
  });

  it('holds nothing but the library', () => {
    const allowed =
      /^(?:dist\/(?:cdn|components|editors|frameworks|react|src)\/|src\/|components\/|docs\/|(?:README|CHANGELOG|SECURITY)\.md$|LICENSE$|package\.json$|custom-elements\.json$)/;
    const wrong = (file) => !allowed.test(file) || /(?:^|[/.])(?:test|stories|demo)[/.]/.test(file);
    assert.deepEqual(installed.files.filter(wrong), []);
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE', 'custom-elements.json']) {
      assert.ok(installed.files.includes(file), file);
    }
  });

  it('holds the documents that the README and the warnings lead to', () => {
    const readme = readFileSync(join(installed.folder, 'README.md'), 'utf8');
    const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target);
    const ofRepository = /^(?:cli|examples|scripts)\/|^CONTRIBUTING/;
    const missing = targets.filter((target) => !existsSync(join(installed.folder, target)));
    assert.deepEqual(
      missing.filter((target) => !ofRepository.test(target)),
      [],
    );
    assert.ok(installed.files.includes('docs/warnings.md'));
  });

  it('finds every file that its modules import, and nothing of the tests or stories', () => {
    for (const file of installed.files.filter((name) =>
      /^dist\/(?!cdn).*\.(?:js|d\.ts)$/.test(name),
    )) {
      const code = readFileSync(join(installed.folder, file), 'utf8');
      const targets = code.matchAll(/(?:from |import )\(?['"](\.[^'"]+)['"]/g);
      for (const [, target] of targets) {
        const path = join(installed.folder, dirname(file), target);
        assert.ok(existsSync(path), `${target} in ${file}`);
      }
    }
  });

  it('leads from every map to a source that is there', () => {
    const maps = filesBelow(join(installed.folder, 'dist')).filter((file) =>
      /^(?:components|src)\/.*\.map$/.test(file),
    );
    assert.ok(maps.length > 100, 'the maps are found');
    for (const file of maps) {
      const path = join(installed.folder, 'dist', file);
      const { sources } = JSON.parse(readFileSync(path, 'utf8'));
      for (const source of sources) assert.ok(existsSync(resolve(dirname(path), source)), source);
    }
  });

  it('loads no language but English with the elements', () => {
    const entry = join(installed.folder, 'dist/components/define.js');
    const files = staticImports(entry).map((file) => file.replaceAll('\\', '/'));
    assert.ok(
      files.some((file) => file.endsWith('/i18n/messages.js')),
      'the imports are followed',
    );
    assert.deepEqual(
      files.filter((file) => file.includes('/locales/')),
      [],
    );
  });

  it('needs what the decisions name, and nothing else', () => {
    const page = readFileSync(join(root, 'docs/decisions/0009-run-time-dependencies.md'), 'utf8');
    const needed = Object.keys(facts.dependencies);
    const named = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(needed.sort(), named.sort());
  });
});

describe('the command line on npm', () => {
  /** Runs it as `npx open-roles` does: by what the package says is its command. */
  function openRoles(...args) {
    const { folder } = installed.commandLine;
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const command = join(folder, bin['open-roles']);
    return run(process.execPath, [command, ...args], { cwd: installed.project });
  }

  it('runs beside the package', () => {
    assert.equal(openRoles('--version').trim(), facts.version);
    writeFileSync(join(installed.project, 'baker.md'), '# Baker\n\nWe bake.\n');
    openRoles('build', 'baker.md', '--out', 'jobs.json');
    const feed = JSON.parse(readFileSync(join(installed.project, 'jobs.json'), 'utf8'));
    assert.deepEqual(
      feed.postings.map(({ title }) => title),
      ['Baker'],
    );
    openRoles('pages', 'jobs.json', '--out', 'site', '--site', 'https://acme.example/jobs/');
    const site = filesBelow(join(installed.project, 'site'));
    for (const file of ['index.html', 'open-roles/pages.css', 'open-roles/open-roles.js']) {
      assert.ok(site.includes(file), file);
    }
  });

  it('has a plugin for Vite', () => {
    registeredBy(['open-roles-cli/vite'], 'no registry');
  });

  it('renders boards for servers, and registers nothing there', () => {
    assert.deepEqual(registeredBy(['open-roles-cli/render'], 'registry'), []);
  });

  it('holds what it runs, its types and its terms, and nothing else', () => {
    const { files, folder } = installed.commandLine;
    const allowed =
      /^(?:(?:assets|bin|dist|src)\/|README\.md$|LICENSE$|package\.json$|(?:render|vite)\.d\.ts$)/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const file of ['README.md', 'render.d.ts', 'vite.d.ts'])
      assert.ok(files.includes(file), file);
    assert.equal(
      readFileSync(join(folder, 'LICENSE'), 'utf8'),
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
  });
});
