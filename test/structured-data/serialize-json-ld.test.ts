import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { serializeJsonLd } from '../../src/structured-data/serialize-json-ld.js';

describe('JSON-LD text', () => {
  const hostile = [
    '</script><b>',
    '<!--<script>',
    ']]>',
    '&lt;',
    '\u2028\u2029',
    '"\\',
    '__proto__',
  ];

  it('reads back as what was written', () => {
    const data = { list: [1, 0.5, true, null, 'é'], nested: { text: hostile } };
    expect(JSON.parse(serializeJsonLd(data))).to.deep.equal(data);
  });

  it('cannot close or comment out the element it stands in (JP-26)', () => {
    expect(serializeJsonLd(hostile)).not.to.match(/[<>&\u2028\u2029]/);
  });

  it('leaves out what is absent', () => {
    expect(serializeJsonLd({ a: undefined, b: 1 })).to.equal('{"b":1}');
  });

  it('is not changed by a page that defines toJSON on arrays', () => {
    const prototype = Array.prototype as unknown as { toJSON?: () => string };
    prototype.toJSON = () => 'changed';
    try {
      expect(serializeJsonLd({ list: ['a'] })).to.equal('{"list":["a"]}');
    } finally {
      delete prototype.toJSON;
    }
  });

  it('holds every recorded breakout in every field', async function () {
    await requireSamples(this);
    const records = JSON.parse(await readSample('corpora/xss/jsonld-breakout.json')) as {
      payload: string;
    }[];
    for (const { payload } of records) {
      const text = serializeJsonLd({ title: payload, nested: [{ [payload]: payload }] });
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = text;
      const page = new DOMParser().parseFromString(`<body>${script.outerHTML}</body>`, 'text/html');
      expect(page.body.children.length).to.equal(1);
      expect(JSON.parse(page.body.children[0]?.textContent ?? '')).to.deep.equal({
        title: payload,
        nested: [{ [payload]: payload }],
      });
    }
  });
});
