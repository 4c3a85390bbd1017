// The options of the command line: written once, and told everywhere.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { commands } from '../../cli/dist/command-line.js';
import { inputOptions } from '../../cli/dist/options/common-options.js';
import { siteOptions } from '../../cli/dist/options/site-options.js';
import { makeFolder, openRoles as runOpenRoles, root } from './support/command-line.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const words = (text) => text.replace(/\s+/g, ' ');

describe('the options', () => {
  it('are named in camel case by what they are called on the command line', () => {
    for (const { options } of commands) {
      for (const [name, { flags }] of Object.entries(options)) {
        const [flag] = flags.split(' ');
        assert.equal(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, flag);
      }
    }
  });

  it('stand in the help of their commands', async () => {
    for (const { name, options } of commands) {
      const { stdout } = await runOpenRoles([name, '--help']);
      for (const { flags, help } of Object.values(options)) {
        assert.ok(words(stdout).includes(words(`${flags} ${help}`)), `${flags} of ${name}`);
      }
    }
  });

  it('stand in the README of the package, each once', () => {
    const rows = [...read('cli/README.md').matchAll(/^\| `(--[^`]+)` +\| (.*\S) +\|$/gm)].map(
      ([, flags, help]) => `${flags}: ${help.replaceAll('`', '')}`,
    );
    const all = commands.flatMap(({ options }) =>
      Object.values(options).map(({ flags, help }) => `${flags}: ${help}`),
    );
    assert.deepEqual([...rows].sort(), [...new Set(all)].sort());
  });

  it('are those of the plugin for Vite, where they are about inputs and pages', () => {
    const declared = [
      ...read('cli/vite.d.ts').matchAll(/\/\*\* ([^]*?) \*\/\s*(\w+)\??: (.*);/g),
    ].map(([, text, name]) => [name, text]);
    const properties = new Map(declared);
    assert.ok(properties.delete('input'));
    const options = { ...siteOptions, ...inputOptions };
    delete options.title;
    assert.deepEqual([...properties.keys()].sort(), Object.keys(options).sort());
    for (const [name, { help }] of Object.entries(options)) {
      const text = properties.get(name);
      assert.ok(
        text.toLowerCase().startsWith(help.split(':')[0].toLowerCase()),
        `${name}: ${text}`,
      );
    }
  });
});

describe('open-roles.config.json', () => {
  let folder;
  const write = (config) =>
    writeFileSync(
      join(folder.path, 'open-roles.config.json'),
      typeof config === 'string' ? config : JSON.stringify(config),
    );
  const openRoles = (...args) => runOpenRoles(args, { cwd: folder.path });
  before(() => {
    folder = makeFolder();
    mkdirSync(join(folder.path, 'jobs'));
    writeFileSync(join(folder.path, 'jobs/baker.md'), '# Baker\n\nWe bake bread.');
    writeFileSync(join(folder.path, 'other.json'), JSON.stringify([{ ref: '1', name: 'Cook' }]));
  });
  after(() => folder.remove());

  it('gives inputs and options to every command', async () => {
    write({ input: 'jobs', organization: 'Acme', language: 'en' });
    const { status, stdout, stderr } = await openRoles('build');
    assert.equal(status, 0, stderr);
    const feed = JSON.parse(stdout);
    assert.deepEqual([feed.organization.name, feed.language], ['Acme', 'en']);
    assert.equal(feed.postings.length, 1);
  });

  it('yields to the command line, and to its section for the command', async () => {
    write({ input: 'nowhere', organization: 'Acme', build: { organization: 'Crumb' } });
    const { organization } = JSON.parse((await openRoles('build', 'jobs')).stdout);
    assert.equal(organization.name, 'Crumb');
    const told = await openRoles('build', 'jobs', '--organization', 'Mill');
    assert.equal(JSON.parse(told.stdout).organization.name, 'Mill');
  });

  it('may hold a mapping, and is no input itself', async () => {
    write({
      mapping: { postings: '[]', id: 'ref', title: 'name' },
      pages: { site: 'https://mill.example/jobs/', out: 'out' },
    });
    const result = await openRoles('build', '.');
    assert.equal(result.status, 0, result.stderr);
    const ids = JSON.parse(result.stdout).postings.map(({ id }) => id);
    assert.deepEqual(ids, ['baker', '1']);
    const pages = await openRoles('pages', 'jobs');
    assert.equal(pages.status, 0, pages.stderr);
  });

  it('is refused where it is wrong, with its place', async () => {
    for (const [config, message] of [
      ['{\n  "input": "jobs",\n}', /open-roles\.config\.json:3:1: /],
      ['[]', /open-roles\.config\.json: this is no object/],
      [
        { orgnization: 'Acme' },
        /open-roles\.config\.json: "orgnization" is unknown\. Use: .*organization/,
      ],
      [
        { build: { site: 'https://x.example' } },
        /open-roles\.config\.json: build: "site" is unknown/,
      ],
      [{ baseUrl: 'careers' }, /open-roles\.config\.json: baseUrl: "careers" is no web address/],
      [{ input: 1 }, /open-roles\.config\.json: "input" must be/],
      [{ quiet: 'yes' }, /open-roles\.config\.json: quiet: write true or false/],
    ]) {
      write(config);
      const { status, stdout, stderr } = await openRoles('build', 'jobs');
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, message);
    }
  });
});
