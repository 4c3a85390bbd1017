import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-card/define.js';
import { full, show } from './sample-card.js';

describe('<job-card>', () => {
  describe('with a template of the page', () => {
    const template = document.createElement('template');
    template.innerHTML = `<h4><a data-field="title"></a></h4><p data-field="locations">here</p>
      <a data-field="apply-url">Apply</a><time data-field="date"></time><i data-field="salary"></i>
      <b data-field="custom.ship"></b>`;

    it('fills in texts and checked links, and leaves out the rest', async () => {
      const card = await show(
        {
          ...full,
          title: '<b>Cook</b>',
          salaries: [],
          applyUrl: 'javascript:alert(1)',
          custom: { ship: 'Aurora' },
        },
        { template },
      );
      const root = card.renderRoot;
      const link = root.querySelector('h4 a');
      expect(link?.textContent).to.equal('<b>Cook</b>');
      expect(link?.getAttribute('href')).to.equal('https://jobs.example/k1');
      expect(root.querySelector('[data-field="locations"]')?.textContent).to.equal('Bergen');
      expect(root.querySelector('[data-field="apply-url"]')?.hasAttribute('href')).to.equal(false);
      expect(root.querySelector('time')?.getAttribute('datetime')).to.equal('2026-11-03');
      expect(root.querySelector('[data-field="salary"]')).to.equal(null);
      expect(root.querySelector('[data-field="custom.ship"]')?.textContent).to.equal('Aurora');
    });

    it('fills in a template that a framework has built node by node', async () => {
      const built = document.createElement('template');
      built.append(document.createElement('h4'));
      built.firstElementChild?.setAttribute('data-field', 'title');
      const card = await show(full, { template: built });
      expect(card.renderRoot.querySelector('h4')?.textContent).to.equal(full.title);
      expect(built.firstElementChild?.textContent).to.equal('');
    });

    it('tells the page about the choice, and about no other link', async () => {
      const card = await show({ ...full, applyUrl: 'https://jobs.example/k1/apply' }, { template });
      const stay = (event: Event): void => event.preventDefault();
      let events = 0;
      card.addEventListener('job-select', () => (events += 1));
      addEventListener('click', stay);
      card.renderRoot.querySelector<HTMLElement>('[data-field="apply-url"]')?.click();
      expect(events).to.equal(0);
      card.renderRoot.querySelector<HTMLElement>('h4 a')?.click();
      removeEventListener('click', stay);
      expect(events).to.equal(1);
    });

    it('names the language of the title', async () => {
      const card = await show({ ...full, language: 'nb' }, { template });
      expect(card.renderRoot.querySelector('h4 a')?.getAttribute('lang')).to.equal('nb');
      expect(card.renderRoot.querySelector('p')?.hasAttribute('lang')).to.equal(false);
    });

    it('can be as high as its neighbours in a grid', async () => {
      const tall = document.createElement('template');
      tall.innerHTML = '<p data-field="title" style="height: 100%"></p>';
      const card = await show(full, { template: tall });
      card.style.blockSize = '300px';
      expect(card.renderRoot.querySelector('p')?.clientHeight).to.equal(300);
    });

    it('shows the next posting when it gets one', async () => {
      const card = await show(full, { template });
      card.posting = { ...full, title: 'Purser' };
      await card.updateComplete;
      expect(card.renderRoot.querySelector('h4 a')?.textContent).to.equal('Purser');
    });
  });
});
