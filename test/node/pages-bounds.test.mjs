import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { makeFolder } from './support/command-line.mjs';
import { check } from './support/check.mjs';
import { squeezed, textIn } from './support/html-tree.mjs';
import { pageOf, writePages } from './support/pages.mjs';

const cut = 'The text is too long to be shown here whole. The rest of it was left out.';
const posting = (id, more) => ({
  id,
  title: 'Rigger',
  locations: [{ name: 'Oslo', locality: 'Oslo', country: 'NO' }],
  datePosted: '2026-11-02',
  applyUrl: 'https://net.example/apply',
  ...more,
});
const nested = `${'<table><tr><td>'.repeat(3000)}knot${'</td></tr></table>'.repeat(3000)}`;
const long = `<p>${'rope '.repeat(150_000)}</p>`;
const feed = {
  version: '1',
  organization: { name: 'Net & Knot' },
  postings: [
    posting('nested', { description: `<p>Before.</p>${nested}<p>After.</p>` }),
    posting('wide', {
      description: `<p>Before.</p><table><tr>${'<td rowspan="999">x</td>'.repeat(3)}<td>knot</td></tr></table>`,
    }),
    posting('long', { description: `<p>Before.</p>${long}` }),
    posting('sections', {
      sections: [
        { kind: 'other', heading: 'One', html: long },
        { kind: 'other', heading: 'Two', html: '<p>After.</p>' },
      ],
    }),
    posting('title', { title: 'a'.repeat(1_000_000), description: '<p>Short.</p>' }),
  ],
};

describe('pages of postings that are far too large', () => {
  let folder;
  let out;
  let codes;
  before(async () => {
    folder = makeFolder();
    out = join(folder.path, 'out');
    await writePages(folder.path, feed);
    const { issues } = JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8'));
    codes = (id) => issues.filter(({ posting }) => posting === id).map(({ code }) => code);
  });
  after(() => folder.remove());

  it('have all of a text that is nested too deep, and say in the report what went', () => {
    const { html } = pageOf(out, 'nested');
    assert.ok(squeezed(textIn(parse(html))).includes('Before.knotAfter.'));
    assert.ok(html.match(/<table/g).length < 100);
    assert.deepEqual(codes('nested'), ['description-flattened']);
  });

  it('have tables that are soon laid out, and say so', () => {
    const { html } = pageOf(out, 'wide');
    assert.match(html, /<td>knot<\/td>/);
    assert.ok(!html.includes('rowspan'));
    assert.deepEqual(codes('wide'), ['description-flattened']);
  });

  it('tell readers where a text was cut, and not search engines', () => {
    for (const id of ['long', 'sections']) {
      const { html } = pageOf(out, id);
      assert.equal(html.split(`<p>${cut}</p>`).length, 2, id);
      assert.ok(!html.includes('After.'), id);
      const [, data] = /<script type="application\/ld\+json">([^<]*)</.exec(html);
      assert.ok(!JSON.parse(data).description.includes(cut), id);
      assert.deepEqual(codes(id), ['description-too-long'], id);
    }
  });

  it('have the beginning of a title', () => {
    assert.match(pageOf(out, 'title').html, /<h1 class="title"[^>]*><bdi>a{1999}…<\/bdi>/);
    assert.deepEqual(codes('title'), ['field-too-long']);
  });

  it('are warned of by a check', async () => {
    const { issues } = await check({ 'feed.json': JSON.stringify(feed) });
    const found = (id, code) => issues.some((issue) => issue.posting === id && issue.code === code);
    assert.ok(found('nested', 'description-flattened'));
    assert.ok(found('wide', 'description-flattened'));
    assert.ok(found('long', 'description-too-long'));
    assert.ok(found('title', 'field-too-long'));
  });
});
