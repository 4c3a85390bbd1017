import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { parseJson } from '../../src/http/parse-json.js';
import { readSample, requireSamples } from '../support/samples.js';

describe('parseJson', () => {
  it('keeps integers that a double cannot hold as text', () => {
    expect(
      parseJson('[9007199254740993, 9007199254740992, 12, -9223372036854775807]'),
    ).to.deep.equal(['9007199254740993', '9007199254740992', 12, '-9223372036854775807']);
  });

  it('leaves other numbers and digits inside strings alone', () => {
    const text = String.raw`{"a": 1.000000000000000005, "b": 1e22, "c": "see 9007199254740993 \" 9007199254740993", "d\\": 9007199254740991}`;
    expect(parseJson(text)).to.deep.equal({
      a: 1,
      b: 1e22,
      c: 'see 9007199254740993 " 9007199254740993',
      'd\\': 9007199254740991,
    });
  });

  it('does not make JSON of what is none', () => {
    for (const text of [
      '',
      '012345678901234567890',
      '[1,]',
      "{'a':1}",
      '[NaN]',
      '-',
      '"',
      '"\\',
      'x(1)',
      '{}{}',
    ])
      expect(() => parseJson(text), text).to.throw(SyntaxError);
  });

  it('skips a byte order mark and the guard against inclusion as a script', () => {
    expect(parseJson('\uFEFF{"a":1}')).to.deep.equal({ a: 1 });
    expect(parseJson(`)]}',\n{"a":1}`)).to.deep.equal({ a: 1 });
  });

  it('empties what is nested too deep instead of exhausting the stack', () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    const data = parseJson(`{"postings":[{"id":"1","odd":${deep}}]}`);
    expect(JSON.stringify(data)).to.have.length.below(200);
    expect(JSON.stringify(data)).to.match(/^\{"postings":\[\{"id":"1","odd":\[/);
    let outcome: unknown;
    try {
      outcome = parseJson('['.repeat(100_000) + ']'.repeat(100_000));
    } catch (error) {
      outcome = error;
    }
    expect(outcome).to.be.ok;
  });

  it('keeps a key named __proto__ from changing any prototype', () => {
    const data = parseJson('{"__proto__":{"polluted":"yes"},"id":9007199254740993}') as object;
    expect(Object.getPrototypeOf(data)).to.equal(Object.prototype);
    expect('polluted' in {}).to.equal(false);
  });

  it('reads long hostile text to its end', () => {
    const quotes = String.raw`\"`.repeat(500_000);
    const digits = '9'.repeat(500_000);
    // Work that grows faster than the text would end in the runner's time-out.
    const long = `["${quotes}", "${digits}", ${'[1],'.repeat(300_000)} 1]`;
    expect(parseJson(long)).to.have.length(300_003);
    expect(() => parseJson('['.repeat(500_000) + '"'.repeat(499_999))).to.throw();
  });

  it('accepts and refuses what a JSON parser must', async function () {
    await requireSamples(this);
    const cases = JSON.parse(await readSample('corpora/json/jsontestsuite-parsing.json')) as {
      input_name: string;
      bytes_b64: string;
      expect: string;
    }[];
    for (const { input_name: name, bytes_b64: encoded, expect: wanted } of cases) {
      if (!encoded || wanted === 'either') continue;
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      let accepted = true;
      try {
        parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      } catch {
        accepted = false;
      }
      expect(accepted, name).to.equal(wanted === 'accept');
    }
  });
});
