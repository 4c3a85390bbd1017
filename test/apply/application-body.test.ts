import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { tidyAnswers, type Answer } from '../../src/apply/answers.js';
import {
  applicationBody,
  applicationFingerprint,
  type Application,
} from '../../src/apply/application-body.js';
import type { Encoding } from '../../src/apply/application.js';
import { jsonText } from '../../src/apply/json-text.js';
import type { Question } from '../../src/posting/model/posting.js';
import { createApplication, createFile, question } from './support.js';

const options = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
];
const questions: Question[] = [
  question({ id: 'why', type: 'long-text' }),
  question({ id: 'days', type: 'multi', options }),
  question({ id: 'keep', type: 'consent', label: 'Keep my data' }),
  question({ id: 'news', type: 'consent', label: 'Send me news' }),
  question({ id: 'veteran', type: 'single', options, group: 'self-identification' }),
];
const answers = { why: 'Bees', days: ['mon', 'tue'], keep: true, news: false, veteran: 'mon' };
const time = new Date('2027-01-02T03:04:05Z');

function complete(encoding: Encoding = 'multipart'): Application {
  const application = createApplication(
    { ...answers, ...(encoding === 'json' ? {} : { resume: createFile() }) },
    questions,
  );
  return { ...application, source: new Map([['utm_source', 'newsletter']]), language: 'en-GB' };
}

describe('applicationBody', () => {
  it('sends each of several files as a part of its own, in their order', () => {
    const papers = [createFile('b.pdf'), createFile('a.pdf')];
    const application = createApplication({ papers }, [
      question({ id: 'papers', type: 'file', multiple: true }),
    ]);
    const { body } = applicationBody(application, 'multipart', time);
    expect((body as FormData).getAll('papers').map((file) => (file as File).name)).to.deep.equal([
      'b.pdf',
      'a.pdf',
    ]);
    const turned = createApplication({ papers: papers.toReversed() }, []);
    expect(applicationFingerprint(turned)).not.to.equal(applicationFingerprint(application));
  });

  it('writes a form with the names of the protocol', () => {
    const { body, contentType } = applicationBody(complete(), 'multipart', time);
    const entries = [...(body as FormData)].map(([name, value]) => [
      name,
      value instanceof File ? value.name : value,
    ]);
    expect(contentType).to.equal(undefined);
    expect(entries).to.deep.equal([
      ['posting_id', '17'],
      ['posting_title', 'Beekeeper'],
      ['name', 'Ada Beekeeper'],
      ['email', 'ada@example.com'],
      ['resume', 'cv.pdf'],
      ['why', 'Bees'],
      ['days', 'mon'],
      ['days', 'tue'],
      ['consents[keep]', 'true'],
      ['consents[news]', 'false'],
      [
        'consent_record',
        '[{"id":"keep","text":"Keep my data","language":"en-GB","time":"2027-01-02T03:04:05.000Z"}]',
      ],
      ['source[utm_source]', 'newsletter'],
      ['self_identification', '{"veteran":"mon"}'],
    ]);
  });

  it('writes JSON with the same names', () => {
    const { body, contentType } = applicationBody(complete('json'), 'json', time);
    expect(contentType).to.equal('application/json');
    expect(JSON.parse(body as string)).to.deep.equal({
      posting_id: '17',
      posting_title: 'Beekeeper',
      name: 'Ada Beekeeper',
      email: 'ada@example.com',
      why: 'Bees',
      days: ['mon', 'tue'],
      source: { utm_source: 'newsletter' },
      consents: { keep: true, news: false },
      consent_record: [
        { id: 'keep', text: 'Keep my data', language: 'en-GB', time: '2027-01-02T03:04:05.000Z' },
      ],
      self_identification: { veteran: 'mon' },
    });
  });

  it('sends no voluntary answers without the consent to their use that the feed asks for', () => {
    const use = question({ id: 'use', type: 'consent', group: 'self-identification' });
    const sent = (given: Record<string, Answer>): unknown[] => {
      const application = createApplication(given, [...questions, use]);
      const { body } = applicationBody(application, 'multipart', time);
      const form = body as FormData;
      return [form.get('consents[use]'), form.get('self_identification')];
    };
    expect(sent({ veteran: 'mon' })).to.deep.equal(['false', null]);
    expect(sent({ veteran: 'mon', use: true })).to.deep.equal(['true', '{"veteran":"mon"}']);
  });

  it('sends questions that are called like a field of the protocol under names of their own', () => {
    const ids = ['source', 'question_source', 'source[ref]', 'posting_id', 'consents'];
    const given = Object.fromEntries(ids.map((id) => [id, `to ${id}`]));
    const application: Application = {
      ...createApplication(
        given,
        ids.map((id) => question({ id })),
      ),
      source: new Map([['ref', 'newsletter']]),
    };
    const form = applicationBody(application, 'multipart', time).body as FormData;
    const sent = {
      posting_id: '17',
      posting_title: 'Beekeeper',
      name: 'Ada Beekeeper',
      email: 'ada@example.com',
      question_source: 'to source',
      question_question_source: 'to question_source',
      'question_source[ref]': 'to source[ref]',
      question_posting_id: 'to posting_id',
      question_consents: 'to consents',
    };
    expect(Object.fromEntries(form)).to.deep.equal({ ...sent, 'source[ref]': 'newsletter' });
    const json = applicationBody(application, 'json', time).body as string;
    expect(JSON.parse(json)).to.deep.equal({ ...sent, source: { ref: 'newsletter' } });
  });

  it('loses no name, email or résumé to questions that are only called so', () => {
    const application = createApplication({ name: 'B.', email: 'yes', resume: 'See above.' }, [
      question({ id: 'name', type: 'long-text', label: 'What may we call you?' }),
      question({ id: 'email', type: 'yes-no', label: 'May we email you?' }),
      question({ id: 'resume', type: 'long-text', label: 'Sum yourself up' }),
    ]);
    const answers = new Map([
      ...application.answers,
      ['_name', 'Ada Beekeeper'],
      ['_email', 'ada@example.com'],
    ]);
    answers.set('_resume', createFile());
    const { body } = applicationBody({ ...application, answers }, 'multipart', time);
    const sent = Object.fromEntries(body as FormData);
    expect(sent['resume']).to.be.instanceOf(File);
    expect(sent).to.include({
      name: 'Ada Beekeeper',
      email: 'ada@example.com',
      question_name: 'B.',
      question_email: 'yes',
      question_resume: 'See above.',
    });
  });

  it('puts no empty parts into an application', () => {
    const { body } = applicationBody(createApplication(), 'multipart', time);
    expect([...(body as FormData).keys()]).to.deep.equal([
      'posting_id',
      'posting_title',
      'name',
      'email',
    ]);
  });

  it('makes one name of the halves that a feed asks for', () => {
    const application = createApplication(
      { first_name: 'Ada', last_name: 'Beekeeper', e_mail: 'a@example.com' },
      [question({ id: 'first_name' }), question({ id: 'last_name' }), question({ id: 'e_mail' })],
    );
    const form = applicationBody(application, 'multipart', time).body as FormData;
    expect(form.get('name')).to.equal('Ada Beekeeper');
    expect(form.get('first_name')).to.equal('Ada');
    expect(form.get('email')).to.equal('a@example.com');
  });

  it('is not corrupted by libraries that extend arrays', () => {
    const prototype = Array.prototype as unknown as Record<string, unknown>;
    prototype['toJSON'] = () => 'stolen';
    try {
      const { body } = applicationBody(complete('json'), 'json', time);
      expect(body).to.contain('"days":["mon","tue"]');
    } finally {
      delete prototype['toJSON'];
    }
  });
});

describe('applicationFingerprint', () => {
  it('changes with an answer, a file or the posting, and with nothing else', () => {
    const base = applicationFingerprint(createApplication({ resume: createFile() }));
    expect(applicationFingerprint(createApplication({ resume: createFile() }))).to.equal(base);
    expect(applicationFingerprint(createApplication({ resume: createFile('b.pdf') }))).to.not.equal(
      base,
    );
    expect(applicationFingerprint(createApplication({ name: 'Eva' }))).to.not.equal(base);
    const other = {
      ...createApplication({ resume: createFile() }),
      posting: { id: '18', title: '' },
    };
    expect(applicationFingerprint(other)).to.not.equal(base);
  });
});

describe('tidyAnswers', () => {
  it('folds spaces, keeps paragraphs, completes web addresses', () => {
    const { fields } = createApplication({}, [...questions, question({ id: 'site', type: 'url' })]);
    const tidy = tidyAnswers(
      fields,
      new Map<string, string | boolean>([
        ['name', '  Ada \n Beekeeper '],
        ['why', ' One.\r\n\r\nTwo. '],
        ['site', ' example.com/ada '],
        ['news', false],
        ['unknown', 'x'],
      ]),
    );
    expect([...tidy]).to.deep.equal([
      ['name', 'Ada Beekeeper'],
      ['why', 'One.\n\nTwo.'],
      ['site', 'https://example.com/ada'],
      ['news', false],
    ]);
  });
});

describe('jsonText', () => {
  it('writes what JSON.parse reads back', () => {
    const odd = 'quote " back \\ tab \t line \n \r \u0000 \u2028 </script> 🐝 \u{10ffff}';
    const value = new Map<string, string | number | boolean | string[]>([
      ['__proto__', odd],
      [odd, 1.5],
      ['list', [odd, '']],
      ['yes', true],
    ]);
    const parsed: unknown = JSON.parse(jsonText(value));
    expect(Object.entries(parsed as object)).to.deep.equal([...value]);
  });
});
