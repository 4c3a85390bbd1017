import { expect, fixture, html } from '@open-wc/testing';
import '../../support/setup.js';
import { createForm, createPosting, everyType, press, settled } from './support.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';

/** Rules of themes that lay out forms of their own, and draw boxes in place of the native ones. */
const themes = {
  'lays out fields by the id of its content': `
    #content label { float: left; clear: left; display: inline-block; width: 30%; text-align: right }
    #content input, #content select, #content textarea { float: right; width: 60%; margin-bottom: 20px }`,
  'gives text fields a box without their padding': `
    input[type=text]:not(.plain), input[type=email]:not(.plain) { box-sizing: content-box; width: 100% }`,
  'moves native boxes out of the page': `
    #content input[type=checkbox], #content input[type=radio] { position: absolute; left: -9999px }`,
  'makes native boxes invisible': `
    #content [type=checkbox], #content [type=radio] { opacity: 0; width: 0; height: 0; appearance: none }`,
};

/** A form with errors in a page of that theme. */
async function createIn(theme: string): Promise<ApplyFormElement> {
  const page = await fixture<HTMLElement>(
    html`<div id="content" style="inline-size: 600px"><style .textContent=${theme}></style></div>`,
  );
  const form = await createForm(createPosting(everyType));
  page.append(form);
  press(form);
  await settled(form);
  return form;
}

const boxOf = (element: Element | null | undefined): DOMRect =>
  element?.getBoundingClientRect() ?? new DOMRect();

describe('<apply-form> in a page whose theme', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`${name} keeps fields below their labels, as wide as the form`, async () => {
      const form = await createIn(theme);
      for (const control of form.querySelectorAll('.or-control:not(.or-file), .or-drop')) {
        const field = control.closest('.or-field');
        const { left, right, top } = boxOf(control);
        expect(boxOf(field).right, control.id).to.equal(right);
        expect(left - boxOf(field).left, control.id).to.be.within(0, 24);
        expect(boxOf(field?.querySelector('.or-label')).bottom, control.id).to.be.at.most(top);
      }
    });

    it(`${name} shows what can be ticked, beside its words`, async () => {
      const form = await createIn(theme);
      for (const control of form.querySelectorAll('[type="radio"], [type="checkbox"]')) {
        const { left, width, height } = boxOf(control);
        expect(Math.min(width, height), control.id).to.be.at.least(24);
        expect(getComputedStyle(control).opacity, control.id).to.equal('1');
        expect(getComputedStyle(control).appearance, control.id).to.equal('auto');
        expect(boxOf(control.nextElementSibling).left, control.id).to.be.within(
          left + 24,
          left + 50,
        );
      }
    });
  }

  it('draws boxes beside the native ones has none to draw them in', async () => {
    const form = await createIn(`
      [type=radio] + span::before, [type=checkbox] + span::before { content: ''; padding: 9px }
      [type=radio] + label::before, [type=checkbox] + label::before { content: ''; padding: 9px }`);
    for (const control of form.querySelectorAll('[type="radio"], [type="checkbox"]')) {
      const words = control.nextElementSibling as Element;
      expect(getComputedStyle(words, '::before').content, control.id).to.equal('none');
    }
  });
});
