import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { boundHtml } from '../../src/html/bound-html.js';
import {
  deepestNesting,
  harmlessLength,
  harmlessTags,
  longestDescription,
  mostAttributes,
  mostElements,
} from '../../src/posting/model/bounds.js';
import { descriptionRoom } from '../../src/html/description-room.js';
import { htmlToText } from '../../src/posting/read/text/html.js';
import { listSamples, readSample, requireSamples } from '../support/samples.js';

/** So many tags are written anew. */
const many = '<p>One <b>bold</b> word.</p>'.repeat(harmlessTags);
const isVoid = (name: string): boolean => /^(?:area|br|col|hr|img|input|link|wbr)$/.test(name);

/** How deep tags stand in tags, counted in the text: what a parser goes through for each of them. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (isVoid(name)) continue;
    depth += slash ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const tagsIn = (html: string): number => html.match(/<[a-z]/gi)?.length ?? 0;
const words = (html: string): string => htmlToText(html).replace(/\s+/g, ' ');

describe('HTML within bounds', () => {
  it('is as it was written where it has few tags, in whatever disorder', () => {
    for (const html of [
      '',
      'a < b',
      '<p>a<p>b',
      '<b><p>a</b>b</p>',
      '<ul><p>a</ul></div>',
      '<a <b',
    ]) {
      expect(boundHtml(html)).to.deep.equal({ html, isCut: false, isFlattened: false });
    }
  });

  it('is as it was written where many tags are in order', () => {
    for (const html of [
      many,
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'.repeat(200),
      '<table><tr><td title="a>b">1</td><td>2<br>3</td></tr></table>\n'.repeat(200),
      '<h2>a</h2><img src="x" alt=\'<p>\'>1 < 2 & 3<hr>'.repeat(300),
    ]) {
      expect(boundHtml(html)).to.deep.equal({ html, isCut: false, isFlattened: false });
    }
  });

  it('leaves out what is nested too deep, and keeps its text', () => {
    for (const [open, close] of [
      ['<div>', '</div>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<ul><li>', '</li></ul>'],
      ['<blockquote><p>', '</p></blockquote>'],
      ['<b>', '</b>'],
      ['<x-y>', '</x-y>'],
      ['<svg><g>', '</g></svg>'],
      ['<button>', ''],
      ['<font color=red><p>', ''],
      ['<ul><li>', ''],
      ['<b><div></b>', ''],
      ['<form><div></form>', ''],
    ] as const) {
      const html = `<p>Before.</p>${`${open}word `.repeat(2000)}${close.repeat(2000)}<p>After.</p>`;
      const { html: bound, isCut } = boundHtml(html);
      expect(depthOf(bound), open).to.be.at.most(deepestNesting);
      expect(isCut, open).to.equal(false);
      expect(words(bound), open).to.equal(words(html));
    }
  });

  it('says that it left out what is nested too deep', () => {
    const nested = (depth: number): string => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`;
    expect(boundHtml(nested(deepestNesting) + many).isFlattened).to.equal(false);
    expect(boundHtml(nested(deepestNesting + 1) + many).isFlattened).to.equal(true);
  });

  it('leaves what is not too deep where it stands', () => {
    const bomb = '<div>'.repeat(1000) + 'x' + '</div>'.repeat(1000);
    const list = `<ul><li>a</li><li>${bomb}</li><li>b</li></ul>`;
    const { html } = boundHtml(`${list}<p>After.</p>`);
    expect(html.startsWith('<ul><li>a</li><li><div>')).to.equal(true);
    expect(html.endsWith('</div></li><li>b</li></ul><p>After.</p>')).to.equal(true);
    const same = `<ul><li>a</li><li>${'<ul><li>'.repeat(500)}x${'</li></ul>'.repeat(500)}</li><li>b</li></ul>`;
    expect(boundHtml(same).html.endsWith('</li><li>b</li></ul>')).to.equal(true);
  });

  it('closes what its author left open where it ends', () => {
    const bound = (html: string): string => boundHtml(html + many).html.slice(0, -many.length);
    expect(bound('<ul><li>a<li>b</ul>')).to.equal('<ul><li>a</li><li>b</li></ul>');
    expect(bound('<p>a<p>b<ul><li>c</ul>')).to.equal('<p>a</p><p>b</p><ul><li>c</li></ul>');
    expect(bound('<dl><dt>a<dd>b<dt>c</dl>')).to.equal('<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>');
    expect(bound('<table><tr><td>a<td>b<tr><td>c</table>')).to.equal(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    );
    expect(bound('<p>a <b>b</p>')).to.equal('<p>a <b>b</b></p>');
    expect(bound('<h2>a</h3>')).to.equal('<h2>a</h2>');
    expect(bound('<table><tr><td>a</div></td></tr></table>')).to.equal(
      '<table><tr><td>a </td></tr></table>',
    );
    expect(bound('<svg><path d="M0 0"/></svg>')).to.equal('<svg><path d="M0 0"/></svg>');
  });

  it('leaves out comments and scripts, and makes no tag of what stood around them', () => {
    const bound = (html: string): string => boundHtml(html + many).html.slice(0, -many.length);
    expect(bound('a<!-- <div> -->b<script>"<div>"</script>c')).to.equal('abc');
    expect(bound('<!--><p>a</p>')).to.equal('<p>a</p>');
    expect(bound('<<!---->b>a')).to.equal('< b>a');
    expect(bound('<</x>b>a')).to.equal('< b>a');
  });

  it('has no more elements than can be laid out, and all of the text', () => {
    const html = '<p>word</p>'.repeat(mostElements + 500);
    const { html: bound, isFlattened } = boundHtml(html);
    expect(tagsIn(bound)).to.equal(mostElements);
    expect(isFlattened).to.equal(true);
    expect(words(bound)).to.equal(words(html));
  });

  it('has no element with more attributes than parsers compare in no time', () => {
    const attributes = Array.from({ length: mostAttributes + 1 }, (_, index) => ` a${index}=b`);
    const text = 'a'.repeat(harmlessLength);
    const { html, isFlattened } = boundHtml(`<p>${text}</p><p${attributes.join('')}>b</p>`);
    expect(html).to.equal(`<p>${text}</p> b `);
    expect(isFlattened).to.equal(true);
  });

  it('ends where it is too long, without half of a tag or of a character', () => {
    const text = 'a'.repeat(longestDescription - 5);
    const { html, isCut } = boundHtml(`<p>${text}<em>end</em></p>`);
    expect(html).to.equal(`<p>${text}`);
    expect(isCut).to.equal(true);
    const room = { ...descriptionRoom(), characters: 3 };
    expect(boundHtml('ab😀', room).html).to.equal('ab');
  });

  it('shares its room with what comes after it', () => {
    const room = { characters: 20, elements: mostElements };
    expect(boundHtml('<p>0123456789</p>', room).isCut).to.equal(false);
    expect(boundHtml('<p>a</p>', room)).to.deep.include({ html: '<p>', isCut: true });
    const full = descriptionRoom();
    boundHtml('<p>a</p>'.repeat(mostElements), full);
    expect(boundHtml('<p>a</p>', full)).to.deep.include({ html: ' a ', isFlattened: true });
  });

  it('is no other for the descriptions of recorded feeds', async function () {
    await requireSamples(this);
    const changed: string[] = [];
    let count = 0;
    const check = (value: unknown): void => {
      if (typeof value === 'string' && value.length > 400 && /<(?:p|li|div|br)\b/i.test(value)) {
        count += 1;
        if (boundHtml(value).html !== value) changed.push(value.slice(0, 80));
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(check);
    };
    for (const folder of ['lever', 'ashby', 'remotive', 'remoteok', 'jobicy', 'workable']) {
      for (const file of await listSamples(`feeds/${folder}`)) {
        try {
          check(JSON.parse(await readSample(`feeds/${folder}/${file}`)));
        } catch {
          continue; // recorded failures are no feeds
        }
      }
    }
    console.log(`${count} recorded descriptions`);
    expect(changed).to.deep.equal([]);
  });
});
