import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createJiti } from 'jiti';
import ts from 'typescript';
import { root } from './support/command-line.mjs';

const { buildWhereStale } = await createJiti(import.meta.url).import(
  '../../scripts/build-where-stale.ts',
);

buildWhereStale();

/** What pages and tools may rely on. A name more is a promise more: each needs its place in docs/core.md. */
const names = [
  'BaseError',
  'Feed',
  'FeedError',
  'FeedOptions',
  'FeedReport',
  'FeedRequest',
  'LoadedFeed',
  'Localizer',
  'Mapping',
  'Place',
  'Posting',
  'Query',
  'Question',
  'Salary',
  'SearchResult',
  'Section',
  'answerName',
  'applicationFields',
  'formatQuery',
  'jobPostingJsonLd',
  'loadFeed',
  'loadMessages',
  'parseQuery',
  'postingTexts',
  'readMapping',
  'searchPostings',
  'serializeJsonLd',
  'validateApplication',
];

const page = readFileSync(join(root, 'docs/core.md'), 'utf8');

/** Every export of the built core, types among them, with what its comment says. */
function exported() {
  const file = join(root, 'dist/src/core.d.ts');
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  return checker.getExportsOfModule(module).map((symbol) => {
    const isAlias = symbol.flags & ts.SymbolFlags.Alias;
    const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return [symbol.name, ts.displayPartsToString(target.getDocumentationComment(checker))];
  });
}

describe('open-roles/core', () => {
  const found = exported().sort();

  it('exports these names and no other', () => {
    assert.deepEqual(
      found.map(([name]) => name),
      names,
    );
  });

  it('says of each in its comment what it is for', () => {
    for (const [name, comment] of found) assert.ok(comment.length > 20, name);
  });

  it('has each in docs/core.md, and no other', () => {
    const headings = [...page.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name);
    assert.deepEqual(headings.sort(), names);
  });

  it('does what docs/core.md shows', () => {
    const blocks = [...page.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
    assert.equal(blocks.length, 3);
    const args = ['--input-type=module', '--eval', blocks.join('\n')];
    const told = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const lines = told.trim().split('\n');
    assert.match(lines[0], /^search=rig&location=NO 1 Bergen$/);
    assert.match(lines[1], /"@type":"JobPosting".*"name":"Sea Works"/);
    assert.equal(lines[2], 'Cook');
    assert.match(lines.slice(3).join(' '), /field: 'start',\s+code: 'date-format'/);
  });
});
