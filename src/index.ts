/**
 * The core: reads feeds in every format into one posting model, searches them, checks and sends
 * applications. Framework-free; runs in browsers, workers and Node. Importing it does nothing.
 */
export * from './posting/model/posting.js';
export {
  allowedElements,
  allowedValue,
  droppedElements,
  globalAttributes,
  plainCharacters,
} from './html/allowed-html.js';
export { applyTarget, type ApplyTarget } from './posting/model/apply-target.js';
export { boundHtml, type BoundHtml } from './html/bound-html.js';
export { boundPosting } from './posting/model/bound-posting.js';
export { deepestNesting, mostElements } from './posting/model/bounds.js';
export { createPosting } from './posting/model/create-posting.js';
export { countryCode } from './posting/read/places/country.js';
export { readDate } from './posting/read/date.js';
export { isPast, timeOf } from './posting/model/time.js';
export { fullDescription } from './posting/model/description.js';
export { descriptionRoom, type DescriptionRoom } from './html/description-room.js';
export { readEmploymentTypes } from './posting/read/employment-type.js';
export { HeadingOutline } from './html/heading-outline.js';
export { htmlToText, readHtml } from './posting/read/html.js';
export { readIdentifier } from './posting/read/identifier.js';
export { readLanguage } from './posting/read/language.js';
export { lexMarkdown } from './posting/read/lex-markdown.js';
export { markdownToHtml } from './posting/read/markdown.js';
export { mergeRepeated } from './posting/model/merge-repeated.js';
export { placeFromParts, readPlaces, type PlaceReading } from './posting/read/places/place.js';
export { hasRegionCodes, regionCode } from './posting/read/places/region-code.js';
export { readSalaryText, salaryFromParts, salaryUnit } from './posting/read/pay/salary.js';
export { RowRoom } from './html/row-room.js';
export { safeUrl } from './posting/read/safe-url.js';
export { repairMojibake } from './posting/read/repair-mojibake.js';
export { decodeEntities, readText } from './posting/read/text.js';
export { readWorkplace } from './posting/read/workplace.js';

export { combineFeeds } from './feed/combine-feeds.js';
export { decodeBody } from './http/decode-body.js';
export {
  ReportCollector,
  type FeedIssue,
  type FeedReport,
  type Severity,
} from './report/report.js';
export { FeedStore, feedStoreFor, type FeedState } from './feed/feed-store.js';
export { FeedError, BaseError, type FeedErrorCode } from './errors/base-error.js';
export { defaultLimits, type FeedLimits } from './http/platform.js';
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
export { parseJson } from './http/parse-json.js';
export { readDocument, type ReadOptions } from './feed/read-document.js';
export { createDocument } from './http/document.js';
export { requestDocument } from './http/request.js';

export { detectSource } from './sources/detect-source.js';
export { sourceOfUrl } from './sources/source-of-url.js';
export { readMapping, type Mapping } from './sources/mapping/mapping.js';
export { loadSource } from './sources/registry.js';
export { sourceIds, type Source, type SourceContext, type SourceId } from './sources/source.js';
export { type SourceDocument } from './http/document.js';

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
