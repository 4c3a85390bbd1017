import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  control,
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

const question = {
  id: 'why',
  label: 'Why bees?',
  required: false,
  type: 'long-text',
} as const;

describe('the review of <apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  const reviewed = async () => {
    answerWith(() => json(201, { reference: 'B-7' }));
    const form = await createForm(createPosting([question]), { review: true });
    press(form);
    await settled(form);
    // What is wrong comes first.
    expect(form.querySelector('.or-review')).to.equal(null);
    expect(textOf(form.querySelector('.or-problem'))).to.contain('There is a problem');
    fillIn(form);
    type(form, 'Full name', 'Ada Bee');
    press(form);
    await settled(form);
    return form;
  };

  it('shows the answers once more and sends them at the second press', async () => {
    const form = await reviewed();
    expect(sent).to.have.lengthOf(0);
    const review = form.querySelector('.or-review');
    expect(document.activeElement).to.equal(review?.querySelector('h3'));
    expect(textOf(review)).to.contain('Ada Bee');
    expect(textOf(review)).to.match(/Why bees\? No answer/u);
    expect(control(form, 'Full name').checkVisibility()).to.equal(false);
    await expect(form).to.be.accessible();
    await send(form, 'apply-success');
    await settled(form);
    expect(sent).to.have.lengthOf(1);
    expect(textOf(form)).to.contain('B-7');
  });

  it('leads back to a question, and holds all that was typed', async () => {
    const form = await reviewed();
    const [, change] = [...form.querySelectorAll<HTMLElement>('.or-review button')].filter(
      ({ innerText }) => /Full name|Why bees\?/u.test(innerText),
    );
    change?.click();
    await settled(form);
    expect(document.activeElement).to.equal(control(form, 'Why bees?'));
    expect(control(form, 'Full name').value).to.equal('Ada Bee');
    type(form, 'Why bees?', 'They dance.');
    press(form);
    await settled(form);
    expect(textOf(form.querySelector('.or-review'))).to.contain('They dance.');
    expect(sent).to.have.lengthOf(0);
  });

  it('gives way to what the endpoint says of an answer', async () => {
    const form = await reviewed();
    answerWith(() => json(422, { title: 'No', errors: [{ name: 'name', detail: 'Too short.' }] }));
    await send(form, 'apply-error');
    await settled(form);
    expect(form.querySelector('.or-review')).to.equal(null);
    expect(textOf(form.querySelector('.or-problem'))).to.contain('Too short.');
    expect(control(form, 'Full name').checkVisibility()).to.equal(true);
  });
});
