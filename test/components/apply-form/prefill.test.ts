import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import { setFiles } from '../../../components/apply-form/form-controls.js';
import { eventually } from '../../support/eventually.js';
import { control, createForm, json, send, settled, textOf, type, useEndpoint } from './support.js';

const label = 'Fill in from a JSON Resume file';
const buttonOf = (form: Element): HTMLButtonElement | undefined =>
  [...form.querySelectorAll('button')].find((button) => textOf(button) === label);

/** Presses the button, and chooses a file where the browser would ask for one. */
async function choose(form: ApplyFormElement, text: string): Promise<void> {
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function () {
    setFiles(this, [new File([text], 'resume.json', { type: 'application/json' })]);
    this.dispatchEvent(new Event('change'));
  };
  const before = textOf(form);
  try {
    buttonOf(form)?.click();
  } finally {
    HTMLInputElement.prototype.click = click;
  }
  await eventually(() => textOf(form) !== before);
  await settled(form);
}

describe('filling <apply-form> in from a JSON Resume', () => {
  const { sent, answerWith } = useEndpoint();

  it('is offered where the page wants it', async () => {
    expect(buttonOf(await createForm())).to.equal(undefined);
    expect(buttonOf(await createForm(undefined, { jsonResume: true }))).to.not.equal(undefined);
  });

  it('answers what is still open, says so, and sends no file', async () => {
    answerWith(() => json(201, {}));
    const form = await createForm(undefined, { jsonResume: true });
    type(form, 'Email address', 'own@example.com');
    await choose(form, '{"basics":{"name":"Ida Imker","email":"other@example.com"}}');
    expect(control(form, 'Full name').value).to.equal('Ida Imker');
    expect(control(form, 'Email address').value).to.equal('own@example.com');
    expect(textOf(form)).to.contain('1 answer was filled in: Full name. Please check it.');
    await expect(form).to.be.accessible();
    await send(form, 'apply-success');
    expect(JSON.stringify(sent)).to.not.contain('resume.json');
  });

  it('says what a file is not, and what it does not answer', async () => {
    const form = await createForm(undefined, { jsonResume: true });
    await choose(form, 'no JSON');
    expect(textOf(form)).to.contain('This file is no JSON Resume.');
    await choose(form, '{"basics":{}}');
    expect(textOf(form)).to.contain('This file answers nothing that is still open.');
    expect(control(form, 'Full name').value).to.equal('');
  });
});
