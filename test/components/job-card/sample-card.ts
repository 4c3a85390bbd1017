import { fixture, html } from '@open-wc/testing';
import type { JobCardElement } from '../../../components/job-card/job-card.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { eventually } from '../../support/eventually.js';
import { parts, samplePosting } from '../../support/job-feed.js';

/** A posting with every fact that a card shows. */
export const full = samplePosting({
  id: 'k1',
  title: 'Ship’s cook',
  url: 'https://jobs.example/k1',
  hiringOrganization: { name: 'Northern Ferries' },
  department: 'Galley',
  workplace: 'on-site',
  employmentTypes: ['FULL_TIME', 'TEMPORARY'],
  salaries: [{ currency: 'EUR', min: 20, max: 24, unit: 'HOUR' }],
  datePosted: '2026-11-03',
  tags: ['Sea', 'Food'],
});

/** A card that shows a posting. */
export async function show(
  posting: Posting,
  properties: Partial<JobCardElement> = {},
): Promise<JobCardElement> {
  const card = await fixture<JobCardElement>(html`<job-card></job-card>`);
  Object.assign(card, { posting, ...properties });
  await eventually(() => parts(card, 'card').length > 0); // what fills a template is loaded first
  return card;
}

/** The text of a part, as it is. */
export const text = (card: JobCardElement, name: string): string | null | undefined =>
  parts(card, name)[0]?.textContent;
