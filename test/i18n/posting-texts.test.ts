import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Posting } from '../../src/posting/model/posting.js';

const english = new Localizer('en');
const textsOf = (fields: Partial<Posting>, localizer = english): PostingTexts =>
  postingTexts(createPosting({ id: '1', title: 'Baker', ...fields }), localizer);

describe('postingTexts', () => {
  it('has nothing but the title where nothing else is known', () => {
    expect(textsOf({})).to.deep.equal({ title: 'Baker', allLocations: [], tags: [] });
  });

  it('words every fact', () => {
    const texts = textsOf({
      hiringOrganization: { name: 'Mill & Sons' },
      department: 'Production',
      team: 'Night shift',
      locations: [{ name: 'Ghent, Belgium', locality: 'Ghent', country: 'BE' }],
      workplace: 'on-site',
      employmentTypes: ['FULL_TIME', 'TEMPORARY'],
      salaries: [{ currency: 'EUR', min: 2500, unit: 'MONTH' }],
      datePosted: '2026-11-20',
      tags: ['sourdough'],
    });
    expect(texts).to.deep.equal({
      title: 'Baker',
      organization: 'Mill & Sons',
      department: 'Production',
      team: 'Night shift',
      locations: 'Ghent, Belgium',
      allLocations: ['Ghent, Belgium'],
      workplace: 'On-site',
      employmentType: 'Full-time, Temporary',
      salary: 'from €2,500 a month',
      date: 'Nov 20, 2026',
      tags: ['sourdough'],
    });
  });

  it('lists every department once', () => {
    expect(textsOf({ department: 'Sales', departments: ['Sales', 'Service'] }).department).to.equal(
      'Sales, Service',
    );
  });

  it('leaves out a date and a salary that say nothing', () => {
    expect(textsOf({ datePosted: 'soon', salaries: [{}] })).to.have.keys(
      'title',
      'allLocations',
      'tags',
    );
  });

  it('counts further salaries', () => {
    const salaries = [
      { currency: 'USD', min: 10, max: 10 },
      { currency: 'USD', min: 12, max: 12 },
    ];
    expect(textsOf({ salaries }).salary).to.equal('$10\u00a0+1');
  });

  describe('places', () => {
    const ghent = { name: 'Ghent, Belgium', locality: 'Ghent', country: 'BE' };
    const paris = { name: 'Paris', locality: 'Paris', country: 'FR' };

    it('shows the first and counts the others', () => {
      const texts = textsOf({ locations: [ghent, paris, paris] });
      expect(texts.locations).to.equal('Ghent, Belgium, +1 place');
      expect(texts.allLocations).to.deep.equal(['Ghent, Belgium', 'Paris']);
    });

    it('takes a place of two signs in another script for what it is', () => {
      expect(textsOf({ locations: [{ name: '東京', country: 'JP' }] }).locations).to.equal('東京');
    });

    it('names a bare country code', () => {
      expect(textsOf({ locations: [{ name: 'BE', country: 'BE' }] }).locations).to.equal('Belgium');
      expect(
        textsOf({ locations: [{ name: 'BE', country: 'BE' }] }, new Localizer('fr')).locations,
      ).to.equal('Belgique');
    });

    it('leaves a town or region of two letters as it is', () => {
      for (const name of ['SF', 'CA', 'LA'])
        expect(textsOf({ locations: [{ name, country: 'US' }] }).locations).to.equal(name);
      expect(textsOf({ locations: [{ name: 'UK', country: 'GB' }] }).locations).to.equal(
        'United Kingdom',
      );
    });

    it('says where remote people may be', () => {
      const remote = (...names: string[]): PostingTexts =>
        textsOf({
          workplace: 'remote',
          applicantLocationRequirements: names.map((name) => ({ name })),
        });
      expect(remote().locations).to.equal('Remote');
      expect(remote('Germany').locations).to.equal('Remote, Germany');
      expect(remote('US', 'Canada').locations).to.equal('Remote in US and Canada');
      expect(remote('A', 'B', 'C', 'D', 'E').locations).to.equal('Remote in A, B, C, +2 places');
      expect(remote('US', 'Canada').allLocations).to.deep.equal(['Remote, US', 'Remote, Canada']);
    });

    it('shows offices before the areas of remote work, and no area twice', () => {
      const texts = textsOf({
        workplace: 'remote',
        locations: [paris],
        applicantLocationRequirements: [{ name: 'Paris' }, { name: 'Europe' }],
      });
      expect(texts.locations).to.equal('Paris, +1 place');
      expect(texts.allLocations).to.deep.equal(['Paris', 'Remote, Europe']);
    });
  });

  describe('status', () => {
    it('is shown where people cannot apply as usual', () => {
      expect(textsOf({ status: 'open' }).status).to.equal(undefined);
      expect(textsOf({ status: 'closed' }).status).to.equal('Closed');
      expect(textsOf({ status: 'talent-pool' }).status).to.equal('Talent pool');
    });

    it('is closed once the time is over', () => {
      const posting = createPosting({ id: '1', title: 'Baker', validThrough: '2026-11-20' });
      const status = (now: string): string | undefined =>
        postingTexts(posting, english, new Date(now)).status;
      expect(status('2026-11-19T12:00:00Z')).to.equal(undefined);
      expect(status('2026-11-23T12:00:00Z')).to.equal('Closed');
    });
  });
});
