import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { parseJsonLd } from '../../src/sources/vendors/lenient-json.js';

const posting = {
  '@type': 'JobPosting',
  title: 'Miller',
  description: 'We mill. // daily, {really}',
};
const text = JSON.stringify(posting);

describe('parseJsonLd', () => {
  for (const [what, written, values] of [
    ['what is right', text, [posting]],
    ['a semicolon at the end', `${text};`, [posting]],
    ['a comma at the end', `${text},`, [posting]],
    ['a comma before a bracket', `[${text.slice(0, -1)},}, ]`, [[posting]]],
    ['marks of CDATA and a comment around it', `//<![CDATA[\n${text}\n//]]>`, [posting]],
    ['an HTML comment around it', `<!--\n${text}\n-->`, [posting]],
    ['comments in it', `/* jobs */ ${text} // end`, [posting]],
    ['a byte order mark', `\uFEFF${text}`, [posting]],
    ['entities', text.replaceAll('"', '&quot;'), [posting]],
    ['two values in a row', `${text}\n${text}`, [posting, posting]],
    ['a stray backslash', '{"title":"Miller\\-in"}', [{ title: 'Miller-in' }]],
    [
      'line breaks and tabs in a string',
      '{"title":"Miller","description":"We\n\tmill."}',
      [{ title: 'Miller', description: 'We\n\tmill.' }],
    ],
  ] as const) {
    it(`reads ${what}`, () => {
      expect(parseJsonLd(written)).to.deep.equal(values);
    });
  }

  for (const cut of ['{"title":', '{"title":"Miller"', 'miller', '{"title":"Miller"} {"title":']) {
    it(`tells that ${cut} cannot be read`, () => {
      expect(() => parseJsonLd(cut)).to.throw(SyntaxError);
    });
  }
});
