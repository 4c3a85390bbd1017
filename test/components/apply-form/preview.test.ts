import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { createForm, fillIn, json, press, settled, textOf, type, useEndpoint } from './support.js';

describe('the preview of <apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  it('shows all of the form without an action, checks the answers and sends nothing', async () => {
    answerWith(() => json(201, {}));
    const form = await createForm(undefined, { action: '', preview: true });
    expect(textOf(form)).to.contain('This is a preview: nothing will be sent.');
    press(form);
    await settled(form);
    expect(textOf(form.querySelector('.or-problem'))).to.contain('There is a problem');
    fillIn(form);
    press(form);
    await settled(form);
    expect(form.querySelector('.or-problem')).to.equal(null);
    expect(textOf(form)).to.contain('This is a preview: nothing was sent.');
    expect(sent).to.have.lengthOf(0);
  });

  it('asks nobody before the page is left, and keeps nothing on the device', async () => {
    const form = await createForm(undefined, { preview: true, draft: true });
    const name = `Ada ${crypto.randomUUID()}`;
    fillIn(form);
    type(form, 'Full name', name);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
    form.remove();
    // Other test files of this run keep drafts in the same storage.
    expect(JSON.stringify(localStorage)).to.not.contain(name);
  });
});
