import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  everyType,
  fakeEndpoint,
  fillIn,
  json,
  press,
  send,
  textOf,
} from './support.js';

/** A form on a page of one colour scheme, wide as a phone. */
async function createOn(scheme: 'light' | 'dark', direction = 'ltr'): Promise<ApplyFormElement> {
  const page = await fixture<HTMLElement>(html`<main dir=${direction}></main>`);
  page.style.colorScheme = scheme;
  page.style.color = scheme === 'dark' ? '#eee' : '#111';
  page.style.background = scheme === 'dark' ? '#111' : '#fff';
  page.style.inlineSize = '288px';
  const form = document.createElement('apply-form');
  form.posting = createPosting(everyType, { id: '99', applyUrl: 'https://example.org/99' });
  form.action = '/applications';
  form.privacyHref = '/privacy';
  form.draft = true;
  page.append(form);
  await form.updateComplete;
  return form;
}

function complete(form: ApplyFormElement): void {
  fillIn(form);
  control(form, 'Why you?').value = 'Bees.';
  for (const label of ['Yes', 'Warré', 'Keep my data']) control(form, label).click();
  choose(form, 'Résumé or CV', createFile());
}

describe('<apply-form>, for everybody', () => {
  afterEach(() => localStorage.removeItem('open-roles:draft:99'));

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe while it is filled in, wrong, busy, failed and sent, on a ${scheme} page`, async () => {
      const form = await createOn(scheme);
      await expect(form).to.be.accessible();
      press(form);
      await form.updateComplete;
      await form.updateComplete;
      await expect(form).to.be.accessible();
      complete(form);
      const busy = fakeEndpoint(() => new Promise(() => undefined));
      press(form);
      await form.updateComplete;
      await expect(form).to.be.accessible();
      busy.restore();
      const other = await createOn(scheme);
      complete(other);
      const endpoint = fakeEndpoint((_sent, index) =>
        index === 0
          ? json(422, { errors: [{ name: 'email', detail: 'No.' }] })
          : index === 1
            ? json(410, {})
            : json(200, { reference: 'R' }),
      );
      await send(other, 'apply-error');
      await expect(other).to.be.accessible();
      await send(other, 'apply-error');
      await expect(other).to.be.accessible();
      await send(other, 'apply-success');
      await expect(other).to.be.accessible();
      endpoint.restore();
    });
  }

  it('passes axe where there is no form', async () => {
    await expect(await createForm(createPosting([], { status: 'closed' }))).to.be.accessible();
    const elsewhere = createPosting([], { applyUrl: 'https://example.org/17' });
    await expect(await createForm(elsewhere, { action: '' })).to.be.accessible();
  });

  it('fits a phone, in both directions', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const form = await createOn('light', direction);
      press(form);
      await form.updateComplete;
      const { left, right } = form.getBoundingClientRect();
      for (const element of form.querySelectorAll('*:not(.visually-hidden, option)')) {
        const box = element.getBoundingClientRect();
        expect(
          box.left >= left - 1 && box.right <= right + 1,
          element.outerHTML.slice(0, 80),
        ).to.equal(true);
      }
    }
  });

  it('gives every control at least 24 by 24 pixels', async () => {
    const form = await createOn('light');
    for (const element of form.querySelectorAll('input, select, textarea, button')) {
      const { width, height } = element.getBoundingClientRect();
      expect(Math.min(width, height), element.id).to.be.at.least(24);
    }
  });

  it('can be filled in and sent with the keyboard alone', async () => {
    const endpoint = fakeEndpoint(() => json(200, {}));
    const form = await createForm();
    control(form, 'Full name').focus();
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'ada@example' });
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    await form.updateComplete;
    expect(document.activeElement?.className).to.equal('or-problem');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(control(form, 'Email address'));
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '.com' });
    await sendKeys({ press: 'Enter' });
    while (!form.querySelector('.or-success'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((endpoint.sent[0]?.body as FormData).get('email')).to.equal('ada@example.com');
    expect(textOf(form)).to.contain('Application sent');
    endpoint.restore();
  });
});
