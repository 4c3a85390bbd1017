import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import type { Question } from '../../../src/posting/model/posting.js';
import { eventually } from '../../support/eventually.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  fillIn,
  json,
  press,
  send,
  settled,
  textOf,
  type,
  useEndpoint,
} from './support.js';

const questions: Question[] = [
  { id: 'sting', label: 'Stung before', required: false, type: 'yes-no' },
  {
    id: 'count',
    label: 'How often',
    required: true,
    type: 'number',
    showIf: { question: 'sting', answers: ['yes'] },
  },
  {
    id: 'scan',
    label: 'Medical letter',
    required: false,
    type: 'file',
    showIf: { question: 'count', answers: [] },
  },
  {
    id: 'health',
    label: 'You may keep my health data',
    required: true,
    type: 'consent',
    showIf: { question: 'sting', answers: ['yes'] },
  },
];

const shown = (form: Element, label: string): boolean =>
  control(form, label).checkVisibility() && !control(form, label).disabled;

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('a question that another answer opens', () => {
    it('is shown as soon as it is asked, and what that opens', async () => {
      const form = await createForm(createPosting(questions));
      expect(shown(form, 'How often')).to.equal(false);
      control(form, 'Yes').click();
      await settled(form);
      expect(shown(form, 'How often')).to.equal(true);
      expect(shown(form, 'You may keep')).to.equal(true);
      expect(shown(form, 'Medical letter')).to.equal(false);
      type(form, 'How often', '3');
      await settled(form);
      expect(shown(form, 'Medical letter')).to.equal(true);
      control(form, 'No').click();
      await settled(form);
      expect(shown(form, 'How often')).to.equal(false);
      expect(shown(form, 'Medical letter')).to.equal(false);
    });

    it('is told of', async () => {
      const form = await createForm(createPosting(questions));
      control(form, 'Yes').click();
      const spoken = (): string => textOf(document.querySelector('[data-open-roles="announcer"]'));
      await eventually(() =>
        spoken().includes('2 more questions: How often and You may keep my health data'),
      );
    });

    it('is neither demanded nor sent while it is closed', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm(createPosting(questions));
      fillIn(form);
      control(form, 'Yes').click();
      await settled(form);
      type(form, 'How often', '3');
      await settled(form);
      choose(form, 'Medical letter', createFile());
      control(form, 'You may keep').click();
      control(form, 'No').click();
      await settled(form);
      const own = form.querySelector('form');
      expect(own && new FormData(own).has('count')).to.equal(false);
      await send(form, 'apply-success');
      const names = [...(sent[0]?.body as FormData).keys()];
      expect(names).to.deep.equal(['posting_id', 'posting_title', 'name', 'email', 'sting']);
    });

    it('takes its errors along, and brings back what was typed', async () => {
      const form = await createForm(createPosting(questions));
      fillIn(form);
      control(form, 'Yes').click();
      await settled(form);
      type(form, 'How often', 'never');
      press(form);
      await settled(form);
      expect(form.querySelectorAll('.or-problem li').length).to.equal(2);
      control(form, 'No').click();
      await settled(form);
      expect(form.querySelector('.or-problem')).to.equal(null);
      control(form, 'Yes').click();
      await settled(form);
      expect(control(form, 'How often').value).to.equal('never');
      expect(form.querySelector('.or-error')).to.equal(null);
    });

    it('is open again in a form that takes the answers up, and closed in one that is emptied', async () => {
      const form = await createForm(createPosting(questions));
      control(form, 'Yes').click();
      await settled(form);
      type(form, 'How often', '3');
      form.remove();
      const next = await createForm(createPosting(questions));
      await settled(next);
      expect(shown(next, 'How often')).to.equal(true);
      expect(control(next, 'How often').value).to.equal('3');
      next.querySelector('form')?.reset();
      await eventually(() => !shown(next, 'How often'));
    });
  });
});
