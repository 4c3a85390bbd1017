import '../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../components/job-detail/define.js';
import '../../components/job-list/define.js';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { messages } from '../../src/i18n/messages.js';
import { languages, loadMessages } from '../../src/i18n/load-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { cutTexts } from '../support/cut-texts.js';
import { eventually } from '../support/eventually.js';
import { manyPostings, part } from '../support/job-feed.js';
import { createForm, createPosting, everyType, press, settled } from './apply-form/support.js';
import { full, show } from './job-detail/sample-detail.js';
import { addList } from './job-list/sample-list.js';

/** A page of a narrow phone in a language. */
const createPage = (language: string): Promise<HTMLElement> =>
  fixture<HTMLElement>(
    html`<div
      lang=${language}
      dir=${new Localizer(language).direction}
      style="inline-size: 320px; font: 16px/1.5 system-ui, sans-serif"
    ></div>`,
  );

const english = { ...messages, ...detailMessages, ...applyMessages };

/** Waits until an element speaks: a text of it that stands in its place all the time. */
async function speaks(
  root: Element | DocumentFragment,
  language: string,
  key: 'sortLabel' | 'factPosted' | 'nameLabel',
): Promise<void> {
  const text = ((await loadMessages(language)) ?? english)[key];
  await eventually(() => typeof text === 'string' && root.textContent.includes(text));
}

// The words of `en-XA` are longer than those of any language.
for (const language of ['en', ...languages].filter((name) => name !== 'en-XA')) {
  describe(`a page of 320 px in ${language}`, () => {
    it('shows all words of a list and its filters', async () => {
      const page = await createPage(language);
      const list = await addList(manyPostings(30), { 'page-size': '9' });
      page.append(list);
      await speaks(list.renderRoot, language, 'sortLabel');
      const filters = list.renderRoot.querySelector('job-filters')?.shadowRoot;
      const button = part(list, 'filter-button');
      await eventually(() => button.checkVisibility()); // its width is known a frame later
      expect(cutTexts(page)).to.deep.equal([]);
      button.click();
      await eventually(() => filters?.querySelector('dialog')?.open);
      const dialog = filters?.querySelector('dialog');
      expect(dialog && cutTexts(dialog)).to.deep.equal([]);
      dialog?.close();
      expect(page.scrollWidth).to.be.at.most(320);
    });

    it('shows all words of a posting', async () => {
      const page = await createPage(language);
      const detail = await show(full, { backHref: '/jobs' });
      page.append(detail);
      await speaks(detail.renderRoot, language, 'factPosted');
      await detail.updateComplete;
      expect(cutTexts(page)).to.deep.equal([]);
      expect(page.scrollWidth).to.be.at.most(320);
    });

    it('shows all words of a form and its errors', async () => {
      const page = await createPage(language);
      const form = await createForm(createPosting(everyType));
      page.append(form);
      await speaks(form, language, 'nameLabel');
      press(form);
      await settled(form);
      expect(form.querySelectorAll('.or-error').length).to.be.above(2);
      expect(cutTexts(page)).to.deep.equal([]);
      expect(page.scrollWidth).to.be.at.most(320);
    });
  });
}
