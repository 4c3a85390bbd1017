import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { sectionsOf } from '../../src/apply/sections.js';
import type { Question } from '../../src/posting/model/posting.js';
import { fieldsFor, question } from './support.js';

const parts = (...questions: Question[]): string[] =>
  sectionsOf(fieldsFor(...questions)).map(
    ({ kind, fields }) => `${kind}: ${fields.map(({ id }) => id).join(' ')}`,
  );

const further = (count: number): Question[] =>
  Array.from({ length: count }, (_, at) => question({ id: `q${at}` }));

const agree = question({ id: 'agree', type: 'consent' });
const gender = question({ id: 'gender', group: 'self-identification' });

describe('the sections of a form', () => {
  it('leave a short form in the order of the feed, consents and voluntary questions at its end', () => {
    expect(parts(gender, agree, question({ id: 'why' }), question({ id: 'phone' }))).to.deep.equal([
      'questions: name email resume why phone',
      'consents: agree',
      'self-identification: gender',
    ]);
  });

  it('part a long form by what it asks for', () => {
    const letter = question({ id: 'letter', type: 'file' });
    const phone = question({ id: 'phone' });
    expect(parts(gender, agree, ...further(5), letter, phone)).to.deep.equal([
      'details: name email phone',
      'documents: resume letter',
      'questions: q0 q1 q2 q3 q4',
      'consents: agree',
      'self-identification: gender',
    ]);
  });

  it('keep together what one answer is enough for, and what an answer opens', () => {
    const opened = { question: 'q0', answers: ['yes'] };
    expect(
      parts(
        ...further(4),
        question({ id: 'scan', type: 'file', showIf: opened }),
        question({ id: 'phone', showIf: { question: 'scan', answers: [] } }),
        question({ id: 'letter', type: 'file', anyOf: ['letter_text'] }),
        question({ id: 'letter_text', type: 'long-text' }),
        agree,
        question({ id: 'until', type: 'date', showIf: { question: 'agree', answers: ['true'] } }),
      ),
    ).to.deep.equal([
      'details: name email',
      'documents: resume letter letter_text',
      'questions: q0 q1 q2 q3 scan phone',
      'consents: agree until',
    ]);
  });

  it('take no question among the voluntary ones that the feed does not count as such', () => {
    const asked = question({ id: 'asked', showIf: { question: 'gender', answers: [] } });
    expect(parts(gender, asked, ...further(5)).slice(-2)).to.deep.equal([
      'questions: asked q0 q1 q2 q3 q4',
      'self-identification: gender',
    ]);
  });

  it('end where questions wait for each other', () => {
    const one = question({ id: 'one', showIf: { question: 'other', answers: [] } });
    const other = question({ id: 'other', showIf: { question: 'one', answers: [] } });
    const third = question({ id: 'third', showIf: { question: 'one', answers: [] } });
    expect(parts(one, other, third, ...further(3)).at(-1)).to.equal(
      'questions: one other third q0 q1 q2',
    );
  });
});
