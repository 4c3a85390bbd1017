import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import { eventually } from '../../support/eventually.js';
import type { Question } from '../../../src/posting/model/posting.js';
import {
  choose,
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
  required: false,
  type: 'file',
  multiple: true,
};

const zoneOf = (form: Element, label: string): Element | null =>
  control(form, label).closest('.or-drop');

/** What a browser sends when somebody drags files. Returns whether it would open them itself. */
function drag(target: Element | null, type: string, ...files: File[]): boolean | undefined {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const init = { bubbles: true, composed: true, cancelable: true, dataTransfer };
  return target?.dispatchEvent(new DragEvent(type, init));
}

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('the zone of a file question', () => {
    it('says that files can be dropped there, and is the native control to the keyboard', async () => {
      const form = await createForm(createPosting([papers]));
      expect(textOf(zoneOf(form, 'Résumé'))).to.contain('You can also drop the file here.');
      expect(textOf(zoneOf(form, 'Papers'))).to.contain('You can also drop the files here.');
      control(form, 'Résumé').focus();
      expect(document.activeElement).to.equal(control(form, 'Résumé'));
    });

    it('takes what is dropped on it, and shows that it would', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      fillIn(form);
      const zone = zoneOf(form, 'Résumé');
      const words = zone?.querySelector('.or-drop-words') ?? null;
      expect(drag(words, 'dragover', createFile())).to.equal(false);
      expect(zone?.className).to.contain('or-drop-over');
      drag(words, 'dragleave', createFile());
      expect(zone?.className).not.to.contain('or-drop-over');
      drag(words, 'dragover', createFile());
      expect(drag(words, 'drop', createFile('dropped.pdf'))).to.equal(false);
      await settled(form);
      expect(zone?.className).not.to.contain('or-drop-over');
      expect(textOf(form.querySelector('.or-chosen'))).to.contain('dropped.pdf');
      await send(form, 'apply-success');
      expect(((sent[0]?.body as FormData).get('resume') as File).name).to.equal('dropped.pdf');
    });

    it('leaves dragged text alone', async () => {
      const form = await createForm();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'words');
      const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
      expect(zoneOf(form, 'Résumé')?.dispatchEvent(event)).to.equal(true);
    });

    it('says at once what cannot be sent', async () => {
      const form = await createForm(createPosting([papers]));
      drag(zoneOf(form, 'Résumé'), 'drop', createFile('cv.exe'));
      await settled(form);
      expect(textOf(form.querySelector('.or-error'))).to.contain('“Résumé or CV” must be a PDF');
      drag(zoneOf(form, 'Résumé'), 'drop', createFile('a.pdf'), createFile('b.pdf'));
      await settled(form);
      expect(textOf(form.querySelector('.or-error'))).to.contain(
        'Select only one file for “Résumé or CV”',
      );
      form.querySelector<HTMLButtonElement>('.or-chosen button')?.click();
      await settled(form);
      expect(form.querySelector('.or-error')).to.equal(null);
      expect(textOf(form.querySelector('.or-chosen'))).to.contain('b.pdf');
    });
  });

  describe('a file by another name', () => {
    for (const [what, content] of [
      ['a program', 'MZ\x90\x00'],
      ['a web page', '<!DOCTYPE html><title>CV</title>'],
    ] as const) {
      it(`is refused when it is chosen and when it is sent: ${what}`, async () => {
        const form = await createForm();
        fillIn(form);
        choose(form, 'Résumé or CV', createFile('cv.pdf', content));
        await eventually(() => form.querySelector('.or-error') !== null);
        expect(textOf(form.querySelector('.or-error'))).to.contain('must be a PDF');
        press(form);
        await settled(form);
        expect(form.querySelectorAll('.or-problem li').length).to.equal(1);
      });
    }

    it('may be a text about web pages', async () => {
      answerWith(() => json(200, {}));
      const form = await createForm();
      fillIn(form);
      choose(form, 'Résumé or CV', createFile('cv.txt', '<html> and I', 'text/plain'));
      await send(form, 'apply-success');
      expect(sent.length).to.equal(1);
    });
  });
});
