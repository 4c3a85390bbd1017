/**
 * The core: reads feeds in every format into one posting model, searches them, checks and sends
 * applications. Framework-free; runs in browsers, workers and Node. Importing it does nothing.
 */
export * from './posting/posting.js';
export {
  allowedElements,
  allowedValue,
  droppedElements,
  globalAttributes,
  plainCharacters,
} from './posting/allowed-html.js';
export { applyTarget, type ApplyTarget } from './posting/apply-target.js';
export { boundHtml, type BoundHtml } from './posting/bound-html.js';
export { boundPosting } from './posting/bound-posting.js';
export { deepestNesting, mostElements } from './posting/bounds.js';
export { createPosting } from './posting/create-posting.js';
export { countryCode } from './posting/country.js';
export { readDate } from './posting/date.js';
export { isPast, timeOf } from './posting/time.js';
export { fullDescription } from './posting/description.js';
export { descriptionRoom, type DescriptionRoom } from './posting/description-room.js';
export { readEmploymentTypes } from './posting/employment-type.js';
export { HeadingOutline } from './posting/heading-outline.js';
export { htmlToText, readHtml } from './posting/html.js';
export { readIdentifier } from './posting/identifier.js';
export { readLanguage } from './posting/language.js';
export { lexMarkdown } from './posting/lex-markdown.js';
export { markdownToHtml } from './posting/markdown.js';
export { mergeRepeated } from './posting/merge-repeated.js';
export { placeFromParts, readPlaces, type PlaceReading } from './posting/place.js';
export { hasRegionCodes, regionCode } from './posting/region-code.js';
export { readSalaryText, salaryFromParts, salaryUnit } from './posting/salary.js';
export { RowRoom } from './posting/row-room.js';
export { safeUrl } from './posting/safe-url.js';
export { decodeEntities, readText, textOfBytes } from './posting/text.js';
export { readWorkplace } from './posting/workplace.js';

export { combineFeeds } from './feed/combine-feeds.js';
export { decodeBody } from './feed/decode-body.js';
export { replaceControls, windows1252 } from './feed/windows-1252.js';
export {
  ReportCollector,
  type FeedIssue,
  type FeedReport,
  type Severity,
} from './feed/feed-report.js';
export { FeedStore, feedStoreFor, type FeedState } from './feed/feed-store.js';
export { FeedError, JobWidgetError, type FeedErrorCode } from './feed/job-widget-error.js';
export { defaultLimits, type FeedLimits } from './feed/feed-platform.js';
export { loadDetails } from './feed/load-details.js';
export { loadFeed, requestOptions } from './feed/load-feed.js';
export type {
  FeedOptions,
  FeedRequest,
  LoadedFeed,
  PostingOrigin,
  SourceFeed,
} from './feed/loaded-feed.js';
export { nameEmployer } from './feed/name-employer.js';
export { parseJson } from './feed/parse-json.js';
export { createDocument, readDocument, type ReadOptions } from './feed/read-document.js';
export { requestDocument } from './feed/request-document.js';

export { detectSource } from './sources/detect-source.js';
export { sourceOfUrl } from './sources/source-of-url.js';
export { readMapping, type Mapping } from './sources/mapping.js';
export { loadSource } from './sources/registry.js';
export {
  sourceIds,
  type Source,
  type SourceContext,
  type SourceDocument,
  type SourceId,
} from './sources/source.js';

export { applyMessages } from './i18n/apply-messages.js';
export { detailMessages } from './i18n/detail-messages.js';
export { Localizer } from './i18n/localizer.js';
export { loadMessages } from './i18n/load-messages.js';
export type { Messages } from './i18n/messages.js';
export { postingFacts, type PostingFact } from './i18n/posting-facts.js';
export { currentStatus } from './i18n/posting-status.js';
export { postingTexts, type PostingTexts } from './i18n/posting-texts.js';
export { sectionHeading } from './i18n/section-heading.js';
export { wordQuestions } from './i18n/word-questions.js';

export { countriesOfRegion } from './search/regions.js';
export { formatQuery, parseQuery, type FacetName, type Query, type Sort } from './search/query.js';
export { searchPostings, type SearchOptions, type SearchResult } from './search/search-postings.js';
export { readUrlState, writeUrlState } from './search/url-state.js';

export {
  jobPostingJsonLd,
  type RuleFinding,
  type StructuredData,
  type StructuredDataOptions,
} from './structured-data/job-posting.js';
export { descriptionFault, type DescriptionFault } from './structured-data/description-fault.js';
export { serializeJsonLd } from './structured-data/serialize-json-ld.js';

export {
  answerName,
  applicationFields,
  requiredGroup,
  type ApplicationField,
  type BuiltInLabels,
} from './apply/application.js';
export { readEndpoint, type Endpoint } from './apply/endpoint.js';
export { acceptedNames, defaultFileLimits, type FileLimits } from './apply/file-rules.js';
export { formatFileSize, parseFileSize } from './apply/file-size.js';
