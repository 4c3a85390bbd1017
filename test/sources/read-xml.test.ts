import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readXml } from '../../src/sources/vendors/read-xml.js';

describe('readXml', () => {
  it('reads elements, text, character data and repeated names', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE a><!-- list -->
      <a x="1 > 0"><b>One &amp; two</b><c><![CDATA[<p>HTML &amp; all</p>]]></c><b> Three </b><d/><e></e></a>`;
    expect(readXml(xml)).to.deep.equal({
      a: { b: ['One & two', 'Three'], c: '<p>HTML &amp; all</p>', d: '', e: '' },
    });
  });

  it('says in which line the XML is broken', () => {
    expect(() => readXml('<a>\n<b></a>')).to.throw(SyntaxError, /line 2/);
    expect(() => readXml('<a>\n<b>x</b>')).to.throw(/<a> is not closed/);
    expect(() => readXml('<a>\n\n1 < 2</a>')).to.throw(/line 3/);
  });

  it('neither multiplies entities nor follows endless nesting', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(readXml(bomb)).to.deep.equal({ a: '&c;' });
    expect(() => readXml('<a>'.repeat(1000))).to.throw(/too deep/);
  });

  it('keeps names that objects have already apart from their prototype', () => {
    const data = readXml('<a><__proto__>x</__proto__></a>');
    expect(Object.getPrototypeOf(data['a'])).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
