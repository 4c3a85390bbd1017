import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { defaultFileLimits, mostFiles } from '../../src/apply/file-rules.js';
import { validateApplication, validateFiles } from '../../src/apply/validate.js';
import type { Answer } from '../../src/apply/answers.js';
import type { Question } from '../../src/posting/model/posting.js';
import { answersWith, createFile, fieldsFor, question } from './support.js';

const limits = defaultFileLimits;

function check(questions: Question[], answers: Record<string, Answer>): string[] {
  const errors = validateApplication(fieldsFor(...questions), answersWith(answers), { limits });
  return errors.map((error) => `${error.field}: ${error.code}`);
}

describe('validateApplication', () => {
  it('takes a complete application', () => {
    expect(check([], {})).to.deep.equal([]);
  });

  it('names what is missing, by kind, in the order of the form', () => {
    const options = [{ value: 'a', label: 'A' }];
    const questions: Question[] = [
      question({ id: 'doc', required: true, type: 'file' }),
      question({ id: 'text', required: true }),
      question({ id: 'long', required: true, type: 'long-text' }),
      question({ id: 'one', required: true, type: 'single', options }),
      question({ id: 'some', required: true, type: 'multi', options }),
      question({ id: 'yes', required: true, type: 'yes-no' }),
      question({ id: 'agree', required: true, type: 'consent' }),
      question({ id: 'free', required: false }),
    ];
    expect(check(questions, { name: ' ', email: '', some: [], agree: false })).to.deep.equal([
      'name: name-missing',
      'email: email-missing',
      'doc: file-missing',
      'text: text-missing',
      'long: text-missing',
      'one: choice-missing',
      'some: choices-missing',
      'yes: choice-missing',
      'agree: agreement-missing',
    ]);
  });

  const formats: [string, Partial<Question>, string, string | undefined][] = [
    ['an email without a domain', { id: 'email' }, 'ada@example', 'email-format'],
    ['an email with spaces around it', { id: 'email' }, ' ada@example.com ', undefined],
    ['a web address', { type: 'url' }, 'https://example.com/ada', undefined],
    ['a web address without its scheme', { type: 'url' }, 'example.com/ada', undefined],
    ['a script as a web address', { type: 'url' }, 'javascript:alert(1)', 'url-format'],
    ['words as a web address', { type: 'url' }, 'I have none', 'url-format'],
    ['a number', { type: 'number' }, '50000', undefined],
    ['a number as people write it', { type: 'number' }, '€ 50 000,00', undefined],
    ['a number with its currency', { type: 'number' }, "CHF 1'200.50", undefined],
    ['a negative number', { type: 'number' }, '-3', undefined],
    ['a number in short', { type: 'number' }, '50k', undefined],
    ['a number with its unit', { type: 'number' }, '12 months', undefined],
    ['a number in Arabic digits', { type: 'number' }, '٤٢', undefined],
    ['words as a number', { type: 'number' }, 'negotiable', 'number-format'],
    ['a date', { type: 'date' }, '2027-02-28', undefined],
    ['a date that does not exist', { type: 'date' }, '2027-02-30', 'date-format'],
    ['half a date', { type: 'date' }, '2027-02', 'date-format'],
    ['a month that does not exist', { type: 'date' }, '2027-13-01', 'date-format'],
    [
      'a choice that is not offered',
      { type: 'single', options: [{ value: 'a', label: 'A' }] },
      'b',
      'choice-unknown',
    ],
    ['a text of the longest length', {}, 'x'.repeat(2000), undefined],
    ['a text that is too long', {}, 'x'.repeat(2001), 'text-too-long'],
  ];
  for (const [title, rest, answer, code] of formats) {
    it(`${code ? 'refuses' : 'takes'} ${title}`, () => {
      const id = rest.id ?? 'q';
      const expected = code === undefined ? [] : [`${id}: ${code}`];
      expect(check([question({ ...rest, id })], { [id]: answer })).to.deep.equal(expected);
    });
  }

  it('takes a choice whose value has spaces that are folded on the way', () => {
    const value = ' Early \n shift ';
    const choice = question({ id: 'q', type: 'single', options: [{ value, label: 'Early' }] });
    const opened = question({
      id: 'o',
      required: true,
      showIf: { question: 'q', answers: [value] },
    });
    for (const answer of [value, ' Early \r\n shift ', 'Early shift'])
      expect(check([choice, opened], { q: answer })).to.deep.equal(['o: text-missing']);
  });

  it('says which length is allowed', () => {
    const fields = fieldsFor(question({ id: 'q' }));
    const errors = validateApplication(fields, answersWith({ q: 'x'.repeat(3000) }), { limits });
    expect(errors[0]?.values).to.deep.equal({ count: 2000 });
  });

  it('takes one of several alternatives, and reports all of them missing once', () => {
    const both: Question[] = [
      question({ id: 'resume', type: 'file', required: true, anyOf: ['resume_text', 'gone'] }),
      question({ id: 'resume_text', type: 'long-text', required: true, anyOf: ['resume'] }),
    ];
    expect(check(both, {})).to.deep.equal(['resume: alternative-missing']);
    expect(check(both, { resume_text: 'I keep bees.' })).to.deep.equal([]);
    expect(check(both, { resume: createFile() })).to.deep.equal([]);
  });

  it('asks for none of several alternatives where none is required, whichever names the other', () => {
    const [site, letter] = [question({ id: 'site' }), question({ id: 'letter' })];
    expect(check([{ ...site, anyOf: ['letter'] }, letter], {})).to.deep.equal([]);
    for (const questions of [
      [
        { ...site, required: true },
        { ...letter, anyOf: ['site'] },
      ],
      [
        { ...site, anyOf: ['letter'] },
        { ...letter, required: true },
      ],
    ]) {
      expect(check(questions, {})).to.deep.equal(['site: alternative-missing']);
      expect(check(questions, { letter: 'I keep bees.' })).to.deep.equal([]);
      expect(check(questions, { site: 'bees.example' })).to.deep.equal([]);
    }
  });

  it('checks files one by one and together', () => {
    const two: Question[] = [
      question({ id: 'a', type: 'file' }),
      question({ id: 'b', type: 'file', accept: '.png' }),
    ];
    const small = { ...limits, maxFileSize: 10, maxTotalSize: 12 };
    const fields = fieldsFor(...two);
    const codes = (a: File, b: File): string[] =>
      validateApplication(fields, answersWith({ a, b }), { limits: small }).map(
        (e) => `${e.field}: ${e.code}`,
      );
    expect(codes(createFile('a.pdf', '12345'), createFile('b.png', '1234567'))).to.deep.equal([]);
    expect(codes(createFile('a.pdf', '123456'), createFile('b.png', '1234567'))).to.deep.equal([
      'b: files-too-large',
    ]);
    expect(codes(createFile('a.pdf', ''), createFile('b.pdf', '1'))).to.deep.equal([
      'a: file-empty',
      'b: file-type',
    ]);
    expect(codes(createFile('a.pdf', 'x'.repeat(13)), createFile('b.png', '1'))).to.deep.equal([
      'a: file-too-large',
    ]);
  });

  it('checks each of several files, their number and all together', () => {
    const fields = fieldsFor(question({ id: 'papers', type: 'file', multiple: true }));
    const small = { ...limits, maxFileSize: 10, maxTotalSize: 12 };
    const codes = (...papers: File[]): string[] =>
      validateApplication(fields, answersWith({ papers }), { limits: small }).map(
        ({ code, file }) => `${file?.name}: ${code}`,
      );
    expect(codes(createFile('a.pdf'), createFile('b.pdf'))).to.deep.equal([]);
    expect(
      codes(createFile('a.exe'), createFile('b.pdf'), createFile('c.pdf', 'x'.repeat(11))),
    ).to.deep.equal(['a.exe: file-type', 'c.pdf: file-too-large']);
    expect(codes(createFile('a.pdf', '1234567'), createFile('b.pdf', '123456'))).to.deep.equal([
      'undefined: files-too-large',
    ]);
    const many = Array.from({ length: mostFiles + 1 }, (_, at) => createFile(`${at}.pdf`, '1'));
    expect(codes(...many)).to.deep.equal(['undefined: files-too-many']);
    expect(codes(...many.slice(1))).to.deep.equal([]);
  });

  it('takes one file where a question does not say that it takes several', () => {
    const fields = fieldsFor(question({ id: 'paper', type: 'file' }));
    const errors = validateApplication(
      fields,
      answersWith({ paper: [createFile('a.pdf'), createFile('b.pdf')] }),
    );
    expect(errors).to.deep.equal([
      { field: 'paper', code: 'files-too-many', values: { count: 1 } },
    ]);
  });

  it('reports what a control cannot turn into a value', () => {
    const fields = fieldsFor(question({ id: 'start', type: 'date' }));
    const unreadable = new Set(['start']);
    const errors = validateApplication(fields, answersWith(), { limits, unreadable });
    expect(errors).to.deep.equal([{ field: 'start', code: 'date-format' }]);
  });

  it('refuses no name of a recorded collection', async function () {
    await requireSamples(this);
    const rows = JSON.parse(await readSample('corpora/forms/person-names.json')) as {
      input: string;
      expect: string;
    }[];
    const refused = rows.filter(
      (row) => row.expect === 'accept' && check([], { name: row.input }).length > 0,
    );
    expect(refused.map((row) => row.input)).to.deep.equal([]);
  });
});

describe('validateApplication of phone numbers', () => {
  it('refuses none of a recorded collection', async function () {
    await requireSamples(this);
    const rows = JSON.parse(await readSample('corpora/forms/phones.json')) as {
      input: string;
      expect: string;
    }[];
    const phone = question({ id: 'phone', type: 'text' });
    const refused = rows.filter(
      (row) => row.expect === 'accept' && check([phone], { phone: row.input }).length > 0,
    );
    expect(refused.map((row) => row.input)).to.deep.equal([]);
  });
});

describe('validateFiles', () => {
  it("uses the question's own types before those of the form", () => {
    const field = fieldsFor(question({ id: 'a', type: 'file', accept: '.png' })).at(-1);
    expect(field && validateFiles(field, [createFile('a.pdf')], { limits })).to.deep.equal([
      {
        field: 'a',
        code: 'file-type',
      },
    ]);
    expect(field && validateFiles(field, [createFile('a.png')], { limits })).to.deep.equal([]);
  });
});
