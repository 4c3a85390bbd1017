import '../../components/job-list/define.js';
import type { JobListElement } from '../../components/job-list/job-list.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of a list, and of the board around one, set. */
export type ListArgs = Partial<JobListElement>;

/** What all stories of the list share. */
export const jobList = {
  component: 'job-list',
  render: renderElement('job-list'),
} as const;
