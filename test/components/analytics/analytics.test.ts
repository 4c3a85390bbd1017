import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import {
  type AnalyticsEvent,
  dataLayer,
  plausible,
  startAnalytics,
} from '../../../components/analytics/analytics.js';
import {
  ApplyError,
  ApplyErrorEvent,
  ApplySuccessEvent,
} from '../../../components/apply-form/apply-form.events.js';
import { part, samplePosting, samplePostings } from '../../support/job-feed.js';
import { addBoard, goBack, listOf, open, patiently, startAnew } from '../job-board/sample-board.js';
import { type as search } from '../job-list/sample-list.js';

describe('analytics', () => {
  startAnew();

  let told: AnalyticsEvent[] = [];
  let stop = (): void => undefined;
  beforeEach(() => {
    told = [];
    stop = startAnalytics((event) => told.push(event));
  });
  afterEach(() => stop());

  const names = (): string[] => told.map(({ name }) => name);
  const welder = { id: '4', title: 'Welder', department: 'Workshop' };

  it('tell what readers do, from the list to the form, and nothing that they typed', async () => {
    const board = await addBoard({ 'apply-action': '/applications' });
    await patiently(() => names().includes('list-shown'));
    expect(told).to.deep.equal([{ name: 'list-shown', postings: 5 }]);
    await search(listOf(board), 'welde');
    await search(listOf(board), 'welder');
    await patiently(() => listOf(board).total === 1);
    await open(board, 'Welder');
    const detail = board.shadowRoot?.querySelector('job-detail');
    part(detail ?? board, 'apply').click();
    await patiently(() => board.querySelector('apply-form form') !== null);
    const name = board.querySelector<HTMLInputElement>('input[name="name"]');
    if (name) name.value = 'Grace Hopper';
    board.querySelector('form')?.requestSubmit();
    await patiently(() => names().includes('application-invalid'));
    expect(told.slice(1)).to.deep.equal([
      { name: 'list-filtered', postings: 1, filters: ['search'] },
      { name: 'posting-selected', posting: welder },
      { name: 'posting-opened', posting: welder },
      { name: 'application-started', posting: welder },
      { name: 'application-invalid', posting: welder, fields: ['email'] },
    ]);
    expect(JSON.stringify(told)).to.not.match(/Hopper|welde/);
    await goBack();
    await goBack();
  });

  it('tell of a search that finds nothing once the reader pauses', async () => {
    const board = await addBoard();
    await search(listOf(board), 'astronaut');
    await patiently(() => names().includes('nothing-found'));
    expect(told.at(-1)).to.deep.equal({ name: 'nothing-found', filters: ['search'] });
  });

  it('tell what became of an application', () => {
    const posting = samplePosting({
      id: '9',
      title: 'Rigger',
      hiringOrganization: { name: 'Slackwater' },
    });
    const rigger = { id: '9', title: 'Rigger', organization: 'Slackwater' };
    document.body.dispatchEvent(new ApplyErrorEvent(posting, new ApplyError('apply-network')));
    document.body.dispatchEvent(new ApplySuccessEvent(posting, {}));
    expect(told).to.deep.equal([
      { name: 'application-failed', posting: rigger, code: 'apply-network' },
      { name: 'application-sent', posting: rigger },
    ]);
  });

  it('end when they are ended', () => {
    stop();
    const [posting] = samplePostings;
    if (posting) document.body.dispatchEvent(new ApplySuccessEvent(posting, {}));
    expect(told).to.deep.equal([]);
  });

  it('are handed to a tag manager and to Plausible in their forms', () => {
    const event: AnalyticsEvent = {
      name: 'application-invalid',
      posting: welder,
      fields: ['email', 'resume'],
    };
    const queue: unknown[] = [];
    dataLayer(queue)(event);
    expect(queue).to.deep.equal([
      {
        event: 'jobs_application_invalid',
        jobs_id: '4',
        jobs_title: 'Welder',
        jobs_department: 'Workshop',
        jobs_fields: 'email,resume',
      },
    ]);
    const page = globalThis as { plausible?: { q?: unknown[] } };
    plausible()(event);
    expect(page.plausible?.q).to.deep.equal([
      ['Jobs: application invalid', { props: { ...welder, fields: 'email,resume' } }],
    ]);
    delete page.plausible;
  });
});
