import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import type { Question } from '../../../src/posting/model/posting.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  everyType,
  fillIn,
  json,
  press,
  send,
  settled,
  textOf,
  useEndpoint,
} from './support.js';
import { eventually } from '../../support/eventually.js';

/** A form on a page of one colour scheme, wide as a phone. */
async function createOn(scheme: 'light' | 'dark', direction = 'ltr'): Promise<ApplyFormElement> {
  const page = fixtureSync<HTMLElement>(html`<main dir=${direction}></main>`);
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
  const endpoint = useEndpoint();
  afterEach(() => localStorage.removeItem('open-roles:draft:99'));

  const states: Record<string, (form: ApplyFormElement) => Promise<unknown>> = {
    'while it is filled in': () => Promise.resolve(),
    'with errors': async (form) => {
      press(form);
      await form.updateComplete;
    },
    'while it is sent': async (form) => {
      endpoint.answerWith(() => new Promise(() => undefined));
      complete(form);
      press(form);
      await eventually(() => endpoint.sent.length);
    },
    'with errors of the endpoint': async (form) => {
      const answer = { errors: [{ name: 'email', detail: 'No.' }] };
      endpoint.answerWith(() => json(422, answer));
      complete(form);
      await send(form, 'apply-error');
    },
    'when it failed': async (form) => {
      endpoint.answerWith(() => json(404, {}));
      complete(form);
      await send(form, 'apply-error');
    },
    'when it is sent': async (form) => {
      endpoint.answerWith(() => json(200, { reference: 'R' }));
      complete(form);
      await send(form, 'apply-success');
    },
  };
  for (const scheme of ['light', 'dark'] as const) {
    for (const [state, reach] of Object.entries(states)) {
      it(`passes axe ${state}, on a ${scheme} page`, async () => {
        const form = await createOn(scheme);
        await reach(form);
        await form.updateComplete;
        await expect(form).to.be.accessible();
      });
    }
  }

  it('says of a group of choices that it is required and in error', async () => {
    const form = await createOn('light');
    press(form);
    await form.updateComplete;
    const group = control(form, 'Warré').closest('fieldset');
    expect(group?.getAttribute('role')).to.equal('radiogroup');
    expect(group?.getAttribute('aria-required')).to.equal('true');
    expect(group?.getAttribute('aria-invalid')).to.equal('true');
    expect(control(form, 'Monday').closest('fieldset')?.hasAttribute('role')).to.equal(false);
  });

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
    endpoint.answerWith(() => json(200, {}));
    const form = await createForm();
    control(form, 'Full name').focus();
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'ada@example' });
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(document.activeElement?.className).to.equal('or-problem');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(control(form, 'Email address'));
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '.com' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => form.querySelector('.or-success'));
    expect((endpoint.sent[0]?.body as FormData).get('email')).to.equal('ada@example.com');
    expect(textOf(form)).to.contain('Application sent');
  });

  it('names the language of the questions where it is not the page’s', async () => {
    const question = (type: 'single' | 'multi' | 'text' | 'consent'): Question => ({
      id: type,
      label: `Frage ${type}`,
      hint: 'Hinweis',
      required: true,
      type,
      options: [{ value: '1', label: 'Antwort' }],
    });
    const questions = [
      question('single'),
      question('multi'),
      question('text'),
      question('consent'),
    ];
    const apart = { ...question('single'), id: 'apart', group: 'self-identification' } as const;
    const posting = createPosting([...questions, apart], { language: 'de' });
    const form = await createForm(posting);
    const languageOf = (words: string): Set<string | undefined> =>
      new Set(
        [...form.querySelectorAll('bdi:not(:has(bdi)), .or-optional')]
          .filter(({ textContent }) => textContent.includes(words))
          .map((element) => element.closest<HTMLElement>('[lang]')?.lang),
      );
    for (const words of ['Frage', 'Hinweis', 'Antwort']) {
      expect([...languageOf(words)], words).to.deep.equal(['de']);
    }
    for (const words of ['Full name', 'all that apply', 'optional', 'Prefer not']) {
      expect([...languageOf(words)], words).to.deep.equal(['en']);
    }
  });
});
