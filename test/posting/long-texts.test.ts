import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import { htmlToText, readHtml } from '../../src/posting/read/text/html.js';
import { markdownToHtml } from '../../src/posting/read/text/markdown.js';
import { mergeRepeated } from '../../src/posting/model/merge-repeated.js';
import { placeFromParts, readPlaces } from '../../src/posting/read/places/place.js';
import { readSalaryText, salaryFromParts } from '../../src/posting/read/pay/salary.js';
import { ReportCollector } from '../../src/report/report.js';
import { parseSearch } from '../../src/search/text/parse-search.js';
import { isAboutStaff } from '../../src/sources/mapping/custom-value.js';
import { readXml } from '../../src/sources/vendors/read-xml.js';
import { source as schemaOrg } from '../../src/sources/vendors/schema-org.js';
import { descriptionFault } from '../../src/structured-data/job-posting.js';

const length = 40_000;
const localizer = new Localizer('en');

/** Every reader of feed text, and what it reads: of nothing may it read the rest anew at each step. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a description': (text) => htmlToText(readHtml(text)),
  'plain text': (text) => readHtml(text, 'text'),
  Markdown: (text) => markdownToHtml(text),
  places: (text) => readPlaces(text),
  'the name of a place': (text) => placeFromParts({ name: text }),
  'a town': (text) => placeFromParts({ locality: text }),
  'pay in words': (text) => readSalaryText(text),
  'an amount of pay': (text) => salaryFromParts({ min: text, currency: text, unit: text }),
  'a day': (text) => localizer.date(`2026-11-01T${text}`),
  'a field of a company': (text) => isAboutStaff(text, text),
  'words to search for': (text) => parseSearch(text),
  'a description for search engines': (description) =>
    descriptionFault({ description, title: description }),
  'a web page with data': async (text) => {
    try {
      await schemaOrg.read(
        { text: `${text} ld+json`, data: undefined },
        { report: new ReportCollector() },
      );
    } catch {
      // no data in it
    }
  },
};

const pieces = [
  ...'1 , . - ( ) < > & [ ` * _ ~ ! @ T \\ / " a'.split(' '),
  ' ',
  '\n',
  ' \n',
  ', ',
  '1 ',
  '1,',
  '€1 ',
  'a@',
  'a.',
  'A and ',
  'London & ',
  '- ',
  '> ',
  '*a _b ',
  '[a](',
  '<p ',
  '</p',
  '<!--',
  '<div>',
  '<a b="',
  '&lt;p',
  '<script ',
  '<script type="application/ld+json">',
];

// Work that grows faster than the text would end in the runner's time-out, which each text has to itself.
describe('long text that repeats itself', () => {
  for (const [what, read] of Object.entries(readers)) {
    for (const piece of pieces) {
      it(`is read to its end as ${what}: ${JSON.stringify(piece)}`, async () => {
        const text = piece.repeat(length / piece.length);
        for (const each of [text, `x${text}x`]) await read(each);
      });
    }
  }

  it('is read to its end as the elements of XML', () => {
    const items = '<item><name>a</name></item>'.repeat(20_000);
    expect(readXml(`<list>${items}</list>`)['list']).to.deep.include.keys('item');
  });

  it('is merged once, however often one posting comes', () => {
    const postings = Array.from({ length: 20_000 }, (_, index) =>
      createPosting({ id: '1', title: 'Cook', locations: [{ name: `Town ${index}` }] }),
    );
    const [merged, other] = mergeRepeated(postings, new ReportCollector());
    expect(merged?.locations).to.have.length(20_000);
    expect(other).to.equal(undefined);
  });

  it('keeps its place, however many others have its id', () => {
    const postings = Array.from({ length: 20_000 }, (_, index) =>
      createPosting({ id: '1', title: `Cook ${index}` }),
    );
    const kept = mergeRepeated(postings, new ReportCollector());
    expect(new Set(kept.map(({ id }) => id)).size).to.equal(20_000);
  });
});
