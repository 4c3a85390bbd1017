import { aTimeout, expect } from '@open-wc/testing';
import '../../support/setup.js';
import {
  applicationKey,
  takeApplication,
} from '../../../components/apply-form/kept-applications.js';
import type { Question } from '../../../src/posting/model/posting.js';
import { holdClock } from '../../support/clock.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  everyType,
  fillIn,
  json,
  send,
  settled,
  textOf,
  type,
  useEndpoint,
} from './support.js';

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('answers', () => {
    it('outlive new properties, equal postings and other questions', async () => {
      const form = await createForm(createPosting([everyType[1]] as Question[]));
      fillIn(form);
      type(form, 'Why you?', 'Bees.');
      form.posting = createPosting(everyType);
      form.maxFileSize = '1 MB';
      await form.updateComplete;
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
      expect(control(form, 'Why you?').value).to.equal('Bees.');
    });

    it('outlive removal, and a page that clears the element', async () => {
      const form = await createForm();
      fillIn(form);
      const { parentNode } = form;
      form.remove();
      parentNode?.append(form);
      form.replaceChildren();
      await aTimeout(0);
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
      expect(form.querySelectorAll('form').length).to.equal(1);
    });

    it('are not carried over to another posting', async () => {
      const form = await createForm();
      fillIn(form);
      choose(form, 'Résumé or CV', createFile());
      form.posting = createPosting([], { id: '18' });
      await settled(form);
      expect(control(form, 'Full name').value).to.equal('');
      expect(form.querySelector('.or-chosen')).to.equal(null);
    });

    it('are in a copy of the element only once', async () => {
      const form = await createForm();
      const holder = document.createElement('div');
      holder.append(form.cloneNode(true));
      const copy = holder.querySelector('apply-form') ?? form;
      Object.assign(copy, { posting: createPosting(), action: '/a' });
      form.parentNode?.append(copy);
      await settled(copy);
      expect(copy.querySelectorAll('form').length).to.equal(1);
    });

    it('work where a question is called like a member of the form', async () => {
      answerWith(() => json(200, {}));
      const ids = ['elements', 'querySelectorAll', 'submit', 'action', '__proto__'];
      const questions = ids.map((id): Question => ({
        id,
        label: `Ask ${id}`,
        required: true,
        type: 'text',
      }));
      const form = await createForm(createPosting(questions));
      fillIn(form);
      for (const id of ids) type(form, `Ask ${id}`, `answer ${id}`);
      await send(form, 'apply-success');
      for (const id of ids) expect((sent[0]?.body as FormData).get(id)).to.equal(`answer ${id}`);
    });

    it('go nowhere but to the endpoint', async () => {
      answerWith(
        () => json(400, {}),
        () => json(200, { id: '1' }),
      );
      const form = await createForm();
      const events: Event[] = [];
      for (const name of ['apply-submit', 'apply-error', 'apply-success']) {
        document.addEventListener(name, (event) => events.push(event), { once: true });
      }
      fillIn(form);
      await send(form, 'apply-error');
      await send(form, 'apply-success');
      expect(events.map((event) => event.type)).to.deep.equal([
        'apply-submit',
        'apply-error',
        'apply-success',
      ]);
      const told = events.map((event) => JSON.stringify(Object.values(event))).join();
      expect(told + location.href + String(sent[0]?.url)).to.not.match(/Ada|ada@/);
      expect(localStorage.getItem('open-roles:draft:17')).to.equal(null);
      expect(sessionStorage.length).to.equal(0);
    });

    it('are kept on the device where the page wants that, until they are sent', async () => {
      answerWith(() => json(200, {}));
      const key = 'open-roles:draft:17';
      const first = await createForm(undefined, { draft: true });
      fillIn(first);
      first.remove();
      expect(localStorage.getItem(key)).to.contain('Ada Beekeeper');
      takeApplication(applicationKey('', '17')); // as when the page is loaded anew
      const second = await createForm(undefined, { draft: true });
      await settled(second);
      expect(control(second, 'Full name').value).to.equal('Ada Beekeeper');
      expect(textOf(second)).to.contain('Your answers from last time are filled in.');
      await send(second, 'apply-success');
      expect(localStorage.getItem(key)).to.equal(null);
    });

    it('are not said to be kept where the device keeps nothing', async () => {
      const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
      const refuse = (): never => {
        throw new DOMException('blocked', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { configurable: true, get: refuse });
      try {
        const form = await createForm(undefined, { draft: true });
        expect(textOf(form)).to.not.contain('kept on this device');
        fillIn(form);
        form.remove();
      } finally {
        if (original) Object.defineProperty(window, 'localStorage', original);
      }
    });

    it('that are kept can be deleted', async () => {
      const clock = holdClock();
      const form = await createForm(undefined, { draft: true });
      fillIn(form);
      form.querySelector<HTMLButtonElement>('.or-quiet')?.click();
      clock.advance(1000);
      expect(localStorage.getItem('open-roles:draft:17')).to.equal(null);
    });
  });
});
