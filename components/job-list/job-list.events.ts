/** The events of `<job-list>`; the query of controls that stand alone is told by the same one. */
export { JobsQueryEvent } from '../job-filters/job-filters.events.js';
