import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { ReportCollector } from '../../src/report/report.js';
import { readDocument } from '../../src/feed/read-document.js';
import { createDocument } from '../../src/http/document.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { listSamples, readSample, recordedFormats, requireSamples } from '../support/samples.js';
import { oracles, type Expected } from './recorded-feed-oracles.js';

async function readAll(path: string): Promise<{ postings: Posting[]; expected: Expected[] }> {
  const text = await readSample(path);
  const folder = path.split('/')[1] ?? '';
  const oracle = oracles[folder];
  if (!oracle) throw new Error(`no oracle for ${folder}`);
  const { feed } = await readDocument(await createDocument(text), {
    format: 'auto',
    report: new ReportCollector(path),
  });
  return { postings: feed.postings, expected: oracle(text) };
}

/** Files that hold no postings: what a server answers to wrong or other requests. */
const notFeeds = /error-|board-info|doc-(?:boards|degrees|educations)|account-|form-|graphql/;

const folders = [...recordedFormats, 'jsonld-jobposting'];

function compare(posting: Posting, expected: Expected, where: string): void {
  expect(posting.title, where).to.equal(expected.title);
  if (expected.url !== undefined) expect(posting.url, where).to.equal(new URL(expected.url).href);
  if (expected.posted !== undefined) {
    expect(new Date(posting.datePosted ?? '').getTime(), where).to.equal(expected.posted);
  }
  if (expected.department !== undefined)
    expect(posting.department, where).to.equal(expected.department);
  if (expected.places !== undefined) {
    const count = posting.locations.length + posting.applicantLocationRequirements.length;
    expect(count, `${where} places`).to.equal(expected.places);
  }
  if ('workplace' in expected) expect(posting.workplace, where).to.equal(expected.workplace);
  if (expected.types !== undefined)
    expect(posting.employmentTypes, where).to.have.members(expected.types);
  if (expected.pay !== undefined) {
    expect(
      posting.salaries.map(({ min, max }) => [min, max]),
      where,
    ).to.deep.equal(expected.pay);
  }
}

describe('recorded feeds', function () {
  this.timeout(60_000);

  for (const folder of folders) {
    it(`reads every posting of the recorded ${folder} feeds with its facts`, async function () {
      await requireSamples(this);
      for (const name of await listSamples(`feeds/${folder}`)) {
        if (notFeeds.test(name)) continue;
        const { postings, expected } = await readAll(`feeds/${folder}/${name}`);
        const ids = expected.map(({ id }) => id);
        if (ids.every((id) => id !== undefined)) {
          expect(
            postings.map(({ id }) => id),
            name,
          ).to.have.members(ids);
        }
        expect(postings.length, name).to.equal(expected.length);
        for (const [index, one] of expected.entries()) {
          const posting = postings.find(({ id }) => id === one.id) ?? postings[index];
          if (posting) compare(posting, one, `${name} ${one.id ?? index}`);
        }
      }
    });

    it(`gives the postings of the recorded ${folder} feeds names for every place and no leftovers`, async function () {
      await requireSamples(this);
      for (const name of await listSamples(`feeds/${folder}`)) {
        if (notFeeds.test(name)) continue;
        const { postings } = await readAll(`feeds/${folder}/${name}`);
        for (const posting of postings) {
          for (const { name: place } of [
            ...posting.locations,
            ...posting.applicantLocationRequirements,
          ]) {
            expect(place, `${name} ${posting.id}`).to.match(/^\S(?:.*\S)?$/s);
          }
          const facts = { ...posting, description: '', sections: [], questions: [] };
          expect(JSON.stringify(facts), `${name} ${posting.id}`).to.not.match(
            /"(?:undefined|null|NaN|\[object Object\]|Invalid Date)"|&(?:amp|lt|gt|nbsp|#\d+);/,
          );
          expect(posting.description).to.not.match(/^\s*&lt;/);
        }
      }
    });

    it(`ends in a clear error for the recorded ${folder} answers without postings`, async function () {
      await requireSamples(this);
      for (const name of await listSamples(`feeds/${folder}`)) {
        if (!notFeeds.test(name)) continue;
        const text = await readSample(`feeds/${folder}/${name}`);
        for (const format of ['auto', folder] as const) {
          const reading = readDocument(
            await createDocument(text, new URL('https://feeds.example/jobs')),
            {
              // Folders are named after the formats, but for one that holds postings alone.
              format: format as 'auto',
              report: new ReportCollector(),
            },
          );
          const error: unknown = await reading.then(
            () => undefined,
            (reason: unknown) => reason,
          );
          expect(error, `${name} as ${format}`).to.have.property('name', 'FeedError');
          expect(error)
            .to.have.property('code')
            .that.matches(/^feed-(?:format|not-found|error-answer)$/);
        }
      }
    });
  }

  it('asks for every consent that a recorded board demands', async function () {
    await requireSamples(this);
    for (const name of await listSamples('feeds/greenhouse')) {
      const text = await readSample(`feeds/greenhouse/${name}`);
      if (!text.includes('"data_compliance"')) continue;
      const { postings } = await readAll(`feeds/greenhouse/${name}`);
      const jobs: any[] = JSON.parse(text).jobs ?? [JSON.parse(text)];
      for (const { id, data_compliance: rules = [] } of jobs) {
        const demands = rules.flatMap((rule: object) =>
          Object.entries(rule).filter(
            ([key, value]) =>
              value === true &&
              /^requires_(?:processing|retention)_consent$|^demographic_data/.test(key),
          ),
        );
        const { questions = [] } = postings.find((posting) => posting.id === String(id)) ?? {};
        const consents = questions.filter(({ type }) => type === 'consent');
        expect(consents.length, `${name} ${id}`).to.equal(demands.length);
      }
    }
  });

  it('keeps the names and addresses of staff out of every posting', async function () {
    await requireSamples(this);
    for (const folder of folders) {
      for (const name of await listSamples(`feeds/${folder}`)) {
        if (notFeeds.test(name)) continue;
        const text = await readSample(`feeds/${folder}/${name}`);
        const staff = staffOf(text);
        if (staff.size === 0) continue;
        const { postings } = await readAll(`feeds/${folder}/${name}`);
        for (const posting of postings) {
          const shown = JSON.stringify({ ...posting, description: '', sections: [] });
          for (const person of staff) expect(shown, `${name}: ${person}`).to.not.include(person);
        }
      }
    }
  });
});

/** Every value under a key, or of a field, that names a person of the company. */
function staffOf(text: string): Set<string> {
  const staff = new Set<string>();
  const visit = (value: any): void => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.creator?.name === 'string') staff.add(`"${value.creator.name}"`);
    if (typeof value.reporting_to === 'string' && value.reporting_to !== '')
      staff.add(`"${value.reporting_to}"`);
    if (/hiring manager/i.test(value.fieldLabel ?? '')) staff.add(value.valueLabel);
    if (value.value_type === 'user' && value.value)
      staff.add(value.value.name).add(value.value.email);
    if (typeof value.mailbox_email === 'string') staff.add(value.mailbox_email);
    Object.values(value).forEach(visit);
  };
  if (!text.startsWith('<')) visit(JSON.parse(text.replace(/^\uFEFF/, '')));
  return staff;
}
