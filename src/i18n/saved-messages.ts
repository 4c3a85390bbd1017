import type { Catalogue } from './message.js';

/** English texts of saved postings, loaded where a page lets its readers save any. */
export const savedMessages = {
  save: 'Save',
  saved: 'Saved',
  savedGone: 'No longer open: {count}',
  forgetGone: 'Remove',
  savedShared: 'These jobs were shared with you. Your own saved jobs stay as they are.',
  savedUnkept: 'This browser does not keep saved jobs. They are gone when you leave this page.',
  compare: 'Compare',
  compareChoice: 'Jobs to compare, three at most',
  differs: 'differs',
} as const satisfies Catalogue;
