import '../../components/job-detail/define.js';
import type { JobDetailElement } from '../../components/job-detail/job-detail.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of a whole posting set. */
export type DetailArgs = Partial<JobDetailElement>;

/** What all stories of the whole posting share. */
export const jobDetail = {
  component: 'job-detail',
  render: renderElement('job-detail'),
} as const;
