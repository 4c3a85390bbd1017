import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { ReportCollector } from '../../../src/report/report.js';
import { boundPosting } from '../../../src/posting/model/bound-posting.js';
import {
  longestDescription,
  longestFact,
  longestQuestion,
  mostChoices,
  mostEntries,
} from '../../../src/posting/model/bounds.js';
import { createPosting, type PostingFields } from '../../../src/posting/model/create-posting.js';
import type { Posting } from '../../../src/posting/model/posting.js';

/** A posting as it is taken in, and what is said of it. */
function bound(fields: Partial<PostingFields>): { posting: Posting; told: string[] } {
  const report = new ReportCollector();
  const posting = boundPosting(createPosting({ id: 'k1', title: 'Cook', ...fields }), report);
  const told = report.issues.map(({ code, severity, message, posting: id }) =>
    [severity, code, id, message].join(' '),
  );
  return { posting, told };
}

const list = <Item>(length: number, item: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => item(index));

describe('a posting within bounds', () => {
  it('is itself where nothing is too long', () => {
    const posting = createPosting({
      id: '1',
      title: 'a'.repeat(longestFact),
      tags: list(mostEntries, String),
      custom: { levels: ['a', 'b'] },
      description: 'a'.repeat(longestDescription),
    });
    const report = new ReportCollector();
    expect(boundPosting(posting, report)).to.equal(posting);
    expect(report.issues).to.deep.equal([]);
  });

  it('has the beginning of a text that is too long, and says so', () => {
    const { posting, told } = bound({ title: 'a'.repeat(1_000_000) });
    expect(posting.title).to.equal(`${'a'.repeat(longestFact - 1)}…`);
    expect(told).to.deep.equal([
      `warning field-too-long k1 "title" has 1000000 characters, of which the first ${longestFact} are kept.`,
    ]);
  });

  it('has the first of too many entries, and says so', () => {
    const { posting, told } = bound({ tags: list(mostEntries + 1, String) });
    expect(posting.tags).to.deep.equal(list(mostEntries, String));
    expect(told).to.deep.equal([
      `warning field-too-long k1 "tags" has ${mostEntries + 1} entries, of which the first ${mostEntries} are kept.`,
    ]);
  });

  it('says of each field once what is too long in it', () => {
    const long = 'a'.repeat(longestFact + 1);
    const { posting, told } = bound({
      hiringOrganization: { name: long },
      locations: [{ name: long, locality: long }],
      salaries: [{ text: '1'.repeat(40_000) }],
      custom: { field: [long, long], url: long },
    });
    const kept = `${'a'.repeat(longestFact - 1)}…`;
    expect(posting.hiringOrganization?.name).to.equal(kept);
    expect(posting.locations).to.deep.equal([{ name: kept, locality: kept }]);
    expect(posting.salaries[0]?.text).to.have.length(longestFact);
    expect(posting.custom).to.deep.equal({ field: [kept, kept], url: kept });
    expect(told.map((line) => /"(\w+)"/.exec(line)?.[1])).to.have.members([
      'locations',
      'salaries',
      'custom',
      'hiringOrganization',
    ]);
  });

  it('leaves ids, addresses and the text whole, and says how much of the text is shown', () => {
    const long = 'a'.repeat(longestDescription + 1);
    const url = `https://jobs.example/${long}`;
    const { posting, told } = bound({ id: long, url, applyUrl: url, description: long });
    expect(posting).to.deep.include({ id: long, url, applyUrl: url, description: long });
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^warning description-too-long .* has 500001 characters/);
  });

  it('counts sections as the text, where they are all there is', () => {
    const section = { kind: 'other', heading: '', html: 'a'.repeat(300_000) } as const;
    expect(bound({ sections: [section, section] }).told).to.have.length(1);
    expect(bound({ sections: [section, section], description: 'a' }).told).to.have.length(0);
  });

  it('keeps long questions and many choices', () => {
    const question = {
      id: 'consent',
      label: 'a'.repeat(longestQuestion),
      required: true,
      type: 'single',
      options: list(mostChoices, (index) => ({ value: String(index), label: String(index) })),
    } as const;
    expect(bound({ questions: [question] }).told).to.deep.equal([]);
    const more = bound({ questions: [{ ...question, hint: 'a'.repeat(longestQuestion + 1) }] });
    expect(more.told).to.have.length(1);
    expect(
      bound({ questions: list(mostEntries + 1, () => question) }).posting.questions,
    ).to.have.length(mostEntries);
  });

  it('cuts no character in two', () => {
    const { posting } = bound({ title: `${'a'.repeat(longestFact - 2)}😀b` });
    expect(posting.title).to.equal(`${'a'.repeat(longestFact - 2)}…`);
  });
});
