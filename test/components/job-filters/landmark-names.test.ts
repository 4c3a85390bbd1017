import '../../support/setup.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { samplePostings } from '../../support/job-feed.js';

describe('The search landmarks of a page', () => {
  const network = useNetwork();
  const list = (above: unknown) => html`${above}<job-list src="/landmarks.json"></job-list>`;
  const slotted = (title: string) =>
    html`<job-list src="/landmarks.json">
      <div slot="header"><h2>${title}</h2></div>
      <h2 slot="empty">Nothing</h2>
    </job-list>`;

  async function namesIn(content: unknown): Promise<(string | null)[]> {
    network.answer('/landmarks.json', feedOf(...samplePostings));
    const page = await fixture(html`<div>${content}</div>`);
    const lists = [...page.querySelectorAll('job-list')];
    const landmarks = (): Element[] =>
      lists.flatMap(({ renderRoot }) =>
        [...renderRoot.querySelectorAll('job-filters')].flatMap((filters) => [
          ...filters.renderRoot.querySelectorAll('[role="search"]'),
        ]),
      );
    await waitUntil(() => landmarks().length === lists.length, undefined, { timeout: 8000 });
    return landmarks().map((landmark) => landmark.getAttribute('aria-label'));
  }

  it('are named alone where there is one list', async () => {
    expect(await namesIn(list(html`<h2>Sales</h2>`))).to.deep.equal(['Filters']);
  });

  it('are named by the headings above their lists where there are several', async () => {
    const lists = html`${list(html`<h2>Sales</h2>`)}${list(html`<h2>At <i>sea</i></h2>`)}`;
    expect(await namesIn(lists)).to.deep.equal(['Filters: Sales', 'Filters: At sea']);
  });

  it('are named by the headings that lists have in their slots', async () => {
    const lists = html`<h1>Work</h1>
      ${slotted('Sales')}${slotted('Sea')}`;
    expect(await namesIn(lists)).to.deep.equal(['Filters: Sales', 'Filters: Sea']);
  });
});
