import type { ApplicationEntry } from '../manage/manage-applications.js';

/** What became of an application onward, in words. */
export const stateWords: Readonly<Record<ApplicationEntry['delivery'], string>> = {
  none: 'not passed on',
  waiting: 'waiting to be passed on',
  delivered: 'passed on',
  failed: 'could not be passed on',
};
