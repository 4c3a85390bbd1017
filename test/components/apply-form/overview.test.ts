import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import type { Question } from '../../../src/posting/model/posting.js';
import { createForm, createPosting, textOf } from './support.js';

const questions = (count: number, rest: Partial<Question> = {}): Question[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `q${at}`,
    label: `Question ${at}`,
    required: at === 0,
    type: 'text',
    ...rest,
  }));

const lines = (form: Element): string[] =>
  [...form.querySelectorAll('.or-overview li')].map(textOf);

describe('<apply-form>', () => {
  describe('the overview of a long form', () => {
    it('says from eight questions on what is to come', async () => {
      const short = await createForm(createPosting(questions(4)));
      expect(short.querySelector('.or-overview')).to.equal(null);
      const long = await createForm(createPosting(questions(5)));
      expect(textOf(long.querySelector('.or-overview h3'))).to.equal('What you will be asked');
      expect(lines(long)).to.deep.equal([
        '8 questions, 3 required',
        'Files: Résumé or CV',
        'About 2 minutes',
      ]);
    });

    it('counts no question that waits for an answer, and says that there may be more', async () => {
      const waiting: Question = {
        id: 'more',
        label: 'More',
        required: true,
        type: 'text',
        showIf: { question: 'q0', answers: [] },
      };
      const form = await createForm(createPosting([...questions(5), waiting]));
      expect(lines(form).slice(0, 3)).to.deep.equal([
        '8 questions, 3 required',
        'Files: Résumé or CV',
        'Some answers lead to further questions.',
      ]);
    });
  });
});
