import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import type { JobDetailElement } from '../../../components/job-detail/job-detail.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';
import { full, show, described } from './sample-detail.js';

describe('<job-detail>', () => {
  describe('with a feed', () => {
    const network = useNetwork();

    const open = (src: string, id = 'k1'): Promise<JobDetailElement> =>
      fixture<JobDetailElement>(
        html`<job-detail
          src=${src}
          job-id=${id}
          fallback-href="https://jobs.example/"
        ></job-detail>`,
      );

    it('finds its posting', async () => {
      network.answer('/detail.json', feedOf(full));
      const detail = await open('/detail.json');
      await eventually(() => detail.state === 'ready');
      await described(detail);
      expect(part(detail, 'title').textContent).to.equal('Ship’s cook');
    });

    it('keeps its place while it loads', async () => {
      network.hold('/slow.json');
      const detail = await open('/slow.json');
      expect(detail.state).to.equal('loading');
      expect(detail.getBoundingClientRect().height).to.be.above(300);
      expect(parts(detail, 'loading')).to.have.lengthOf(1);
      await expect(detail).to.be.accessible();
    });

    it('offers another try and the original page when the feed fails', async () => {
      const detail = await open('/gone.json');
      await eventually(() => detail.state === 'failed');
      await detail.updateComplete;
      expect(part(detail, 'fallback').getAttribute('href')).to.equal('https://jobs.example/');
      await expect(detail).to.be.accessible();
      network.answer('/gone.json', feedOf(full));
      part(detail, 'retry').click();
      await eventually(() => detail.state === 'ready');
    });

    it('says so when the posting is not in the feed', async () => {
      network.answer('/other.json', feedOf(full));
      const detail = await open('/other.json', 'zz');
      await eventually(() => detail.state === 'not-found');
      await detail.updateComplete;
      expect(part(detail, 'error').textContent).to.contain('could not be found');
      await expect(detail).to.be.accessible();
      detail.focus();
      expect(detail.shadowRoot?.activeElement).to.equal(part(detail, 'error'));
    });

    it('tells screen reader users once that there is nothing', async () => {
      network.answer('/told.json', feedOf(full));
      const detail = await open('/told.json', 'zz');
      // What the test before announced stays for a while.
      const told = (): string =>
        document.querySelector('[data-open-roles="announcer"]')?.textContent ?? '';
      await eventually(() => told() === 'This job could not be found.');
      detail.remove();
    });

    it('changes to another posting of the feed', async () => {
      network.answer('/two.json', feedOf(full, samplePosting({ id: 'n', title: 'Purser' })));
      const detail = await open('/two.json');
      await eventually(() => detail.state === 'ready');
      detail.jobId = 'n';
      await described(detail);
      expect(part(detail, 'title').textContent).to.equal('Purser');
      expect(network.requests).to.have.lengthOf(1);
    });

    it('completes what the list of the feed leaves out', async () => {
      const listed = {
        id: 'sr1',
        name: 'Ship’s cook',
        company: { identifier: 'Ferries', name: 'Ferries' },
      };
      network.answer('/v1/companies/ferries/postings', {
        offset: 0,
        limit: 100,
        totalFound: 1,
        content: [listed],
      });
      network.answer('/v1/companies/ferries/postings/sr1', {
        ...listed,
        jobAd: { sections: { jobDescription: { title: 'Your day', text: '<p>You cook.</p>' } } },
      });
      const detail = await fixture<JobDetailElement>(
        html`<job-detail
          src="https://api.smartrecruiters.com/v1/companies/ferries/postings"
          job-id="sr1"
        ></job-detail>`,
      );
      await eventually(() => parts(detail, 'description')[0]?.textContent.includes('You cook.'));
      detail.remove();
    });
  });

  it('survives leaving and returning', async () => {
    const detail = await show(full);
    const { parentElement } = detail;
    detail.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parentElement?.append(detail);
    await described(detail);
    expect(part(detail, 'description').textContent).to.contain('cook');
  });

  it('fits into 320 pixels, whatever the words', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '272px';
    const wide = `<table><tr>${'<td>cell of a wide table</td>'.repeat(6)}</tr></table><pre>${'x'.repeat(200)}</pre>`;
    const detail = await show({ ...full, title: 'W'.repeat(90), description: wide });
    box.append(detail);
    await detail.updateComplete;
    expect(box.scrollWidth).to.be.at.most(272);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in the ${colorScheme} scheme`, async () => {
      const detail = await show(
        { ...full, status: 'talent-pool' },
        { colorScheme, backHref: '/jobs' },
      );
      await expect(detail).to.be.accessible();
    });
  }

  it('is accessible from right to left', async () => {
    const detail = await show({ ...full, title: 'طباخ سفينة' });
    detail.setAttribute('lang', 'ar');
    await eventually(() => detail.renderRoot.querySelector('article')?.dir === 'rtl');
    await expect(detail).to.be.accessible();
  });
});
