import '../../components/job-card/define.js';
import type { JobCardElement } from '../../components/job-card/job-card.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of a card set. */
export type CardArgs = Partial<JobCardElement>;

/** What all stories of the card share. */
export const jobCard = {
  component: 'job-card',
  render: renderElement('job-card'),
  parameters: { width: 'narrow' },
} as const;
