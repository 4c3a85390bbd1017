import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { decodeEntities, readText, repairEncoding } from '../../../src/posting/read/text/text.js';
import { requireSamples } from '../../support/samples.js';
import { records } from '../sample-records.js';

describe('readText', () => {
  for (const [value, expected] of [
    ['  Head\tof \n Care ', 'Head of Care'],
    ['Care\u00a0team\u202fNorth', 'Care team North'],
    ['Food &amp; Drink', 'Food & Drink'],
    ['Food &amp;amp; Drink', 'Food & Drink'],
    ['<b>Night</b> nurse<br>ward 4', 'Night nurse ward 4'],
    ['&lt;b&gt;Night&lt;/b&gt; nurse', 'Night nurse'],
    ['C < D', 'C < D'],
    ['R&D', 'R&D'],
    ['A<B>C with Vec<T>', 'A C with Vec<T>'],
    ['Rust (Vec&lt;T&gt;)', 'Rust (Vec<T>)'],
    ['Soft\u00adware\u200b tester', 'Software tester'],
    ['Nurse \u202eevil', 'Nurse evil'],
    ['a\u0000b\u001bc', 'abc'],
    ['\ud800x', '\ufffdx'],
    ['👩‍💻 Developer', '👩‍💻 Developer'],
    [42, '42'],
    [9007199254740993n, '9007199254740993'],
  ] as const) {
    it(`reads ${String(value)}`, () => {
      expect(readText(value)).to.equal(expected);
    });
  }

  it('is nothing for values without text', () => {
    for (const value of ['', ' ', '\u200b', '<br>', Number.NaN, true, null, undefined, {}, ['x']]) {
      expect(readText(value)).to.equal(undefined);
    }
  });

  // Work that grows faster than the text would end in the runner's time-out.
  it('reads long hostile text to its end', () => {
    for (const piece of ['<b ', '<', '&', '&amp;', '&a', '  ', '</']) {
      const text = readText(`${piece.repeat(50_000)}> The end`);
      expect(text?.endsWith('The end'), piece).to.equal(true);
    }
  });
});

describe('repairEncoding', () => {
  it('reads text again whose encoding was mistaken', () => {
    expect(repairEncoding('KrakÃ³w, Å\u0081Ã³dÅº')).to.equal('Kraków, Łódź');
  });

  it('changes nothing that may be meant', () => {
    for (const text of ['Kraków', 'Ã³', 'caf\u00e9 \u0085', '\u0081 – dash']) {
      expect(repairEncoding(text)).to.equal(text);
    }
  });
});

describe('decodeEntities', () => {
  it('decodes names and numbers once', () => {
    expect(decodeEntities('&eacute;&Omega;&hellip;&#39;&#x2014;&nbsp;')).to.equal("éΩ…'—\u00a0");
    expect(decodeEntities('&amp;lt;')).to.equal('&lt;');
    expect(decodeEntities('&#128;&#150;')).to.equal('€–');
  });

  it('marks numbers that are no characters', () => {
    expect(decodeEntities('&#0;&#xd800;&#x110000;')).to.equal('\ufffd\ufffd\ufffd');
  });

  it('leaves what is no reference', () => {
    for (const text of [
      'a & b',
      '&',
      '&;',
      '&nosuchname;',
      '?a=1&region=2',
      'AT&Tower',
      '&#;',
      '&#x;',
    ]) {
      expect(decodeEntities(text)).to.equal(text);
    }
    expect(decodeEntities('&copy 2027')).to.equal('© 2027');
  });

  it('decodes as HTML does, for the names of HTML 4', async function () {
    await requireSamples(this);
    for (const { input, expected_text: expected } of await records('text/html-entities.json')) {
      // A name of HTML 5 that begins with one of HTML 4.
      if (typeof input !== 'string' || input === '&noti;') continue;
      expect(decodeEntities(input), input).to.equal(expected);
    }
  });
});
