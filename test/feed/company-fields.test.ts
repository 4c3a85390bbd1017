import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/feed/load-feed.js';
import type { FeedRequest } from '../../src/feed/loaded-feed.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { postingFacts } from '../../src/i18n/posting-facts.js';

const board = JSON.stringify({
  jobs: [
    {
      id: 7,
      title: 'Baker',
      absolute_url: 'https://boards.greenhouse.io/mill/jobs/7',
      location: { name: 'Graz, Austria' },
      content: '<p>Bread.</p>',
      metadata: [
        { id: 1, name: 'Contract', value: 'Grade 4, capped', value_type: 'short_text' },
        { id: 2, name: 'Workload', value: '80 %', value_type: 'short_text' },
      ],
    },
  ],
  meta: { total: 1 },
});

async function load(request: Partial<FeedRequest>) {
  const { feed } = await loadFeed({ src: [], inline: board, format: 'greenhouse', ...request });
  const [posting] = feed.postings;
  if (!posting) throw new Error('The board has a posting.');
  const facts = postingFacts(posting, new Localizer('en').extend(detailMessages));
  return { posting, labels: facts.map(({ label }) => label) };
}

describe('the fields that a company made for its own use', () => {
  it('are told apart from those of the format and of the author', async () => {
    const { posting } = await load({});
    expect(posting.custom).to.include({ Contract: 'Grade 4, capped', Workload: '80 %' });
    expect(posting.companyFields).to.have.members(['Contract', 'Workload']);
  });

  it('are among the facts only where the author names them', async () => {
    expect((await load({})).labels).to.not.include.members(['Contract']);
    const { posting, labels } = await load({ customFields: ['workload'] });
    expect(labels).to.include('Workload').and.not.include('Contract');
    expect(posting.companyFields).to.deep.equal(['Contract']);
  });

  it('stay told apart in a feed that Open Roles wrote', async () => {
    const { posting } = await load({});
    const inline = JSON.stringify({ version: '1', postings: [posting] });
    const again = await load({ inline, format: 'open-roles' });
    expect(again.posting.companyFields).to.have.members(['Contract', 'Workload']);
    expect(again.labels).to.not.include('Contract');
    const allowed = await load({ inline, format: 'open-roles', customFields: ['Contract'] });
    expect(allowed.labels).to.include('Contract');
  });
});
