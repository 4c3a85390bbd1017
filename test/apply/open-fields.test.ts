import { expect } from '@open-wc/testing';
import '../support/setup.js';
import type { Answer } from '../../src/apply/answers.js';
import { openFields } from '../../src/apply/open-fields.js';
import { validateApplication } from '../../src/apply/validate.js';
import type { Question } from '../../src/posting/model/posting.js';
import { answersWith, createFile, fieldsFor, question } from './support.js';

const when = (id: string, ...answers: string[]): Pick<Question, 'showIf'> => ({
  showIf: { question: id, answers },
});

function open(questions: Question[], answers: Record<string, Answer> = {}): string {
  const own = ['name', 'email', 'resume'];
  const fields = openFields(fieldsFor(...questions), answersWith(answers));
  return fields
    .map(({ id }) => id)
    .filter((id) => !own.includes(id))
    .join(' ');
}

describe('openFields', () => {
  const licence = question({ id: 'licence', type: 'yes-no' });
  const since = question({ id: 'since', ...when('licence', 'yes') });
  const kinds = question({ id: 'kinds', ...when('since', 'always') });

  it('asks what an answer opens, and what that opens in turn', () => {
    const questions = [kinds, licence, since];
    expect(open(questions)).to.equal('licence');
    expect(open(questions, { licence: 'no', since: 'always' })).to.equal('licence');
    expect(open(questions, { licence: 'yes' })).to.equal('licence since');
    expect(open(questions, { licence: 'yes', since: ' always ' })).to.equal('kinds licence since');
  });

  const kindsOfAnswer: [string, string[], Answer, boolean][] = [
    ['one of several answers', ['a', 'b'], 'b', true],
    ['another answer', ['a', 'b'], 'c', false],
    ['one of the chosen', ['b'], ['a', 'b'], true],
    ['none of the chosen', ['c'], ['a', 'b'], false],
    ['a given consent', ['true'], true, true],
    ['a consent that is not given', ['true'], false, false],
    ['any answer', [], 'whatever', true],
    ['any file', [], createFile(), true],
    ['no answer but spaces', [], ' ', false],
    ['nothing chosen', [], [], false],
  ];
  for (const [what, answers, given, isOpen] of kindsOfAnswer) {
    it(`is ${isOpen ? 'opened' : 'left closed'} by ${what}`, () => {
      const questions = [
        question({ id: 'first' }),
        question({ id: 'then', ...when('first', ...answers) }),
      ];
      expect(open(questions, { first: given })).to.equal(isOpen ? 'first then' : 'first');
    });
  }

  it('asks always what no answer could open', () => {
    expect(open([question({ id: 'a', ...when('nowhere', 'x') })])).to.equal('a');
    expect(open([question({ id: 'a', ...when('a', 'x') })])).to.equal('a');
    const circle = [
      question({ id: 'a', ...when('c', 'x') }),
      question({ id: 'b', ...when('a', 'x') }),
      question({ id: 'c', ...when('b', 'x') }),
      question({ id: 'beside', ...when('a', 'x') }),
    ];
    expect(open(circle)).to.equal('a b c');
    expect(open(circle, { a: 'x' })).to.equal('a b c beside');
  });

  it('leaves what is not asked out of the check', () => {
    const questions = [
      licence,
      question({ id: 'number', type: 'number', required: true, ...when('licence', 'yes') }),
      question({ id: 'agree', type: 'consent', required: true, ...when('licence', 'yes') }),
    ];
    const check = (answers: Record<string, Answer>): string[] =>
      validateApplication(fieldsFor(...questions), answersWith(answers), {
        unreadable: new Set(['number']),
      }).map(({ field, code }) => `${field}: ${code}`);
    expect(check({ number: 'many' })).to.deep.equal([]);
    expect(check({ licence: 'yes' })).to.deep.equal([
      'number: date-format',
      'agree: agreement-missing',
    ]);
  });

  it('counts only what is asked among the answers of which one is enough', () => {
    const questions = [
      licence,
      question({ id: 'page', required: true, anyOf: ['scan'] }),
      question({ id: 'scan', required: true, anyOf: ['page'], ...when('licence', 'yes') }),
    ];
    const check = (answers: Record<string, Answer>): string[] =>
      validateApplication(fieldsFor(...questions), answersWith(answers)).map(
        ({ field, code }) => `${field}: ${code}`,
      );
    expect(check({ scan: 'x' })).to.deep.equal(['page: text-missing']);
    expect(check({ licence: 'yes' })).to.deep.equal(['page: alternative-missing']);
    expect(check({ licence: 'yes', scan: 'x' })).to.deep.equal([]);
  });
});
