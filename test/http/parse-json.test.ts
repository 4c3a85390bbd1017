import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { parseJson } from '../../src/http/parse-json.js';
import { readSample, requireSamples } from '../support/samples.js';

/** Why a text is not read; `undefined` where it is. */
const failureOf = (text: string): Promise<unknown> =>
  parseJson(text).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('parseJson', () => {
  it('keeps integers that a double cannot hold as text', async () => {
    expect(
      await parseJson('[9007199254740993, 9007199254740992, 12, -9223372036854775807]'),
    ).to.deep.equal(['9007199254740993', '9007199254740992', 12, '-9223372036854775807']);
  });

  it('leaves other numbers and digits inside strings alone', async () => {
    const text = String.raw`{"a": 1.000000000000000005, "b": 1e22, "c": "see 9007199254740993 \" 9007199254740993", "d\\": 9007199254740991}`;
    expect(await parseJson(text)).to.deep.equal({
      a: 1,
      b: 1e22,
      c: 'see 9007199254740993 " 9007199254740993',
      'd\\': 9007199254740991,
    });
  });

  it('does not make JSON of what is none', async () => {
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
      expect(await failureOf(text), text).to.be.instanceOf(SyntaxError);
  });

  it('skips a byte order mark and the guard against inclusion as a script', async () => {
    expect(await parseJson('\uFEFF{"a":1}')).to.deep.equal({ a: 1 });
    expect(await parseJson(`)]}',\n{"a":1}`)).to.deep.equal({ a: 1 });
  });

  it('empties what is nested too deep instead of exhausting the stack', async () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    const data = await parseJson(`{"postings":[{"id":"1","odd":${deep}}]}`);
    expect(JSON.stringify(data)).to.have.length.below(200);
    expect(JSON.stringify(data)).to.match(/^\{"postings":\[\{"id":"1","odd":\[/);
    // Some engines read so many levels, others refuse: none may end.
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const outcome = await parseJson(nested).catch((error: unknown) => error);
    expect(outcome).to.satisfy((value: unknown) => Array.isArray(value) || value instanceof Error);
  });

  it('keeps a key named __proto__ from changing any prototype', async () => {
    const text = '{"__proto__":{"polluted":"yes"},"id":9007199254740993}';
    const data = (await parseJson(text)) as object;
    expect(Object.getPrototypeOf(data)).to.equal(Object.prototype);
    expect('polluted' in {}).to.equal(false);
  });

  it('reads long hostile text to its end', async () => {
    const quotes = String.raw`\"`.repeat(500_000);
    const digits = '9'.repeat(500_000);
    // Work that grows faster than the text would end in the runner's time-out.
    const long = `["${quotes}", "${digits}", ${'[1],'.repeat(300_000)} 1]`;
    expect(await parseJson(long)).to.have.length(300_003);
    expect(await failureOf('['.repeat(500_000) + '"'.repeat(499_999))).to.be.instanceOf(Error);
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
        await parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      } catch {
        accepted = false;
      }
      expect(accepted, name).to.equal(wanted === 'accept');
    }
  });
});
