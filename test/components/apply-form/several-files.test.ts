import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import type { Question } from '../../../src/posting/model/posting.js';
import {
  control,
  createFile,
  createForm,
  createPosting,
  fillIn,
  json,
  press,
  send,
  settled,
  textOf,
  useEndpoint,
} from './support.js';

const papers: Question = {
  id: 'papers',
  label: 'Papers',
  required: true,
  type: 'file',
  accept: '.pdf',
  multiple: true,
};

function choose(form: Element, ...files: File[]): void {
  const input = control(form, 'Papers');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const chosen = (form: Element): string[] =>
  [...form.querySelectorAll('.or-chosen bdi')].map((element) =>
    textOf(element).replace(/^Selected: |,.*$/g, ''),
  );

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('a question that takes several files', () => {
    it('says how many, of what kind and how large', async () => {
      const form = await createForm(createPosting([papers]));
      expect(control(form, 'Papers').multiple).to.equal(true);
      expect(control(form, 'Résumé').multiple).to.equal(false);
      expect(textOf(form)).to.contain(
        'Up to 10 files (PDF) of at most 5 MB each and 20 MB together.',
      );
      expect(textOf(form)).to.contain('All files together: at most 20 MB.');
    });

    it('keeps what was chosen before, in that order, and gives up one alone', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm(createPosting([papers]));
      fillIn(form);
      const first = createFile('b.pdf');
      choose(form, first, createFile('a.pdf'));
      choose(
        form,
        createFile('c.pdf'),
        new File([first], 'b.pdf', { lastModified: first.lastModified }),
      );
      await settled(form);
      expect(chosen(form)).to.deep.equal(['b.pdf', 'a.pdf', 'c.pdf']);
      const [, remove] = form.querySelectorAll<HTMLButtonElement>('.or-chosen button');
      expect(textOf(remove)).to.equal('Remove a.pdf');
      remove?.click();
      await settled(form);
      expect(chosen(form)).to.deep.equal(['b.pdf', 'c.pdf']);
      expect(document.activeElement).to.equal(control(form, 'Papers'));
      expect(control(form, 'Papers').files?.length).to.equal(2);
      await send(form, 'apply-success');
      const names = (sent[0]?.body as FormData).getAll('papers').map((file) => (file as File).name);
      expect(names).to.deep.equal(['b.pdf', 'c.pdf']);
    });

    it('says of each file what is wrong with it', async () => {
      const form = await createForm(createPosting([papers]), { maxFileSize: '1 kB' });
      fillIn(form);
      choose(form, createFile('a.exe'), createFile('b.pdf'), createFile('c.pdf', 'x'.repeat(1001)));
      await settled(form);
      const wanted = [
        'a.exe: The file for “Papers” must be a PDF',
        'c.pdf: The file for “Papers” must be smaller than 1 kB',
      ];
      const errors = [...form.querySelectorAll('.or-error bdi')].map(textOf);
      expect(errors).to.deep.equal(wanted);
      press(form);
      await settled(form);
      expect([...form.querySelectorAll('.or-problem li')].map(textOf)).to.deep.equal(wanted);
      form.querySelector<HTMLButtonElement>('.or-chosen button')?.click();
      await settled(form);
      expect([...form.querySelectorAll('.or-error bdi')].map(textOf)).to.deep.equal([wanted[1]]);
    });

    it('keeps its files over a form that leaves the page', async () => {
      const form = await createForm(createPosting([papers]));
      choose(form, createFile('b.pdf'), createFile('a.pdf'));
      form.remove();
      const next = await createForm(createPosting([papers]));
      await settled(next);
      expect(chosen(next)).to.deep.equal(['b.pdf', 'a.pdf']);
      expect(control(next, 'Papers').files?.length).to.equal(2);
    });
  });
});
