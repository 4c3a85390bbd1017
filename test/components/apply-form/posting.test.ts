import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import { eventually, turns } from '../../support/eventually.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  fillIn,
  press,
  settled,
  textOf,
  type,
} from './support.js';

describe('<apply-form>', () => {
  const network = useNetwork();
  let asked = 0;
  const [beekeeper, cook] = [createPosting(), createPosting([], { id: '18', title: 'Cook' })];

  /** Other files of tests keep drafts of theirs meanwhile: it has one of its own. */
  const drafted = createPosting([], { id: '27' });

  beforeEach(() => {
    network.answer('/feed.json', feedOf(beekeeper, cook, drafted));
    network.answer('/copy.json', feedOf(beekeeper));
    network.answer('/without.json', feedOf(cook));
    network.hold('/slow.json');
  });

  afterEach(() => localStorage.removeItem('open-roles:draft:27'));

  /** A form for the beekeeper, from a feed. */
  async function createFed(
    rest: Partial<ApplyFormElement> = {},
    id = '17',
  ): Promise<ApplyFormElement> {
    const form = await fixture<ApplyFormElement>(
      html`<apply-form src="/feed.json" job-id=${id} action="/apply"></apply-form>`,
    );
    Object.assign(form, rest);
    await eventually(() => form.querySelector('form'));
    return form;
  }

  /** Gives the form another address, where it is known how that ends, and waits for what comes of it. */
  async function ask(
    form: ApplyFormElement,
    src: string,
    until?: 'jobs-load' | 'jobs-error',
  ): Promise<void> {
    const ended = until ? oneEvent(form, until) : undefined;
    form.src = `${src}?${(asked += 1)}`; // never asked for before
    await ended;
    await turns();
    await settled(form);
  }

  describe('for somebody who has begun', () => {
    it('stays while its posting is looked for elsewhere, fails to load or is missing', async () => {
      const form = await createFed();
      fillIn(form);
      choose(form, 'Résumé or CV', createFile());
      const name = control(form, 'Full name');
      for (const [src, until] of [
        ['/slow.json', undefined],
        ['/nowhere.json', 'jobs-error'],
        ['/without.json', 'jobs-load'],
        ['/copy.json', 'jobs-load'],
      ] as const) {
        await ask(form, src, until);
        expect(control(form, 'Full name'), src).to.equal(name);
        expect(name.value, src).to.equal('Ada Beekeeper');
        expect(control(form, 'Résumé or CV').files?.length, src).to.equal(1);
      }
    });

    it('stays while it is given no posting for a moment', async () => {
      const form = await createForm(beekeeper);
      fillIn(form);
      const name = control(form, 'Full name');
      form.posting = undefined;
      await settled(form);
      expect(name.isConnected).to.equal(true);
      form.posting = createPosting();
      await settled(form);
      expect(control(form, 'Full name')).to.equal(name);
      expect(name.value).to.equal('Ada Beekeeper');
    });

    it('stays while it is asked for no posting', async () => {
      const form = await createFed();
      fillIn(form);
      form.removeAttribute('job-id');
      await settled(form);
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    });

    it('sends, and says so, though its posting cannot be loaded again', async () => {
      network.answer('/apply', { reference: 'R-7' });
      const form = await createFed();
      // As a password manager may: without an event.
      control(form, 'Full name').value = 'Ada Beekeeper';
      control(form, 'Email address').value = 'ada@example.com';
      const sent = oneEvent(form, 'apply-success');
      press(form);
      await ask(form, '/nowhere.json', 'jobs-error');
      await sent;
      await settled(form);
      expect(textOf(form)).to.contain('Your reference is R-7.');
    });

    it('gives way to another posting, carries nothing over, and is as it was when that one is left', async () => {
      const form = await createFed();
      fillIn(form);
      choose(form, 'Résumé or CV', createFile());
      await ask(form, '/slow.json');
      form.jobId = '18';
      await settled(form);
      expect(textOf(form)).to.equal('Loading the application form…');
      form.src = '/feed.json';
      await eventually(() => textOf(form.querySelector('h2')).includes('Cook'));
      expect(control(form, 'Full name').value).to.equal('');
      expect(form.querySelector('.or-chosen')).to.equal(null);
      form.jobId = '17';
      await eventually(() => textOf(form.querySelector('h2')).includes('Beekeeper'));
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
      expect(textOf(form.querySelector('.or-chosen'))).to.contain('résumé.pdf');
    });

    it('has the draft again when it comes back from another posting', async () => {
      const form = await createFed({ draft: true });
      type(form, 'Full name', 'Ada Beekeeper');
      for (const id of ['18', '17']) {
        form.jobId = id;
        await settled(form);
      }
      await eventually(() => form.querySelector('form'));
      await settled(form);
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    });
  });

  it('shows what became of its feed to somebody who has not begun', async () => {
    const form = await createFed();
    await ask(form, '/nowhere.json', 'jobs-error');
    expect(textOf(form)).to.contain('Try again');
    await ask(form, '/without.json', 'jobs-load');
    expect(textOf(form)).to.contain('This job could not be found.');
  });

  it('fills a draft in again when its form was away', async () => {
    localStorage.setItem(
      'open-roles:draft:27',
      JSON.stringify({ expires: Date.now() + 60_000, answers: [['name', 'Ada Beekeeper']] }),
    );
    const form = await createFed({ draft: true }, '27');
    await eventually(() => control(form, 'Full name').value === 'Ada Beekeeper');
    await ask(form, '/nowhere.json', 'jobs-error');
    expect(form.querySelector('form')).to.equal(null);
    await ask(form, '/feed.json', 'jobs-load');
    await eventually(() => form.querySelector('form'));
    await eventually(() => control(form, 'Full name').value === 'Ada Beekeeper');
  });
});
