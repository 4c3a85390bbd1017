/**
 * What the elements draw, as functions of data, for the command line, which writes pages with them. They
 * register nothing and need no document. No version promises cover them.
 */
export { renderBar } from './job-list/job-list.bar.js';
export { renderResults } from './job-list/job-list.results.js';
export { usualLayout } from './job-card/card-fields.js';
export { columnsOf } from './job-card/row-columns.js';
export { sharedFacts } from './job-card/shared-facts.js';
export {
  renderBack,
  renderFailed,
  renderPosting,
  type ApplyView,
} from './job-detail/job-detail.views.js';
export { renderQrCode } from './job-detail/qr-code.js';
export type { FieldsContext } from './apply-form/apply-form.fields.js';
export { renderOverview } from './apply-form/apply-form.overview.js';
export { renderSections } from './apply-form/apply-form.sections.js';
export { renderActions } from './apply-form/apply-form.views.js';
