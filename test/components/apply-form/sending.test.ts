import { expect, oneEvent } from '@open-wc/testing';
import '../../support/setup.js';
import { ApplyError, ApplyErrorEvent } from '../../../components/index.js';
import { eventually, turns } from '../../support/eventually.js';
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
  type,
  useEndpoint,
} from './support.js';

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('sending', () => {
    it('posts every answer under its name, and confirms', async () => {
      answerWith(() => json(201, { id: 'a1', reference: 'R-7', message: '<i>See you</i>' }));
      const form = await createForm(createPosting(everyType));
      fillIn(form);
      type(form, 'Why you?', 'Bees.');
      type(form, 'Region', 'c');
      for (const label of ['Yes', 'Warré', 'Monday', 'Tuesday', 'Keep my data'])
        control(form, label).click();
      choose(form, 'Résumé or CV', createFile());
      const event = await send(form, 'apply-success');
      const body = sent[0]?.body as FormData;
      expect(new URL(sent[0]?.url ?? '').pathname).to.equal('/applications');
      expect([
        body.get('sting'),
        body.get('hive'),
        body.get('region'),
        body.getAll('days'),
      ]).to.deep.equal(['yes', 'b', 'c', ['mon', 'tue']]);
      expect((body.get('resume') as File).name).to.equal('résumé.pdf');
      expect(body.get('consents[gdpr_consent]')).to.equal('true');
      expect(body.has('self_identification')).to.equal(false);
      expect(form.querySelector('form')).to.equal(null);
      expect(document.activeElement).to.equal(form.querySelector('.or-success h2'));
      expect(textOf(form)).to.contain('Your reference is R-7.').and.contain('<i>See you</i>');
      expect(event).to.deep.include({
        receipt: { id: 'a1', reference: 'R-7', message: '<i>See you</i>' },
      });
    });

    it('posts the answer to a question that is called like a field of the protocol', async () => {
      const problems = { errors: [{ name: 'source', detail: 'Who?' }] };
      answerWith(
        () => json(422, problems),
        () => json(422, { errors: [{ name: 'question_source', detail: 'Which friend?' }] }),
      );
      const heard = { label: 'How did you hear about us?', required: true, type: 'text' } as const;
      const form = await createForm(createPosting([{ id: 'source', ...heard }]));
      fillIn(form);
      press(form);
      await settled(form);
      expect(textOf(form.querySelector('.or-error'))).to.contain(heard.label);
      type(form, heard.label, 'A friend');
      const error = (): string => {
        const { id } = control(form, heard.label);
        return textOf(form.querySelector(`#${id}-error`));
      };
      await send(form, 'apply-error');
      expect((sent[0]?.body as FormData).get('question_source')).to.equal('A friend');
      expect(error()).to.equal('Error: Who?');
      await send(form, 'apply-error');
      expect(error()).to.equal('Error: Which friend?');
    });

    it('sends one application for two clicks and two presses of Enter', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      fillIn(form);
      const ended = oneEvent(form, 'apply-success');
      press(form);
      press(form);
      form.querySelector('form')?.requestSubmit();
      await ended;
      expect(sent.length).to.equal(1);
    });

    it('shows that it is busy without losing focus, and can be cancelled', async () => {
      answerWith(() => new Promise(() => undefined));
      const form = await createForm();
      fillIn(form);
      form.querySelector<HTMLButtonElement>('.or-primary')?.focus();
      press(form);
      await settled(form);
      const button = form.querySelector<HTMLButtonElement>('.or-primary');
      expect(textOf(button)).to.equal('Sending your application…');
      expect(button?.getAttribute('aria-disabled')).to.equal('true');
      expect(document.activeElement).to.equal(button);
      const leaving = new Event('beforeunload', { cancelable: true });
      expect(window.dispatchEvent(leaving)).to.equal(false);
      form.querySelector<HTMLButtonElement>('.or-actions [type=button]')?.click();
      expect(sent[0]?.init.signal?.aborted ?? true).to.equal(true);
    });

    it('can be taken over by the page', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      fillIn(form);
      form.addEventListener('apply-submit', (event) => event.preventDefault());
      press(form);
      await settled(form);
      expect(sent.length).to.equal(0);
    });

    it('is possible again after a page comes back from the back/forward cache', async () => {
      let answer: (response: Response) => void = () => undefined;
      answerWith(() => new Promise((resolve) => (answer = resolve)));
      const form = await createForm();
      fillIn(form);
      press(form);
      await settled(form);
      await eventually(() => sent.length === 1);
      answer(json(503, {}));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await eventually(() => textOf(form.querySelector('.or-primary')) === 'Send application');
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    });

    it('goes on when the element is removed and added again meanwhile', async () => {
      let answer: (response: Response) => void = () => undefined;
      answerWith(() => new Promise((resolve) => (answer = resolve)));
      const form = await createForm();
      fillIn(form);
      press(form);
      await eventually(() => sent.length === 1);
      const { parentNode } = form;
      form.remove();
      await turns();
      parentNode?.append(form);
      const ended = oneEvent(form, 'apply-success');
      answer(json(200, {}));
      await ended;
      expect(sent.length).to.equal(1);
    });
  });

  it('leaves no draft behind, though the applicant has gone on to another posting', async () => {
    let answer: (response: Response) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (answer = resolve)));
    const form = await createForm(createPosting(), { draft: true });
    fillIn(form);
    press(form);
    await eventually(() => sent.length === 1);
    form.posting = createPosting([], { id: '18' });
    await settled(form);
    expect(localStorage.getItem('open-roles:draft:17')).to.contain('Ada');
    const ended = oneEvent(form, 'apply-success');
    answer(json(200, {}));
    await ended;
    expect(localStorage.getItem('open-roles:draft:17')).to.equal(null);
  });

  describe('a failure', () => {
    const statuses: [number, string][] = [
      [400, 'Some answers were not accepted'],
      [403, 'refused it'],
      [404, 'does not work at the moment'],
      [409, 'already has an application'],
      [410, 'no longer takes applications'],
      [413, 'Your files have 0.1 kB together'],
      [415, 'of a type that is not accepted'],
    ];
    for (const [status, text] of statuses) {
      it(`with ${status} is told in its own words, and takes nothing away`, async () => {
        answerWith(() => json(status, {}));
        const form = await createForm(createPosting([], { applyEmail: 'jobs@example.org' }));
        fillIn(form);
        choose(form, 'Résumé or CV', createFile());
        const event = await send(form, 'apply-error');
        if (!(event instanceof ApplyErrorEvent)) throw new TypeError(event.type);
        expect(event.error)
          .to.be.instanceOf(ApplyError)
          .and.to.include({ status, name: 'ApplyError' });
        expect(event.error.code).to.match(/^apply-/);
        const problem = form.querySelector('.or-problem');
        expect(textOf(problem)).to.contain(text).and.contain('Your answers are kept.');
        expect(document.activeElement).to.equal(problem);
        const way = status === 409 || status === 410 ? undefined : 'mailto:jobs@example.org';
        expect(problem?.querySelector('a')?.href).to.equal(way);
        expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
        expect(control(form, 'Résumé or CV').files?.length).to.equal(1);
        expect(textOf(form.querySelector('.or-primary'))).to.equal('Send application');
      });
    }

    const languages = {
      en: ['We do not know whether', 'answered, but did not confirm', 'Your answers are kept.'],
      de: ['Wir wissen nicht, ob', 'geantwortet, aber nicht bestätigt', 'Ihre Angaben bleiben'],
      fr: ['Nous ne savons pas si', 'a répondu, mais sans confirmer', 'Vos réponses sont'],
      es: ['No sabemos si', 'ha respondido, pero no ha confirmado', 'Sus respuestas se han'],
    };
    for (const [lang, texts] of Object.entries(languages)) {
      it(`that may be none is told in plain words (${lang}), and takes nothing away`, async () => {
        answerWith(
          () => new Response('<p>Log in to go on.</p>'),
          () => json(201, { reference: 'R-7' }),
        );
        const form = await createForm(createPosting([], { applyEmail: 'jobs@example.org' }), {
          draft: true,
        });
        fillIn(form);
        choose(form, 'Résumé or CV', createFile());
        form.lang = lang;
        await eventually(() => form.querySelector('.or-apply')?.getAttribute('lang') === lang);
        const event = await send(form, 'apply-error');
        expect(event).to.have.nested.include({
          'error.code': 'apply-unconfirmed',
          'error.status': 200,
        });
        const problem = form.querySelector('.or-problem');
        for (const text of texts) expect(textOf(problem)).to.contain(text);
        expect(textOf(problem)).not.to.contain('Log in');
        expect(document.activeElement).to.equal(problem);
        expect(form.querySelector('.or-success')).to.equal(null);
        expect(form.querySelector<HTMLInputElement>('[name="name"]')?.value).to.contain('Ada');
        expect(form.querySelector<HTMLInputElement>('[type="file"]')?.files?.length).to.equal(1);
        const ended = oneEvent(form, 'apply-success');
        problem?.querySelector('button')?.click();
        await ended;
        expect(sent.map(({ key }) => key)).to.deep.equal([sent[0]?.key, sent[0]?.key]);
        expect((sent[1]?.body as FormData).get('resume')).to.be.instanceOf(File);
      });
    }

    it('that may be none leaves the draft where it is', async () => {
      answerWith(() => new Response('', { status: 200 }));
      const form = await createForm(createPosting([], { id: '19' }), { draft: true });
      fillIn(form);
      await send(form, 'apply-error');
      form.remove();
      expect(localStorage.getItem('open-roles:draft:19')).to.contain('Ada Beekeeper');
      localStorage.removeItem('open-roles:draft:19');
    });

    it('is none where the page says that any answer is a receipt', async () => {
      answerWith(() => new Response('<p>Thank you!</p>'));
      const form = await createForm(undefined, { receipt: 'any' });
      fillIn(form);
      const event = await send(form, 'apply-success');
      expect(event).to.deep.include({ receipt: {} });
      expect(textOf(form)).to.contain('Application sent').and.not.contain('Thank you!');
    });

    it('is read by the default where the page asks for a receipt that there is not', async () => {
      answerWith(() => new Response('<p>Thank you!</p>'));
      const form = await createForm();
      form.setAttribute('receipt', 'page');
      fillIn(form);
      const event = await send(form, 'apply-error');
      expect(event).to.have.nested.include({ 'error.code': 'apply-unconfirmed' });
    });

    it('that lasts longer is told with the time of the next try', async () => {
      answerWith(() => json(429, {}, { 'retry-after': '3600' }));
      const form = await createForm();
      fillIn(form);
      await send(form, 'apply-error');
      expect(textOf(form.querySelector('.or-problem'))).to.match(/Try again after .*\d/);
    });

    it('about answers lands on their fields', async () => {
      answerWith(() =>
        json(422, {
          errors: [
            { name: 'nobody', detail: 'Odd.' },
            { name: 'email', detail: 'That mailbox is <b>full</b>.' },
          ],
        }),
      );
      const form = await createForm();
      fillIn(form);
      await send(form, 'apply-error');
      expect(textOf(form.querySelector('.or-problem li'))).to.equal('Odd.');
      expect(textOf(form.querySelector('.or-error'))).to.equal(
        'Error: That mailbox is <b>full</b>.',
      );
      form.querySelector<HTMLAnchorElement>('.or-problem a')?.click();
      expect(document.activeElement).to.equal(control(form, 'Email address'));
    });

    it('can be answered by sending again, with the same key', async () => {
      answerWith(
        () => json(404, {}),
        () => json(200, {}),
      );
      const form = await createForm();
      fillIn(form);
      await send(form, 'apply-error');
      const ended = oneEvent(form, 'apply-success');
      form.querySelector<HTMLButtonElement>('.or-problem button')?.click();
      await ended;
      expect(sent.map((request) => request.key)).to.deep.equal([sent[0]?.key, sent[0]?.key]);
    });

    it('counts down to the next try by itself', async () => {
      answerWith(
        () => json(503, {}, { 'retry-after': '1' }),
        () => json(200, {}),
      );
      const form = await createForm();
      fillIn(form);
      const ended = oneEvent(form, 'apply-success');
      press(form);
      await eventually(() => form.querySelector('.or-actions + .or-note'));
      expect(textOf(form.querySelector('.or-actions + .or-note'))).to.equal(
        'That did not work. Trying again in 1 second…',
      );
      await ended;
      expect(sent.length).to.equal(2);
    });

    it('offline is told, and so is being online again', async () => {
      answerWith(() => json(200, {}));
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      const form = await createForm();
      fillIn(form);
      await send(form, 'apply-error');
      Reflect.deleteProperty(navigator, 'onLine');
      expect(textOf(form.querySelector('.or-problem'))).to.contain('You are offline.');
      window.dispatchEvent(new Event('online'));
      await form.updateComplete;
      expect(textOf(form.querySelector('.or-problem'))).to.contain('You are connected again.');
      expect(sent.length).to.equal(0);
    });
  });
});
