import { expect, oneEvent } from '@open-wc/testing';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
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

/** Takes a form out of the page and puts a new one, which knows nothing of it, in its place. */
async function replace(
  form: ApplyFormElement,
  posting = form.posting,
  how: 'remove' | 'innerHTML' | 'clone' = 'remove',
): Promise<ApplyFormElement> {
  const parent = form.parentElement ?? document.body;
  const copy = form.cloneNode(true);
  if (how === 'innerHTML') parent.innerHTML = '<apply-form action="/applications"></apply-form>';
  else form.replaceWith(how === 'clone' ? copy : document.createElement('apply-form'));
  const next = parent.querySelector('apply-form');
  if (!next) throw new Error('no form');
  Object.assign(next, { posting, action: '/applications' });
  await settled(next);
  return next;
}

describe('<apply-form> that leaves the page', () => {
  const { sent, answerWith } = useEndpoint();

  for (const how of ['remove', 'innerHTML', 'clone'] as const) {
    it(`leaves its answers to the form in its place (${how})`, async () => {
      const form = await createForm(createPosting(everyType));
      fillIn(form);
      type(form, 'Why you?', 'Bees.\nHoney.');
      choose(form, 'Résumé or CV', createFile());
      for (const label of ['Tuesday', 'Keep my data', 'Warré']) control(form, label).click();
      control(form, 'Region').value = 'd';
      const next = await replace(form, createPosting(everyType), how);
      expect(control(next, 'Full name').value).to.equal('Ada Beekeeper');
      expect(control(next, 'Why you?').value).to.equal('Bees.\nHoney.');
      expect(control(next, 'Region').value).to.equal('d');
      for (const label of ['Tuesday', 'Keep my data', 'Warré'])
        expect(control(next, label).checked, label).to.equal(true);
      expect(control(next, 'Monday').checked).to.equal(false);
      expect(control(next, 'Résumé or CV').files?.[0]?.name).to.equal('résumé.pdf');
      expect(textOf(next.querySelector('.or-chosen'))).to.contain('résumé.pdf');
    });
  }

  it('leaves what a password manager filled in without a word', async () => {
    const form = await createForm();
    control(form, 'Full name').value = 'Ada Beekeeper';
    const next = await replace(form);
    expect(control(next, 'Full name').value).to.equal('Ada Beekeeper');
  });

  it('leaves them to a form that is in the page already', async () => {
    const form = await createForm();
    const next = await createForm();
    fillIn(form);
    form.remove();
    await settled(next);
    expect(control(next, 'Full name').value).to.equal('Ada Beekeeper');
  });

  it('leaves nothing to the form of another posting or page, or to one that was filled in', async () => {
    const form = await createForm();
    fillIn(form);
    const other = await replace(form, createPosting([], { id: '18' }));
    expect(control(other, 'Full name').value).to.equal('');
    const { href } = location;
    history.replaceState(null, '', '/elsewhere');
    const elsewhere = await replace(other, createPosting());
    expect(control(elsewhere, 'Full name').value).to.equal('');
    history.replaceState(null, '', href);
    type(elsewhere, 'Full name', 'Grace');
    elsewhere.posting = createPosting();
    await settled(elsewhere);
    expect(control(elsewhere, 'Full name').value).to.equal('Grace');
  });

  it('belongs to the page where somebody began, though a router has changed the address by then', async () => {
    const form = await createForm();
    fillIn(form);
    const { href } = location;
    history.replaceState(null, '', '/elsewhere');
    form.requestUpdate();
    await settled(form);
    form.remove();
    history.replaceState(null, '', href);
    const next = await createForm();
    expect(control(next, 'Full name').value).to.equal('Ada Beekeeper');
  });

  it('leaves the confirmation once it was sent, and nothing of the answers', async () => {
    answerWith(() => json(201, {}));
    const form = await createForm();
    fillIn(form);
    await send(form, 'apply-success');
    const next = await replace(form);
    expect(textOf(next)).to.contain('Application sent');
    expect(next.querySelector('input')).to.equal(null);
  });

  it('leaves nothing once it was emptied', async () => {
    const form = await createForm();
    fillIn(form);
    form.querySelector('form')?.reset();
    const next = await replace(form);
    expect(control(next, 'Full name').value).to.equal('');
  });

  it('leaves the state of the sending, and its key', async () => {
    answerWith(
      () => json(200, 'no object'),
      () => json(201, { reference: 'R-7' }),
    );
    const form = await createForm();
    fillIn(form);
    await send(form, 'apply-error');
    const next = await replace(form);
    expect(textOf(next)).to.contain('We do not know whether your application arrived');
    await send(next, 'apply-success');
    expect(sent[1]?.key).to.equal(sent[0]?.key);
    expect(textOf(next)).to.contain('R-7');
  });

  it('leaves what is being sent, which is sent once', async () => {
    let answer: (response: Response) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (answer = resolve)));
    const form = await createForm();
    fillIn(form);
    press(form);
    await eventually(() => sent.length === 1);
    const next = await replace(form);
    expect(next.querySelector('.or-primary')?.getAttribute('aria-disabled')).to.equal('true');
    press(next);
    const ended = oneEvent(next, 'apply-success');
    answer(json(201, { reference: 'R-7' }));
    await ended;
    await settled(next);
    expect(textOf(next)).to.contain('R-7');
    expect(sent.length).to.equal(1);
  });

  it('leaves word of what was sent while there was no form', async () => {
    let answer: (response: Response) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (answer = resolve)));
    const form = await createForm();
    fillIn(form);
    press(form);
    await eventually(() => sent.length === 1);
    form.remove();
    const ended = oneEvent(form, 'apply-success');
    answer(json(201, { reference: 'R-7' }));
    await ended;
    const next = await createForm();
    await settled(next);
    expect(textOf(next)).to.contain('R-7');
  });

  it('begins anew when it comes back after another took its answers over', async () => {
    const form = await createForm();
    fillIn(form);
    const next = await replace(form);
    next.after(form);
    await turns();
    await settled(form);
    expect(control(next, 'Full name').value).to.equal('Ada Beekeeper');
    type(next, 'Full name', 'Grace');
    next.remove();
    await settled(form);
    expect(control(form, 'Email address').value).to.equal('ada@example.com');
  });
});
