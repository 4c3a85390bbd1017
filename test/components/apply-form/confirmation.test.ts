import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import {
  control,
  createForm,
  fillIn,
  json,
  send,
  settled,
  textOf,
  useEndpoint,
} from './support.js';

const button = (form: Element, words: string): HTMLButtonElement | undefined =>
  [...form.querySelectorAll('button')].find((one) => textOf(one) === words);

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  async function applied(attributes: Partial<ApplyFormElement> = {}): Promise<ApplyFormElement> {
    answerWith(() => json(201, { reference: 'R-7' }));
    const form = await createForm(undefined, attributes);
    fillIn(form);
    await send(form, 'apply-success');
    return form;
  }

  describe('the confirmation', () => {
    it('has a heading that takes the focus', async () => {
      const form = await applied();
      expect(document.activeElement?.localName).to.equal('h2');
      expect(textOf(document.activeElement)).to.equal('Application sent');
      form.focus();
      expect(textOf(document.activeElement)).to.equal('Application sent');
    });

    it('leads on to the list where there is one, and makes no promises', async () => {
      const form = await applied({ backHref: '/jobs' });
      expect(form.querySelector('a')?.pathname).to.equal('/jobs');
      expect((await applied({ backHref: 'javascript:alert(1)' })).querySelector('a')).to.equal(
        null,
      );
      expect(textOf(form)).to.equal(
        'Application sent Thank you. Your application for Beekeeper has arrived. ' +
          'Your reference is R-7. Keep it in case you want to ask about your application. ' +
          'See all jobs Save a copy of your answers Apply again',
      );
    });

    it('offers all ways on from one edge where they stand below each other', async () => {
      const form = await applied({ backHref: '/jobs' });
      form.style.inlineSize = '320px';
      const starts = [...form.querySelectorAll('.or-actions > *')].map((way) => {
        // What is seen of a button begins at its border, of one that looks as a link at its words.
        const words = document.createRange();
        words.selectNodeContents(way);
        return (way.matches('.or-button') ? way : words).getBoundingClientRect().left;
      });
      expect(starts).to.have.lengthOf(3);
      expect(Math.max(...starts) - Math.min(...starts)).to.be.lessThan(1);
    });

    it('says what happens next in the words of the page', async () => {
      answerWith(() => json(201, {}));
      const form = await createForm();
      const template = document.createElement('template');
      template.slot = 'next-steps';
      template.innerHTML = '<p>We call you <b>within a week</b>.</p>';
      form.append(template);
      fillIn(form);
      await send(form, 'apply-success');
      expect(textOf(form.querySelector('.or-success'))).to.contain('We call you within a week.');
      form.requestUpdate();
      await settled(form);
      expect(form.querySelectorAll('.or-success b').length).to.equal(1);
    });

    it('gives a copy of the answers to keep', async () => {
      const form = await applied();
      const blobs: Blob[] = [];
      const names: string[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return 'blob:none';
      };
      const click = (event: Event): void => {
        const [link] = event.composedPath();
        if (link instanceof HTMLAnchorElement) names.push(link.download);
      };
      const original = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        this.addEventListener('click', (event) => event.preventDefault());
        this.addEventListener('click', click);
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      };
      try {
        button(form, 'Save a copy of your answers')?.click();
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = original;
      }
      expect(names).to.deep.equal(['application.txt']);
      expect(await blobs[0]?.text()).to.contain('Email address\nada@example.com');
    });

    it('stays as long as the page lives, and lets the next person apply', async () => {
      const form = await applied();
      form.remove();
      const next = await createForm();
      expect(next.isSent).to.equal(true);
      expect(textOf(next)).to.contain('Your reference is R-7.');
      button(next, 'Apply again')?.click();
      await settled(next);
      expect(next.isSent).to.equal(false);
      expect(control(next, 'Full name').value).to.equal('');
      expect(textOf(document.activeElement)).to.equal('Apply for Beekeeper');
      fillIn(next);
      await send(next, 'apply-success');
      expect(new Set(sent.map(({ key }) => key)).size).to.equal(2);
    });
  });
});
