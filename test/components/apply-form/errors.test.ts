import { expect } from '@open-wc/testing';
import '../../support/setup.js';
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
import { translate } from '../../support/translate.js';

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('errors', () => {
    it('are listed in a summary that takes focus, and stand beside their fields', async () => {
      const form = await createForm(createPosting(everyType));
      press(form);
      await settled(form);
      const summary = form.querySelector('.or-problem');
      expect(document.activeElement).to.equal(summary);
      expect(textOf(summary?.querySelector('h3'))).to.equal('There is a problem');
      const links = [...(summary?.querySelectorAll('a') ?? [])];
      const beside = [...form.querySelectorAll('.or-error')].map((error) =>
        textOf(error).replace(/^Error: /, ''),
      );
      expect(links.map(textOf)).to.deep.equal(beside);
      expect(beside.length).to.equal(6);
      const name = control(form, 'Full name');
      expect(name.getAttribute('aria-invalid')).to.equal('true');
      expect(textOf(document.getElementById(name.getAttribute('aria-describedby') ?? ''))).to.equal(
        'Error: Enter your full name',
      );
    });

    it('are those of now after the browser translated the ones before', async () => {
      const form = await createForm(createPosting(everyType));
      press(form);
      await settled(form);
      translate(form);
      type(form, '[Full name', 'Ada');
      type(form, '[Email address', 'ada');
      press(form);
      await settled(form);
      const links = [...form.querySelectorAll('.or-problem a')].map(textOf);
      expect(links[0]).to.match(/^Enter an email address in the correct format/);
      expect(links.length).to.equal(5);
      const beside = form.querySelector('.or-error bdi');
      expect(textOf(beside)).to.equal(links[0]);
    });

    it('mark a field for a file like the others', async () => {
      const form = await createForm(
        createPosting([{ id: 'resume', label: 'Résumé', required: true, type: 'file' }]),
      );
      press(form);
      await settled(form);
      const line = (selector: string): string => {
        const found = form.querySelector(selector);
        return found ? getComputedStyle(found).borderBlockStart : '';
      };
      expect(line('.or-field-wrong .or-drop')).to.equal(line('[aria-invalid="true"]'));
    });

    it('lead to the first control of each field', async () => {
      const form = await createForm(createPosting(everyType));
      press(form);
      await settled(form);
      const address = location.href;
      const focused = [...form.querySelectorAll<HTMLAnchorElement>('.or-problem a')].map((link) => {
        link.click();
        return (document.activeElement as HTMLInputElement).labels?.[0];
      });
      expect(focused.map(textOf)).to.deep.equal([
        'Full name',
        'Email address',
        'Why you?',
        'Yes',
        'Langstroth',
        'Keep my data for a year',
      ]);
      expect(location.href).to.equal(address);
    });

    it('clear nothing that was typed, and go when it is mended', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      type(form, 'Email address', 'ada@example');
      press(form);
      await settled(form);
      expect(control(form, 'Email address').value).to.equal('ada@example');
      fillIn(form);
      await send(form, 'apply-success');
      expect(form.querySelector('.or-error')).to.equal(null);
    });

    it('bring back a field that the page hides', async () => {
      const form = await createForm(createPosting(everyType));
      const box = control(form, 'Keep my data');
      box.style.display = 'none';
      press(form);
      await settled(form);
      expect(box.getClientRects().length).to.equal(1);
    });

    it('of a file are told when it is chosen', async () => {
      const form = await createForm(undefined, { maxFileSize: '1 kB' });
      choose(form, 'Résumé or CV', createFile('cv.exe'));
      await form.updateComplete;
      expect(textOf(form.querySelector('.or-error'))).to.contain(
        'must be a PDF, DOC, DOCX, ODT, RTF, or TXT',
      );
      choose(form, 'Résumé or CV', createFile('cv.pdf', 'x'.repeat(2000)));
      await form.updateComplete;
      expect(textOf(form.querySelector('.or-error'))).to.contain('must be smaller than 1 kB');
      choose(form, 'Résumé or CV', createFile());
      await form.updateComplete;
      expect(form.querySelector('.or-error')).to.equal(null);
    });
  });

  describe('files', () => {
    it('that miss their field do not take the place of the page', async () => {
      const form = await createForm();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(createFile());
      const drag = (type: string, target: EventTarget, data = dataTransfer): boolean => {
        const init = { bubbles: true, composed: true, cancelable: true, dataTransfer: data };
        return target.dispatchEvent(new DragEvent(type, init));
      };
      for (const type of ['dragover', 'drop']) {
        expect(drag(type, document.body), `${type} beside the form`).to.equal(false);
        expect(drag(type, control(form, 'Full name')), `${type} on text`).to.equal(false);
        expect(drag(type, control(form, 'Résumé or CV')), `${type} on the field`).to.equal(false);
        expect(drag(type, document.body, new DataTransfer()), `${type} of text`).to.equal(true);
      }
      await form.updateComplete;
      expect(textOf(form.querySelector('.or-chosen'))).to.contain('résumé.pdf');
      form.remove();
      expect(drag('drop', document.body)).to.equal(true);
    });

    it('stay chosen when the browser empties the control, until they are removed', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      choose(form, 'Résumé or CV', createFile());
      await form.updateComplete;
      const input = control(form, 'Résumé or CV');
      input.value = '';
      input.dispatchEvent(new Event('change', { bubbles: true }));
      expect(input.files?.[0]?.name).to.equal('résumé.pdf');
      form.querySelector<HTMLButtonElement>('.or-chosen button')?.click();
      await form.updateComplete;
      expect([input.value, document.activeElement === input]).to.deep.equal(['', true]);
      fillIn(form);
      await send(form, 'apply-success');
      expect((sent[0]?.body as FormData).has('resume')).to.equal(false);
    });

    it('are not asked for where they cannot be sent', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm(undefined, { encoding: 'json' });
      expect(form.querySelector('[type=file]')).to.equal(null);
      fillIn(form);
      await send(form, 'apply-success');
      expect(sent[0]?.headers.get('content-type')).to.equal('application/json');
      expect(JSON.parse(sent[0]?.body as string)).to.deep.equal({
        posting_id: '17',
        posting_title: 'Beekeeper',
        name: 'Ada Beekeeper',
        email: 'ada@example.com',
      });
    });
  });
});
