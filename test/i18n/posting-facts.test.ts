import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { isShownField, postingFacts } from '../../src/i18n/posting-facts.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import { separateSummary } from '../../src/posting/model/description.js';
import type { Posting } from '../../src/posting/model/posting.js';

const localizer = new Localizer('en').extend(detailMessages);
const factsOf = (fields: Partial<Posting>): Record<string, readonly string[]> =>
  Object.fromEntries(
    postingFacts(createPosting({ id: '1', title: 'Baker', ...fields }), localizer).map(
      ({ label, values }) => [label, values],
    ),
  );

describe('the facts of a posting', () => {
  it('have what the author or the feed says of contract, workload and contact', () => {
    expect(
      factsOf({
        employmentTypes: ['PART_TIME'],
        custom: {
          commitment: 'Permanent',
          Contract_Type: 'unbefristet',
          workload: '80–100 %',
          'contact person': 'Ada Miller',
          contactEmail: 'ada@mill.example',
        },
      }),
    ).to.deep.equal({
      'Employment type': ['Part-time'],
      Contract: ['Permanent', 'unbefristet'],
      Workload: ['80–100 %'],
      Contact: ['Ada Miller', 'ada@mill.example'],
    });
  });

  it('say nothing twice', () => {
    expect(
      factsOf({ employmentTypes: ['FULL_TIME'], custom: { commitment: 'Full time' } }),
    ).to.deep.equal({ 'Employment type': ['Full-time'] });
    expect(factsOf({ department: 'Bakery', team: 'Bakery' })).to.deep.equal({
      Department: ['Bakery'],
    });
  });

  it('have the day that the work begins', () => {
    expect(factsOf({ custom: { startDate: '1 August' } })).to.deep.equal({ Start: ['1 August'] });
  });

  it('have no field that a company made for itself', () => {
    const custom = { 'Cost centre': '12', requisition: 'R-1', contract: true };
    expect(factsOf({ custom })).to.deep.equal({});
    expect(['Cost centre', 'Pensum', 'contract'].map(isShownField)).to.deep.equal([
      false,
      true,
      true,
    ]);
  });
});

describe('a summary', () => {
  const summaryOf = (summary: string, description: string): string | undefined =>
    separateSummary({ summary, description });

  it('stands apart where the text does not say the same', () => {
    expect(summaryOf('Bread by night.', '<p>We bake.</p>')).to.equal('Bread by night.');
    expect(summaryOf('We bake.', '<p>We <b>bake</b>. And more.</p>')).to.equal(undefined);
    expect(separateSummary({ description: '<p>We bake.</p>' })).to.equal(undefined);
  });
});
