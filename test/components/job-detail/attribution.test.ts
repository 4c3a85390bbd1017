import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import { part } from '../../support/job-feed.js';
import { full, show } from './sample-detail.js';

describe('the link to apply', () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, '', start));

  const linkOf = async (applyUrl: string): Promise<string | null> =>
    part(await show({ ...full, applyUrl }), 'apply').getAttribute('href');

  it('takes the campaign along that brought the visitor, also when the address has lost it', async () => {
    const address = new URL(start);
    address.search += '&utm_source=fair&gh_src=abc&name=Ada';
    history.replaceState(null, '', address);
    const applied = await linkOf('https://jobs.example/k1/apply?utm_source=site');
    expect(applied).to.equal('https://jobs.example/k1/apply?utm_source=site&gh_src=abc');
    history.replaceState(null, '', start);
    expect(await linkOf('https://jobs.example/k2')).to.equal(
      'https://jobs.example/k2?utm_source=fair&gh_src=abc',
    );
  });
});
