import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { repairMojibake } from 'open-roles/internal';
import {
  issueOf,
  kindsOf,
  readSample,
  readText,
  samples,
  sectionOf,
  skip,
} from './support/posting-files.mjs';

describe('recorded postings', { skip }, () => {
  it('blue-rose.md: aggregator, damaged, a talent pool', () => {
    const reading = readSample('blue-rose.md');
    const { posting } = reading;
    assert.equal(posting.title, 'Senior Software Engineer (General)');
    assert.equal(posting.hiringOrganization.name, 'Blue Rose Research');
    const [{ currency, min, max, unit }] = posting.salaries;
    assert.deepEqual([currency, min, max, unit], ['USD', 130000, 180000, 'YEAR']);
    assert.equal(posting.workplace, 'remote');
    assert.match(posting.applyUrl, /senior-software-engineer-general$/);
    assert.equal(posting.status, 'talent-pool');
    assert.deepEqual([posting.locations, posting.applicantLocationRequirements], [[], []]);
    assert.match(sectionOf(posting, 'requirements'), /authorized to work lawfully/);
    assert.doesNotMatch(posting.description, /[âð]/);
    assert.match(posting.description, /don’t feel/);
    assert.equal(issueOf(reading, 'encoding-repaired').line, 3);
  });

  it('crunch.md: TOML, sections, remote by its text', () => {
    const { posting } = readSample('crunch.md');
    assert.equal(posting.title, 'Senior-Backend Engineer');
    assert.equal(posting.datePosted, '2017-07-27T14:08:35+02:00');
    assert.equal(posting.order, 200);
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(kindsOf(posting), ['requirements', 'nice-to-have', 'about']);
  });

  it('borg.txt: asks for title and employer, reads the layout', () => {
    const without = readSample('borg.txt');
    assert.deepEqual([without.posting, without.skipped], [undefined, 1]);
    assert.match(issueOf(without, 'title-missing').message, /--title.*front matter.*file name/);
    assert.match(issueOf(without, 'employer-missing').message, /--organization/);
    const given = readSample('borg.txt', { title: 'Backend Engineer', organization: 'Borg' });
    const { posting } = given;
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(
      posting.locations.map(({ locality }) => locality),
      ['Berlin'],
    );
    for (const kind of ['responsibilities', 'requirements', 'nice-to-have', 'benefits', 'process'])
      assert.ok(kindsOf(posting).includes(kind), kind);
    assert.equal(sectionOf(posting, 'requirements').match(/<li>/g).length, 10);
    assert.equal(given.codes.filter((code) => code === 'line-repeated').length, 2);
  });

  it('mathesar.md: closed, dated, with links of its site', () => {
    const baseUrl = new URL('https://mathesar.org/jobs/');
    const { posting } = readSample('mathesar.md', { baseUrl });
    assert.equal(posting.title, 'Senior Backend Engineer');
    assert.equal(posting.datePosted, '2021-10');
    assert.deepEqual([posting.status, posting.validThrough], ['closed', '2021-10']);
    assert.deepEqual([posting.applyUrl, posting.applyEmail], [undefined, undefined]);
    assert.equal(sectionOf(posting, 'process').match(/<li>/g).length, 4);
    for (const kind of ['benefits', 'equal-opportunity'])
      assert.ok(kindsOf(posting).includes(kind), kind);
    assert.ok(posting.description.includes('href="https://mathesar.org/community/github"'));
    assert.ok(readSample('mathesar.md').codes.includes('link-relative'));
  });

  it('narrative.md: includes', () => {
    const names = ['technical-stack', 'common-requirements', 'team', 'mission', 'apply-now'];
    const partials = new Map(names.map((name) => [name, `The text of ${name}.`]));
    const { posting, codes } = readSample('narrative.md', { partials });
    assert.equal(posting.title, 'Senior Backend Engineer (Remote)');
    assert.deepEqual([posting.order, posting.department], [2, 'Open Positions']);
    assert.deepEqual(
      posting.applicantLocationRequirements.map(({ country }) => country),
      ['US', 'CA'],
    );
    for (const name of names) assert.ok(posting.description.includes(`The text of ${name}.`), name);
    assert.ok(!codes.includes('include-missing'));
    const without = readSample('narrative.md');
    assert.equal(without.codes.filter((code) => code === 'include-missing').length, 5);
    assert.ok(!without.posting.description.includes('common-section'));
  });
});

/** What must come out of each further recorded file; the rest of a posting is free to become better. */
const expected = {
  'bluealpha-software-engineer.astro.md': {
    title: 'Software Engineer',
    department: 'Engineering',
    workplace: 'remote',
    applyEmail: 'jobs@example.com',
    countries: ['US'],
    kinds: ['about', 'responsibilities', 'responsibilities', 'requirements', 'benefits', 'apply'],
  },
  'hypersign-node.no-frontmatter.md': {
    title: 'Sr. Node js Backend Engineer',
    workplace: 'remote',
    applyEmail: 'jobs@example.com',
    kinds: ['requirements', 'about', 'benefits'],
  },
  'improwised-head-of-people-operations.md': { code: 'draft-left-out' },
  'improwised-software-engineer.md': {
    title: 'Software Engineer',
    datePosted: '2018-05-21T13:03:18+05:30',
    order: 6,
    employmentTypes: ['FULL_TIME'],
    applyEmail: 'jobs@example.com',
  },
  'jobadvice-cisco.frontmatter-only.md': {
    title: 'Software Engineer',
    employer: 'Cisco',
    workplace: 'on-site',
    countries: ['IN'],
    pay: ['INR', 800000, 1200000, 'YEAR'],
    kinds: ['requirements', 'requirements', 'requirements', 'responsibilities'],
  },
  'mia-care-software-engineer.md': {
    title: 'Software Engineer',
    order: 4,
    workplace: 'hybrid',
    employmentTypes: ['FULL_TIME'],
    countries: ['IT'],
    kinds: ['responsibilities', 'requirements', 'nice-to-have', 'benefits'],
  },
  'neueda-software-engineer.md': {
    title: 'Software Engineer',
    countries: ['LV'],
    employmentTypes: ['FULL_TIME'],
    pay: ['EUR', 800, 1500, undefined],
    applyEmail: 'jobs@example.com',
  },
  'portzero-initiative.md': {
    title: 'Speculative Application',
    status: 'talent-pool',
    order: 0,
    applyEmail: 'jobs@example.com',
    language: 'en',
  },
  'portzero-linux_system_engineer.md': {
    title: 'Linux System Engineer',
    language: 'de',
    order: 10,
    kinds: ['responsibilities', 'requirements', 'requirements', 'benefits', 'about'],
  },
  'pythonjobs-crowdstrike-space.md': {
    title: 'Senior Cloud Engineer with Python',
    employer: 'CrowdStrike',
    datePosted: '2018-04-24',
    countries: ['RO'],
    url: 'https://www.crowdstrike.com/careers/?p=job%2FoQ3F6fwo',
  },
  'pythonjobs-ego.md': {
    employer: 'European Gravitational Observatory',
    datePosted: '2020-08-19',
    validThrough: '2020-09-15',
    countries: ['IT'],
    kinds: ['responsibilities', 'requirements', 'process', 'apply'],
  },
  'pythonjobs-krit-noext.md': {
    title: 'Back-end Developer who isnt afraid of the front-end',
    employer: 'Krit',
    countries: ['US'],
    workplace: undefined,
    applyUrl: 'https://krit.homerun.co/back-end-developer/en',
  },
  'pythonjobs-opendataservices.md': {
    title: 'Data Systems Developer',
    employer: 'Open Data Services Co-operative',
    workplace: 'remote',
    pay: ['GBP', 37008, 37008, 'YEAR'],
    areas: ['GB'],
    validThrough: '2018-02-19',
  },
  'pythonjobs-patch-cto.md': {
    title: 'Chief Technology Officer',
    employer: 'Patch',
    countries: ['GB'],
  },
  'pythonjobs-texastribune.md': {
    title: 'Software Engineer',
    employer: 'The Texas Tribune',
    countries: ['US'],
    kinds: ['about', 'requirements', 'requirements', 'nice-to-have', 'apply', 'equal-opportunity'],
  },
  'remotewlb-lemonio.no-frontmatter.md': {
    title: 'Middle to Senior Back-End Developer',
    employer: 'Lemon.io',
    workplace: 'remote',
    pay: undefined,
    kinds: ['requirements', 'nice-to-have', 'nice-to-have', 'responsibilities', 'benefits'],
  },
  'vamp-distributed-systems-software-engineer.md': {
    title: 'Java Scala distributed systems software developer',
    datePosted: '2019-01-17T09:00:00Z',
    countries: ['NL'],
    kinds: ['responsibilities', 'about', 'requirements', 'benefits'],
  },
  'zebbra-neops_EventNetEng.md': {
    title: 'Event & Project Network Engineer',
    language: 'en',
    summary: undefined,
    applyEmail: 'jobs@example.com',
    code: 'language-mixed',
  },
  'zebbra-neops_fullstackDev.md_old.md': {
    title: 'Full Stack Software Developer',
    status: 'closed',
    language: 'de',
    code: 'file-retired',
  },
};

describe('further recorded postings', { skip }, () => {
  it('are all expected here', () => {
    const names = readdirSync(join(samples, 'postings/more')).filter((name) =>
      name.endsWith('.md'),
    );
    assert.deepEqual(names.sort(), Object.keys(expected).sort());
  });

  for (const [name, { code, kinds, employer, countries, areas, pay, ...fields }] of Object.entries(
    expected,
  )) {
    it(`${name} gives what it says`, () => {
      const { posting, codes } = readSample(`more/${name}`);
      if (code) assert.ok(codes.includes(code), codes.join());
      if (!('title' in fields) && !employer) return assert.equal(posting, undefined);
      for (const [field, value] of Object.entries(fields))
        assert.deepEqual(posting[field], value, field);
      if (kinds) assert.deepEqual(kindsOf(posting), kinds);
      if (employer) assert.equal(posting.hiringOrganization.name, employer);
      else assert.ok(codes.includes('employer-missing'));
      if (countries)
        assert.deepEqual(
          posting.locations.map(({ country }) => country),
          countries,
        );
      if (areas)
        assert.deepEqual(
          posting.applicantLocationRequirements.map(({ country }) => country),
          areas,
        );
      const [salary] = posting.salaries;
      if (pay) assert.deepEqual([salary.currency, salary.min, salary.max, salary.unit], pay);
      assert.doesNotMatch(posting.description, /\{\{|<!--/);
      return undefined;
    });
  }
});

describe('odd texts', { skip }, () => {
  const records = (name) => JSON.parse(readFileSync(join(samples, 'corpora', name), 'utf8'));

  it('repairs damaged encodings and changes nothing that is right', (context) => {
    const cases = records('text/ftfy-mojibake.json');
    const isNegative = ({ set, label }) => set === 'negative' || /negative/i.test(label);
    for (const { input } of cases.filter(isNegative)) {
      assert.equal(repairMojibake(input).text, input);
    }
    const damaged = cases.filter((each) => !isNegative(each));
    const repaired = damaged.filter(
      ({ input, fixed_encoding: fixed, expected_fixed: wanted }) =>
        repairMojibake(input).text === (fixed ?? wanted),
    );
    context.diagnostic(`${repaired.length} of ${damaged.length} damaged texts repaired whole`);
    // The others were damaged by sets of characters that recorded postings do not have.
    assert.ok(repaired.length >= 38);
  });

  it('never breaks, whatever a file holds', () => {
    for (const kind of ['text', 'json']) {
      for (const name of readdirSync(join(samples, 'corpora', kind))) {
        for (const record of records(`${kind}/${name}`)) {
          const text = String(record.input ?? record.payload ?? JSON.stringify(record));
          for (const file of ['x.md', 'x.txt', 'x.html', 'x'])
            assert.doesNotThrow(() => readText(text, { title: 'T' }, file), `${name} ${record.id}`);
          assert.doesNotThrow(() => readText(`---\ntitle: ${text}\n---\n${text}`));
        }
      }
    }
  });
});
