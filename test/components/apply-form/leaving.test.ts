import { expect } from '@open-wc/testing';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
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
  type,
  useEndpoint,
} from './support.js';

/** Whether somebody who leaves the page, or loads it anew, is asked first. */
function isAsked(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** Ticks or unticks a control. */
function click(form: ApplyFormElement, label: string): void {
  control(form, label).click();
}

describe('leaving the page of <apply-form>', () => {
  const { answerWith } = useEndpoint();

  it('asks first once something was typed or chosen, until it is taken back', async () => {
    const form = await createForm();
    expect(isAsked()).to.equal(false);
    type(form, 'Full name', 'Ada');
    expect(isAsked()).to.equal(true);
    type(form, 'Full name', '');
    expect(isAsked()).to.equal(false);
    choose(form, 'Résumé or CV', createFile());
    expect(isAsked()).to.equal(true);
    form.querySelector('form')?.reset();
    expect(isAsked()).to.equal(false);
  });

  it('asks no more once it was sent, and asks where it was not', async () => {
    answerWith(
      () => json(400, {}),
      () => json(201, {}),
    );
    const form = await createForm();
    fillIn(form);
    await send(form, 'apply-error');
    expect(isAsked()).to.equal(true);
    await send(form, 'apply-success');
    expect(isAsked()).to.equal(false);
  });

  it('asks for nothing that has left the page already', async () => {
    const form = await createForm();
    fillIn(form);
    const { parentElement } = form;
    form.remove();
    expect(isAsked()).to.equal(false);
    parentElement?.append(form);
    expect(isAsked()).to.equal(true);
  });

  describe('with a draft on the device', () => {
    afterEach(() => localStorage.clear());

    it('does not ask where the draft holds everything, the last word too', async () => {
      const form = await createForm(createPosting(everyType), { draft: true });
      fillIn(form);
      click(form, 'Tuesday');
      click(form, 'Keep my data');
      type(form, 'Why you?', 'Bees.');
      expect(isAsked()).to.equal(false);
      expect(localStorage.getItem('open-roles:draft:17')).to.contain('Bees.');
    });

    it('asks where it does not hold a file', async () => {
      const form = await createForm(createPosting(), { draft: true });
      fillIn(form);
      choose(form, 'Résumé or CV', createFile());
      expect(isAsked()).to.equal(true);
    });

    it('asks where it does not hold an answer about the person', async () => {
      const form = await createForm(createPosting(everyType), { draft: true });
      click(form, 'Yes');
      const veteran = [...form.querySelectorAll('fieldset')].at(-1);
      veteran?.querySelector('input')?.click();
      expect(isAsked()).to.equal(true);
    });

    it('asks where the device keeps nothing', async () => {
      const form = await createForm(createPosting(), { draft: true });
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      fillIn(form);
      expect(isAsked()).to.equal(true);
      Storage.prototype.setItem = setItem;
    });
  });
});
