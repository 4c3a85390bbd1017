import { fixture, html } from '@open-wc/testing';
import type { JobDetailElement } from '../../../components/job-detail/job-detail.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

/** A posting with every fact that a detail view shows. */
export const full = samplePosting({
  id: 'k1',
  title: 'Ship’s cook',
  url: 'https://jobs.example/k1',
  applyUrl: 'https://jobs.example/k1/apply',
  hiringOrganization: { name: 'Northern Ferries' },
  department: 'Galley',
  departments: ['Galley', 'Hotel'],
  team: 'Night shift',
  locations: [
    { name: 'Bergen', country: 'NO' },
    { name: 'Kirkenes', country: 'NO' },
    { name: 'NL', country: 'NL' },
  ],
  workplace: 'on-site',
  applicantLocationRequirements: [{ name: 'Norway', country: 'NO' }],
  employmentTypes: ['FULL_TIME', 'TEMPORARY'],
  salaries: [
    { currency: 'NOK', min: 220, max: 260, unit: 'HOUR', label: 'Coast' },
    {
      currency: 'NOK',
      min: 300,
      unit: 'HOUR',
      label: 'Ocean',
      text: 'NOK 300 and a share of the catch',
    },
  ],
  datePosted: '2026-11-03',
  validThrough: '2199-01-31',
  tags: ['Sea'],
  description: '<h1>Your day</h1><p>You <a href="/galley">cook</a>.</p><script>alert(1)</script>',
});

/** A detail view of a posting. */
export async function show(
  posting: Posting,
  properties: Partial<JobDetailElement> = {},
): Promise<JobDetailElement> {
  const detail = await fixture<JobDetailElement>(html`<job-detail></job-detail>`);
  Object.assign(detail, { posting, ...properties });
  await described(detail);
  return detail;
}

/** Waits for the description. */
export async function described(detail: JobDetailElement): Promise<void> {
  await detail.updateComplete;
  await eventually(() => !detail.renderRoot.querySelector('.skeleton'));
}

/** Labels and values as they are shown. */
export const facts = (detail: JobDetailElement): Record<string, string[]> =>
  Object.fromEntries(
    [...detail.renderRoot.querySelectorAll('dl > div')].map((fact) => [
      fact.querySelector('dt')?.textContent ?? '',
      [...fact.querySelectorAll('dd')].map((value) => value.textContent.trim()),
    ]),
  );
