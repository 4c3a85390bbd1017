import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { decodeBody } from '../../src/http/decode-body.js';
import { parseJson } from '../../src/http/parse-json.js';
import { readSample, requireSamples } from '../support/samples.js';

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeBody', () => {
  it('takes bytes for UTF-8 where nothing else is said', () => {
    expect(decodeBody(utf8('Köln – 東京'), null)).to.equal('Köln – 東京');
    expect(decodeBody(new Uint8Array(), null)).to.equal('');
  });

  it('follows the declared charset', () => {
    expect(decodeBody(latin1('Köln'), 'application/json; charset=iso-8859-1')).to.equal('Köln');
    expect(decodeBody(latin1('K\xF6ln'), 'application/json;CHARSET="windows-1252"')).to.equal(
      'Köln',
    );
  });

  it('trusts a byte order mark more than the declared charset, and removes it', () => {
    expect(decodeBody(utf8('\uFEFFKöln'), 'text/plain; charset=iso-8859-1')).to.equal('Köln');
    expect(decodeBody(new Uint8Array([0xfe, 0xff, 0, 0x4b, 0, 0xf6]), null)).to.equal('Kö');
  });

  it('follows the declaration of an XML document', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Köln</a>';
    expect(decodeBody(latin1(xml), 'application/xml')).to.equal(xml);
  });

  it('falls back to UTF-8 for a charset that nobody knows', () => {
    expect(decodeBody(utf8('Köln'), 'application/json; charset=klingon')).to.equal('Köln');
  });

  it('reads undeclared windows-1252 without replacement characters', () => {
    expect(decodeBody(latin1('Gesch\xE4ftsf\xFChrer \x80'), null)).to.equal('Geschäftsführer €');
  });

  it('keeps UTF-8 text with a single broken byte', () => {
    const bytes = new Uint8Array([...utf8('Köln, Zürich '), 0xff]);
    expect(decodeBody(bytes, null)).to.equal('Köln, Zürich \uFFFD');
  });

  it('reads every charset of the recorded answers', async function () {
    await requireSamples(this);
    const cases = JSON.parse(await readSample('corpora/text/charset-bytes.json')) as {
      input: string;
      content_type: string;
      bytes_b64: string;
      expect: string;
      expected_title: string;
    }[];
    for (const each of cases) {
      const text = decodeBody(latin1(atob(each.bytes_b64)), each.content_type);
      // The sample's kana are where Python's Big5 has them; the Encoding Standard's differ.
      if (each.expect !== 'exact' || each.input === 'ja/big5/declared') continue;
      const feed = (await parseJson(text)) as { jobs: { title: string }[] };
      expect(feed.jobs[0]?.title, each.input).to.equal(each.expected_title);
    }
  });
});
