import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import { longestDescription } from '../../../src/posting/model/bounds.js';
import { loadMessages } from '../../../src/i18n/load-messages.js';
import type { Messages } from '../../../src/i18n/messages.js';
import { part } from '../../support/job-feed.js';
import { full, show } from './sample-detail.js';

const cut = 'The text is too long to be shown here whole. The rest of it was left out.';
const long = `<p>${'a'.repeat(longestDescription)}</p>`;

describe('A description that is no posting', () => {
  const { warn } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('tells readers where it was cut, and page authors on the console', async () => {
    const description = part(
      await show({ ...full, description: `<p>Before.</p>${long}` }),
      'description',
    );
    expect(description.querySelector('p')?.textContent).to.equal('Before.');
    expect(description.querySelector('.prose')?.lastElementChild?.textContent).to.equal(cut);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^<job-detail> .*"k1".* too long\..*#description-too-long\]$/);
  });

  it('counts its sections together', async () => {
    const html = `<p>${'a'.repeat(longestDescription / 2)}</p>`;
    const section = { kind: 'other', heading: 'More', html } as const;
    const sections = [section, section, { ...section, heading: 'Last' }];
    const description = part(await show({ ...full, description: '', sections }), 'description');
    expect(description.querySelectorAll('h3')).to.have.lengthOf(2);
    expect(description.querySelector('.prose')?.lastElementChild?.textContent).to.equal(cut);
  });

  for (const language of ['de', 'fr', 'es']) {
    it(`says so in the words of ${language}`, async () => {
      const messages = (await loadMessages(language)) as Partial<Messages>;
      const detail = await show({ ...full, description: long }, { messages });
      const said = part(detail, 'description').querySelector('.prose')?.lastElementChild;
      expect(said?.textContent).to.equal(messages.descriptionCut);
      expect(said?.textContent).to.not.equal(cut);
    });
  }

  it('has all of its text where it is nested too deep, which page authors are told', async () => {
    const bomb = `${'<table><tr><td>'.repeat(1200)}x${'</td></tr></table>'.repeat(1200)}`;
    const detail = await show({ ...full, description: `<p>Before.</p>${bomb}<p>After.</p>` });
    const description = part(detail, 'description');
    expect(description.textContent.replace(/\s/g, '')).to.equal('Before.xAfter.');
    const paragraphs = [...description.querySelectorAll('p')].map((p) => p.textContent);
    expect(paragraphs).to.deep.equal(['Before.', 'After.']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(
      /^<job-detail> .*"k1".*nested too deep.*#description-flattened\]$/,
    );
  });

  it('says nothing of one that is a posting', async () => {
    const description = '<h2>Pay</h2><p>Fair.</p><ul><li>a</li></ul>'.repeat(200);
    const shown = part(await show({ ...full, description }), 'description');
    expect(shown.querySelectorAll('li')).to.have.lengthOf(200);
    expect(shown.textContent).to.not.contain(cut);
    expect(warnings).to.deep.equal([]);
  });
});
