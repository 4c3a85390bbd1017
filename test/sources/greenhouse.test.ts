import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { loadSource } from '../../src/sources/registry.js';
import { documentOf, readError, readFirst, readSource, requested } from './read-source.js';

const job = {
  id: 71,
  internal_job_id: 5,
  title: ' Night baker\u00a0',
  absolute_url: 'https://acme.example/jobs?gh_jid=71',
  location: { name: 'Graz, Austria' },
  first_published: '2026-05-04T09:00:00-04:00',
  updated_at: '2026-05-06T09:00:00-04:00',
  company_name: 'Acme ',
  language: 'zhHant',
  requisition_id: 'R-1',
  content: '&lt;p&gt;Salt &amp;amp; flour&lt;/p&gt;',
  departments: [{ id: 1, name: 'Kitchen' }],
  metadata: null,
};
const field = (name: string, value_type: string, value: unknown): unknown => ({
  id: 1,
  name,
  value_type,
  value,
});
const withFields = (...metadata: unknown[]): unknown => ({ jobs: [{ ...job, metadata }] });
const detailUrl = new URL('https://boards-api.greenhouse.io/v1/boards/acme/jobs/71');

describe('greenhouse', () => {
  it('reads a posting with its facts, its text unescaped once', async () => {
    const posting = await readFirst('greenhouse', { jobs: [job], meta: { total: 1 } });
    expect(posting).to.deep.include({
      id: '71',
      title: 'Night baker',
      url: 'https://acme.example/jobs?gh_jid=71',
      department: 'Kitchen',
      hiringOrganization: { name: 'Acme' },
      language: 'zh-Hant',
      description: '<p>Salt &amp; flour</p>',
      status: 'open',
      custom: { requisition: 'R-1' },
    });
    expect(new Date(posting.datePosted ?? '').toISOString()).to.equal('2026-05-04T13:00:00.000Z');
    expect(posting.locations).to.have.length(1);
  });

  it('takes a posting without a job behind it for a talent pool', async () => {
    const posting = await readFirst('greenhouse', { jobs: [{ ...job, internal_job_id: null }] });
    expect(posting.status).to.equal('talent-pool');
  });

  it('reads the offices where the location is empty', async () => {
    const offices = [
      { name: 'Graz', location: 'Graz, Austria' },
      { name: 'Linz', location: null },
    ];
    const posting = await readFirst('greenhouse', {
      jobs: [{ ...job, location: { name: '' }, offices }],
    });
    expect(posting.locations.map(({ name }) => name)).to.deep.equal(['Graz, Austria', 'Linz']);
  });

  it('reads pay, type and workplace from the board’s own fields, and keeps the others', async () => {
    const posting = await readFirst(
      'greenhouse',
      withFields(
        field('Pay range', 'currency_range', {
          unit: 'EUR',
          min_value: '38000.0',
          max_value: '41000.0',
        }),
        field('Hourly range', 'currency_range', { unit: null, min_value: '0.0', max_value: '0.0' }),
        field('Employment Type', 'single_select', 'Part time'),
        field('Workplace Type', 'single_select', 'Hybrid'),
        field('Shift', 'single_select', 'Night'),
        field('Tools', 'multi_select', ['Oven', 'Mixer']),
        field('Visa', 'yes_no', false),
        field('Empty', 'short_text', null),
      ),
    );
    expect(posting.salaries).to.deep.equal([
      { currency: 'EUR', min: 38000, max: 41000, label: 'Pay range' },
    ]);
    expect(posting).to.deep.include({ employmentTypes: ['PART_TIME'], workplace: 'hybrid' });
    expect(posting.custom).to.deep.include({
      Shift: 'Night',
      Tools: ['Oven', 'Mixer'],
      Visa: false,
    });
    expect(posting.custom).to.not.have.property('Empty');
  });

  it('shows neither of a title and a field of the board’s own that contradict each other', async () => {
    const read = (name: string, value: boolean) =>
      readSource('greenhouse', {
        jobs: [{ ...job, title: 'Baker (Remote)', metadata: [field(name, 'yes_no', value)] }],
      });
    const denied = await read('Is this role remote?', false);
    expect(denied.postings[0]?.workplace).to.equal(undefined);
    expect(denied.report.issues.map(({ code }) => code)).to.include('workplace-contradicts');
    expect((await read('Is this role remote?', true)).postings[0]?.workplace).to.equal('remote');
    const other = await read('Remote interview', false);
    expect(other.postings[0]?.workplace, 'a field about something else').to.equal('remote');
  });

  it('shows nothing about the company’s staff', async () => {
    const posting = await readFirst(
      'greenhouse',
      withFields(
        field('Lead', 'user', { user_id: 3, name: 'Vera Koch', email: 'vera@acme.example' }),
        field('Hiring Manager', 'short_text', 'Vera Koch'),
        field('Ask', 'short_text', 'vera@acme.example'),
        field('__proto__', 'short_text', 'x'),
      ),
    );
    expect(JSON.stringify(posting)).to.not.match(/vera/i);
    expect(Object.keys(posting.custom)).to.deep.equal(['requisition']);
  });

  it('reads the jobs inside departments, offices and sections', async () => {
    const departments = [
      { id: 1, name: 'Kitchen', parent_id: null, jobs: [{ id: 1, title: 'Baker' }] },
      { id: 0, name: 'No Department', parent_id: null, jobs: [{ id: 2, title: 'Driver' }] },
    ];
    const tree = {
      id: 4,
      name: 'Shop',
      jobs: [],
      children: [{ id: 5, name: 'Till', jobs: [{ id: 6, title: 'Cashier' }], children: [] }],
    };
    const offices = [{ id: 9, name: 'Graz', departments }];
    const byDepartment = await readSource('greenhouse', { departments });
    expect(byDepartment.postings.map(({ department }) => department)).to.deep.equal([
      'Kitchen',
      undefined,
    ]);
    expect((await readFirst('greenhouse', tree)).department).to.equal('Till');
    expect((await readSource('greenhouse', { offices })).postings).to.have.length(2);
    const sections = [{ id: 2, name: 'Later', jobs: [{ id: 8, title: 'Anything' }] }];
    expect((await readFirst('greenhouse', { sections })).status).to.equal('talent-pool');
  });

  it('reads questions and pay of a single posting', async () => {
    const detail = {
      ...job,
      pay_input_ranges: [
        { min_cents: 1850, max_cents: 2100, currency_type: 'USD', title: 'Hourly pay', blurb: '' },
      ],
      questions: [
        {
          label: 'First Name',
          required: true,
          fields: [{ name: 'first_name', type: 'input_text', values: [] }],
        },
        {
          label: 'Résumé',
          required: true,
          description: '<p>PDF is best</p>',
          fields: [
            { name: 'resume', type: 'input_file', values: [] },
            { name: 'resume_text', type: 'textarea', values: [] },
          ],
        },
        {
          label: 'Can you lift 25 kg?',
          required: false,
          fields: [
            {
              name: 'question_9',
              type: 'multi_value_single_select',
              values: [
                { label: 'Yes', value: 1 },
                { label: 'No', value: 0 },
              ],
            },
          ],
        },
        {
          label: 'Source',
          required: false,
          fields: [{ name: 'mapped', type: 'input_hidden', values: [] }],
        },
      ],
      compliance: [
        { type: 'eeoc', description: '&lt;p&gt;Takes a minute&lt;/p&gt;', questions: [] },
        {
          type: 'eeoc',
          description: '&lt;p&gt;Voluntary&lt;/p&gt;',
          questions: [
            {
              label: 'Veteran',
              required: false,
              fields: [
                {
                  name: 'veteran_status',
                  type: 'multi_value_single_select',
                  values: [{ label: 'No', value: '1' }],
                },
              ],
            },
          ],
        },
      ],
      demographic_questions: {
        header: 'Who bakes',
        description: '&lt;p&gt;We want to know.&lt;/p&gt;',
        questions: [
          {
            id: 5,
            label: 'Age',
            required: false,
            type: 'multi_value_single_select',
            answer_options: [
              { id: 51, label: '18–30', free_form: false },
              { id: 52, label: 'In my own words', free_form: true },
            ],
          },
        ],
      },
    };
    const source = await loadSource('greenhouse');
    const posting = await readFirst('greenhouse', { jobs: [{ id: 71, title: 'Night baker' }] });
    const { report } = await readSource('greenhouse', { jobs: [] });
    const complete = await source.readDetail?.(documentOf(detail), posting, { report });
    expect(complete?.salaries).to.deep.equal([
      { currency: 'USD', min: 18.5, max: 21, unit: 'HOUR', label: 'Hourly pay' },
    ]);
    expect(complete?.questions?.map(({ id, type, group }) => [id, type, group])).to.deep.equal([
      ['resume', 'file', 'application'],
      ['resume_text', 'long-text', 'application'],
      ['question_9', 'yes-no', 'application'],
      ['veteran_status', 'single', 'self-identification'],
      ['demographic_5', 'single', 'self-identification'],
      ['demographic_5_52', 'text', 'self-identification'],
    ]);
    expect(complete?.questions?.[5]).to.deep.include({
      label: 'In my own words',
      showIf: { question: 'demographic_5', answers: ['52'] },
    });
    expect(complete?.questions?.[0]).to.deep.include({
      anyOf: ['resume_text'],
      required: true,
      hint: 'PDF is best',
    });
    // What stands over the questions goes with the first of them.
    expect(complete?.questions?.[3]).to.include({ hint: 'Takes a minute\nVoluntary' });
    expect(complete?.questions?.[4]).to.include({ hint: 'Who bakes\nWe want to know.' });
  });

  it('asks for the consents that the board demands, one for each purpose', async () => {
    const rule = (rest: object): object => ({ type: 'gdpr', retention_period: null, ...rest });
    const consents = async (...data_compliance: object[]): Promise<unknown> => {
      const { questions = [] } = await readFirst('greenhouse', {
        jobs: [{ ...job, data_compliance }],
      });
      return questions.map(({ id, label, type, required, group, retentionDays }) => {
        expect([label, type]).to.deep.equal(['', 'consent']);
        return [id, required, group, retentionDays];
      });
    };
    const parted = { requires_consent: true, requires_processing_consent: true };
    expect(
      await consents(
        rule({
          ...parted,
          requires_retention_consent: true,
          retention_period: 200,
          demographic_data_consent_applies: true,
        }),
      ),
    ).to.deep.equal([
      ['gdpr_processing_consent_given', true, 'application', undefined],
      ['gdpr_retention_consent_given', true, 'application', 200],
      ['gdpr_demographic_data_consent_given', false, 'self-identification', undefined],
    ]);
    expect(await consents(rule({ ...parted, requires_retention_consent: false }))).to.deep.equal([
      ['gdpr_processing_consent_given', true, 'application', undefined],
    ]);
    expect(await consents(rule({ requires_consent: true, retention_period: 30 }))).to.deep.equal([
      ['gdpr_consent_given', true, 'application', 30],
    ]);
    expect(await consents(rule({ requires_consent: false }))).to.deep.equal([]);
    expect(await consents()).to.deep.equal([]);
  });

  it('reports a demand for consent under a rule that it does not know', async () => {
    const rule = { type: 'moon law', requires_consent: true };
    const { postings, report } = await readSource('greenhouse', {
      jobs: [{ ...job, data_compliance: [rule] }],
    });
    expect(postings[0]?.questions).to.equal(undefined);
    expect(report.issues.map(({ code, posting }) => [code, posting])).to.deep.equal([
      ['field-unreadable', '71'],
    ]);
  });

  it('keeps the consents of the list where the answer about one posting leaves them out', async () => {
    const data_compliance = [{ type: 'gdpr', requires_processing_consent: true }];
    const source = await loadSource('greenhouse');
    const { postings, report } = await readSource('greenhouse', {
      jobs: [{ ...job, data_compliance }],
    });
    const questions = [
      { label: 'Why?', required: true, fields: [{ name: 'question_1', type: 'input_text' }] },
    ];
    const [posting] = postings;
    if (!posting) throw new Error('no posting was read');
    for (const stated of [{}, { data_compliance }]) {
      const detail = documentOf({ ...job, questions, ...stated });
      const complete = await source.readDetail?.(detail, posting, { report });
      expect(complete?.questions?.map(({ id }) => id)).to.deep.equal([
        'question_1',
        'gdpr_processing_consent_given',
      ]);
    }
  });

  it('requests descriptions, also from the address of a hosted board', async () => {
    const list = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true';
    for (const url of [
      'https://boards-api.greenhouse.io/v1/boards/acme/jobs',
      'https://boards-api.greenhouse.io/v1/boards/acme',
      'https://boards.greenhouse.io/acme',
      'https://job-boards.eu.greenhouse.io/acme',
      'https://boards.greenhouse.io/embed/job_board?for=acme',
    ]) {
      expect(await requested('greenhouse', url)).to.equal(list);
    }
    expect(await requested('greenhouse', 'https://acme.example/jobs.json')).to.equal(
      'https://acme.example/jobs.json',
    );
  });

  it('finds the answer with the questions and the pay of a posting', async () => {
    const { source, postings } = await readSource('greenhouse', { jobs: [job] });
    const [listed] = postings;
    if (!listed) throw new Error('no posting was read');
    const list = new URL('https://boards-api.greenhouse.io/v1/boards/acme/jobs');
    expect(source.detailUrl?.(listed, list)?.href).to.equal(
      `${detailUrl.href}?questions=true&pay_transparency=true`,
    );
    expect(source.detailUrl?.(listed, new URL('https://acme.example/jobs'))).to.equal(undefined);
  });

  it('says that a board’s own description is no feed', async () => {
    const error = await readError('greenhouse', { name: 'Acme', content: '<p>Bread</p>' });
    expect(error).to.include({ code: 'feed-format' });
    expect(error.message).to.include('/jobs?content=true');
  });

  it('says that the server knows no such board', async () => {
    const error = await readError('greenhouse', { status: 404, error: 'Board not there' });
    expect(error).to.include({ code: 'feed-not-found', status: 404 });
    expect(error.message).to.include('Board not there');
  });
});
