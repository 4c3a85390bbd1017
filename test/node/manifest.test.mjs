// The names that pages rely on: every one is in the manifest, with a sentence that says what it is.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createJiti } from 'jiti';
import { root, staticImports } from './support/package.mjs';

const { readElements, referenceFile, referencePage } = await createJiti(import.meta.url).import(
  '../../scripts/reference.ts',
);

const words = (text) => text.trim().split(/\s+/);
const elements = new Map(readElements().map((element) => [element.tagName, element]));
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));

const feed = words('src format mapping max-feed-size fallback-href lang');
const list = words(
  'filters preset query group-by sort page-size layout fields heading-level routing param-prefix color-scheme',
);
const form = words('encoding receipt max-file-size max-total-size accept draft privacy-href');
const attributes = {
  'job-board': [
    ...feed,
    ...list,
    ...form,
    ...words('apply apply-action no-structured-data update-title'),
  ],
  'job-list': [...feed, ...list],
  'job-filters': [...feed, 'for', 'filters'],
  'job-card': [...feed, 'job-id'],
  'job-detail': [...feed, 'job-id'],
  'apply-form': [...feed, ...form, ...words('job-id action')],
};

const loading = words('jobs-load jobs-error');
const applying = words('apply-submit apply-success apply-error');
const events = {
  'job-board': [
    ...loading,
    ...words('jobs-query job-select job-open job-close apply-start'),
    ...applying,
  ],
  'job-list': [...loading, 'jobs-query', 'job-select'],
  'job-filters': ['jobs-query'],
  'job-card': [...loading, 'job-select'],
  'job-detail': [...loading, 'apply-start'],
  'apply-form': [...loading, ...applying],
};

const parts = {
  'job-list': words(
    'search filters count list group more empty no-match error retry fallback loading',
  ),
  'job-filters': words('search facet option option-count clear chip'),
  'job-card': words(
    'card title organization department locations workplace employment-type salary date tags status',
  ),
  'job-detail': words('back title facts description apply closed'),
};

const slots = {
  'job-board': words('header empty error card'),
  'job-list': words('header empty error card'),
};

const readable = {
  'job-board': ['openPosting'],
  'job-list': words('total query state postings'),
  'job-card': ['posting'],
  'job-detail': ['posting'],
  'apply-form': ['posting'],
};

/** Every name is there, and everything that is there is explained. */
function holds(expected, items) {
  for (const [tag, names] of Object.entries(expected)) {
    const found = new Map(items(elements.get(tag)).map((item) => [item.name, item]));
    for (const name of names) assert.ok(found.has(name), `<${tag}> ${name}`);
  }
  for (const [tag, element] of elements) {
    for (const { name, description } of items(element)) {
      assert.match(description ?? '', /^\S.*\.$/s, `<${tag}> ${name} has a sentence`);
      assert.doesNotMatch(description, /^@|\n\s*@/, `<${tag}> ${name} is on one line`);
    }
  }
}

describe('the custom elements manifest', () => {
  it('has the six elements, each with a sentence and the module that registers it', () => {
    assert.deepEqual([...elements.keys()].sort(), Object.keys(attributes).sort());
    for (const { description } of elements.values()) assert.match(description, /```html\n<[a-z]/);
    const definitions = manifest.modules.flatMap(({ path, exports }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name }) => [name, path]),
    );
    for (const [tag, path] of definitions) assert.equal(path, `dist/components/${tag}/define.js`);
    assert.equal(definitions.length, elements.size);
  });

  it('has every attribute, with its type', () => {
    holds(attributes, (element) => element.attributes);
    for (const [tag, element] of elements) {
      for (const { name, type } of element.attributes) assert.ok(type?.text, `<${tag}> ${name}`);
    }
  });

  it('has the words that an attribute takes', () => {
    const types = (tag) =>
      Object.fromEntries(elements.get(tag).attributes.map(({ name, type }) => [name, type.text]));
    const board = types('job-board');
    assert.equal(board.layout, "'list' | 'rows' | 'grid'");
    assert.equal(board['color-scheme'], "'auto' | 'light' | 'dark'");
    assert.equal(board.sort, "'featured' | 'newest' | 'title' | 'location' | 'salary'");
    assert.equal(board.routing, "'query' | 'hash' | 'none'");
    assert.equal(board.apply, "'auto' | 'form' | 'link' | 'preview' | 'none'");
    assert.match(board['group-by'], /^'department' \| .* \| string$/, 'and any custom one');
    assert.match(board.format, /^'auto' \| .*'greenhouse' \| .*'mapping'$/);
    assert.equal(board.mapping, 'string', 'an object is for the property');
    assert.equal(types('job-detail').apply, "'link' | 'form' | 'none'");
    assert.equal(types('apply-form').encoding, "'multipart' | 'json'");
    assert.equal(types('apply-form').receipt, "'json' | 'any'");
    assert.equal(board.receipt, "'json' | 'any'");
  });

  it('has every property that pages read or set', () => {
    holds(readable, (element) => element.members);
  });

  it('has every event, with the class of the event', () => {
    holds(events, (element) => element.events);
    const index = readFileSync(join(root, 'dist/components/index.d.ts'), 'utf8');
    for (const [tag, element] of elements) {
      for (const { name, type } of element.events) {
        assert.match(type.text, /^[A-Z]\w+Event$/, `<${tag}> ${name}`);
        assert.ok(index.includes(type.text), `${type.text} can be imported`);
      }
    }
  });

  it('has every part, slot and custom property', () => {
    holds(parts, (element) => element.cssParts);
    holds(slots, (element) => element.slots);
    holds({ 'job-board': ['--job-accent'] }, (element) => element.cssProperties);
    for (const [tag, { cssProperties }] of elements) {
      for (const { name, default: standard } of cssProperties)
        assert.ok(standard, `${tag} ${name}`);
    }
  });

  it('has every part that the code of an element names', () => {
    for (const [tag, element] of elements) {
      const folder = new RegExp(`/components/(?:${tag}|internal)/`);
      const entry = join(root, `dist/components/${tag}/${tag}.js`);
      const code = staticImports(entry, folder).map((file) => readFileSync(file, 'utf8'));
      const named = code.flatMap((text) => [...text.matchAll(/\spart="([\w-]+)"/g)]);
      const known = element.cssParts?.map(({ name }) => name) ?? [];
      for (const [, name] of named) assert.ok(known.includes(name), `<${tag}> ${name}`);
    }
  });

  it('has the parts of what an element renders inside', () => {
    const shown = (tag) => elements.get(tag).cssParts.map(({ name }) => name);
    const inside = {
      'job-list': ['job-card', 'job-filters'],
      'job-board': ['job-list', 'job-detail'],
    };
    for (const [tag, others] of Object.entries(inside)) {
      for (const name of others.flatMap(shown))
        assert.ok(shown(tag).includes(name), `<${tag}> ${name}`);
    }
  });

  it('speaks of files that are built and of nothing internal', () => {
    for (const { path, declarations } of manifest.modules) {
      assert.ok(existsSync(join(root, path)), path);
      for (const { members = [] } of declarations) {
        for (const { name } of members) assert.doesNotMatch(name, /^[#_]/);
      }
    }
  });

  it('is told to editors, JSX and React', () => {
    const read = (name) => readFileSync(join(root, 'dist/editors', name), 'utf8');
    const html = JSON.parse(read('vscode.html-custom-data.json'));
    const css = JSON.parse(read('vscode.css-custom-data.json'));
    const webTypes = JSON.parse(read('web-types.json'));
    const jetBrains = webTypes.contributions.html.elements;
    assert.ok(css.properties.some(({ name }) => name === '--job-accent'));
    for (const items of [css.properties, css.pseudoElements]) {
      const names = items.map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)], 'each is offered once');
    }
    const layout = html.tags
      .find(({ name }) => name === 'job-list')
      .attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(
      layout.values.map(({ name }) => name),
      ['list', 'rows', 'grid'],
    );
    for (const tag of elements.keys()) {
      assert.ok(
        html.tags.some(({ name }) => name === tag),
        tag,
      );
      assert.ok(
        jetBrains.some(({ name }) => name === tag),
        tag,
      );
      for (const file of ['jsx.d.ts', '../react/index.d.ts'])
        assert.ok(read(file).includes(`'${tag}':`), tag);
    }
  });

  it('has what each event carries', async () => {
    const page = await referencePage();
    assert.match(page, /^## Events$/m);
    const carried = page.slice(page.indexOf('\n## Events\n'));
    assert.match(carried, /\| `apply-error` .*`posting`: `Posting`.*`error`: `ApplyError`/);
    assert.match(carried, /\| `jobs-load` .*`feed`: `Feed`.*`report`: `FeedReport`/);
    const named = [...carried.matchAll(/`\w+`: `(?:readonly )?(\w+)/g)].map(([, type]) => type);
    const index = readFileSync(join(root, 'dist/components/index.d.ts'), 'utf8');
    const posting = readFileSync(join(root, 'dist/src/posting/model/posting.d.ts'), 'utf8');
    for (const type of named.filter((name) => /^[A-Z]/.test(name))) {
      assert.match(index + posting, new RegExp(`\\b${type}\\b`), `${type} can be imported`);
    }
  });

  it('is what docs/reference.md says', async () => {
    const page = readFileSync(referenceFile, 'utf8');
    assert.equal(page, await referencePage(), 'Run "npm run build && npm run generate".');
  });
});
