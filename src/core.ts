/**
 * The core: reads feeds in every format into one posting model, searches them, writes them as structured
 * data, and checks applications. Framework-free; runs in browsers, workers and Node. Importing it does
 * nothing. docs/core.md describes each name; the tests hold the list.
 */
export { BaseError, FeedError } from './errors/base-error.js';
export { loadFeed } from './feed/load-feed.js';
export type { FeedOptions, FeedRequest, LoadedFeed } from './feed/loaded-feed.js';
export type { FeedReport } from './report/report.js';
export { readMapping, type Mapping } from './sources/mapping/mapping.js';

export type { Feed, Place, Posting, Question, Salary, Section } from './posting/model/posting.js';

export { formatQuery, parseQuery, type Query } from './search/query.js';
export { searchPostings, type SearchResult } from './search/search-postings.js';

export { loadMessages } from './i18n/load-messages.js';
export { Localizer } from './i18n/localizer.js';
export { postingTexts } from './i18n/posting-texts.js';

export { jobPostingJsonLd } from './structured-data/job-posting.js';
export { serializeJsonLd } from './structured-data/serialize-json-ld.js';

export { answerName, applicationFields } from './apply/application.js';
export { validateApplication } from './apply/validate.js';
