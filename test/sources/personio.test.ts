import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readError, readFirst, readSource, requested } from './read-source.js';

const position = (facts: string): string =>
  `<workzag-jobs><position>${facts}</position></workzag-jobs>`;
const whole = position(`
  <id>501</id><subcompany>Acme &amp; Sons</subcompany><office>Graz</office>
  <additionalOffices><office>Linz</office><office>Graz</office></additionalOffices>
  <department>Kitchen</department><recruitingCategory>Bread</recruitingCategory><name>Night baker</name>
  <jobDescriptions>
    <jobDescription><name>Your tasks</name><value><![CDATA[<p>Knead &amp; bake</p>]]></value></jobDescription>
    <jobDescription><name>Empty</name><value><![CDATA[ ]]></value></jobDescription>
  </jobDescriptions>
  <employmentType>working_student</employmentType><schedule>full-or-part-time</schedule>
  <keywords>oven, rye</keywords>
  <salaryInformation><min>2100.00</min><max>2400.00</max><currencyCode>EUR</currencyCode><type>monthly</type></salaryInformation>
  <createdAt>2026-01-01T08:00:00+0200</createdAt>`);
const url = 'https://acme.jobs.personio.de/xml?language=en';

describe('personio', () => {
  it('reads a position with its facts and builds its address', async () => {
    const posting = await readFirst('personio', whole, { url });
    expect(posting).to.deep.include({
      id: '501',
      title: 'Night baker',
      url: 'https://acme.jobs.personio.de/job/501',
      hiringOrganization: { name: 'Acme & Sons' },
      department: 'Kitchen',
      salaries: [{ currency: 'EUR', min: 2100, max: 2400, unit: 'MONTH' }],
      tags: ['oven', 'rye'],
      language: 'en',
    });
    expect(posting.employmentTypes).to.include.members(['FULL_TIME', 'PART_TIME']);
    expect(posting.locations.map(({ name }) => name)).to.deep.equal(['Graz', 'Linz']);
    expect(new Date(posting.datePosted ?? '').toISOString()).to.equal('2026-01-01T06:00:00.000Z');
    expect(posting.description.replace(/\n/g, '')).to.equal(
      '<h3>Your tasks</h3><p>Knead &amp; bake</p>',
    );
    expect(posting.sections?.map(({ kind }) => kind)).to.deep.equal(['responsibilities']);
  });

  it('merges a position that is there twice', async () => {
    const twice = whole.replace('</workzag-jobs>', '') + whole.replace('<workzag-jobs>', '');
    expect((await readSource('personio', twice)).postings).to.have.length(1);
  });

  it('reads an office that is only a word', async () => {
    const posting = await readFirst(
      'personio',
      position('<id>1</id><name>Baker</name><office>Remote</office>'),
    );
    expect(posting).to.deep.include({ workplace: 'remote', locations: [] });
  });

  it('says why there are no texts, and what to do, also where the feed is a file', async () => {
    const feed = position('<id>1</id><name>Baker</name><jobDescriptions/>');
    for (const given of [{}, { url }]) {
      const { report } = await readSource('personio', feed, given);
      const issue = report.issues.find(({ code }) => code === 'feed-no-descriptions');
      expect(issue?.message)
        .to.match(/\bask for it, or record it, with \?language=de\b/i)
        .and.not.contain('this address');
    }
  });

  it('gives no address of a site that only serves a copy, and says what would', async () => {
    const feed = position('<id>1</id><name>Baker</name>');
    for (const given of [{}, { url: 'https://mill.example/jobs.xml' }]) {
      const { postings, report } = await readSource('personio', feed, given);
      expect(postings[0]).not.to.have.any.keys('url', 'applyUrl');
      const issue = report.issues.find(({ code }) => code === 'feed-no-addresses');
      expect(issue?.message).to.include('--base-url');
    }
  });

  it('prints no heading that a program gave a part', async () => {
    const part =
      '<jobDescription><name>CONTACT_PERSON</name><value>Ask us</value></jobDescription>';
    const feed = position(`<id>1</id><name>Baker</name><jobDescriptions>${part}</jobDescriptions>`);
    const { postings } = await readSource('personio', feed, { url });
    expect(postings[0]?.description).to.include('Ask us').and.not.include('CONTACT_PERSON');
  });

  it('reads an empty board', async () => {
    expect(
      (await readSource('personio', '<?xml version="1.0"?><workzag-jobs/>')).postings,
    ).to.deep.equal([]);
  });

  it('asks for a language, since without one there are no texts', async () => {
    const page = 'https://acme.jobs.personio.com/';
    expect(await requested('personio', page)).to.equal(
      'https://acme.jobs.personio.com/xml?language=en',
    );
    expect(await requested('personio', page, 'de-AT')).to.equal(
      'https://acme.jobs.personio.com/xml?language=de',
    );
    expect(await requested('personio', page, 'ja')).to.include('language=en');
    expect(await requested('personio', url, 'de')).to.equal(url);
  });

  it('says that a page came instead, or where the XML is broken', async () => {
    expect(await readError('personio', '<!doctype html><p>Jobs</p>')).to.include({
      code: 'feed-format',
    });
    const other = '<workzag-jobs><error>Not published</error></workzag-jobs>';
    expect(await readError('personio', other)).to.include({ code: 'feed-format' });
    const broken = await readError('personio', '<workzag-jobs>\n<position><id>1</id>');
    expect(broken).to.include({ code: 'feed-not-xml' });
    expect(broken.message).to.include('<position> is not closed');
  });
});
