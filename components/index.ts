/**
 * The elements as classes, their events and the types a host needs. Importing it registers nothing;
 * `open-roles/define` registers all elements, `open-roles/<tag>/define` one.
 */
export { ApplyError } from './apply-form/apply-form.events.js';
export {
  ApplyErrorEvent,
  ApplyInvalidEvent,
  ApplySubmitEvent,
  ApplySuccessEvent,
} from './apply-form/apply-form.events.js';
export { ApplyFormElement } from './apply-form/apply-form.js';
export { JobsErrorEvent, JobsLoadEvent, JobsQueryEvent } from './internal/feed/feed-events.js';
export { JobCloseEvent, JobOpenEvent } from './job-board/job-board.events.js';
export { JobBoardElement } from './job-board/job-board.js';
export { JobSelectEvent } from './job-card/job-card.events.js';
export { JobCardElement } from './job-card/job-card.js';
export { ApplyStartEvent } from './job-detail/job-detail.events.js';
export { JobDetailElement, type DetailState } from './job-detail/job-detail.js';
export { JobFiltersElement } from './job-filters/job-filters.js';
export { JobListElement, type ListState } from './job-list/job-list.js';

export type { ApplyErrorCode, Receipt } from '../src/apply/submit-outcome.js';
export { FeedError, BaseError, type FeedErrorCode } from '../src/errors/base-error.js';
export type { FeedState, FeedStore } from '../src/feed/feed-store.js';
export type { FeedIssue, FeedReport } from '../src/report/report.js';
export type { Messages } from '../src/i18n/messages.js';
export type * from '../src/posting/model/posting.js';
