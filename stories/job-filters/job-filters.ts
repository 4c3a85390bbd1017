import '../../components/job-filters/define.js';
import type { JobFiltersElement } from '../../components/job-filters/job-filters.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of the filters set. */
export type FiltersArgs = Partial<JobFiltersElement>;

/** What all stories of the filters share. */
export const jobFilters = {
  component: 'job-filters',
  render: renderElement('job-filters'),
  parameters: { width: 'narrow' },
} as const;
