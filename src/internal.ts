/**
 * What the command line and the server need beside `core.ts`. No version promises cover it: what pages and
 * tools may rely on stands there.
 */
export type { Answer } from './apply/answers.js';
export { withoutAttribution } from './apply/attribution.js';
export {
  applyLocationAliases,
  readLocationAliases,
  type LocationAliases,
} from './feed/location-aliases.js';
export type { ApplicationField } from './apply/application.js';
export { readEndpoint } from './apply/endpoint.js';
export { fieldErrorText } from './apply/field-error-text.js';
export { contentHeadLength, hasContentOf } from './apply/file-content.js';
export {
  defaultFileLimits,
  fileExtension,
  mediaTypeOf,
  type FileLimits,
} from './apply/file-rules.js';
export { formatFileSize, parseFileSize } from './apply/file-size.js';
export { openFields } from './apply/open-fields.js';
export { sectionsOf } from './apply/sections.js';
export type { FieldError } from './apply/validate.js';
export { combineFeeds } from './feed/combine-feeds.js';
export { loadDetails } from './feed/load-details.js';
export { requestOptions } from './feed/load-feed.js';
export type { SourceFeed } from './feed/loaded-feed.js';
export { nameEmployer } from './feed/name-employer.js';
export { readDocument } from './feed/read-document.js';
export { allowedElements, droppedElements, globalAttributes } from './html/allowed-html.js';
export { boundHtml, type BoundHtml } from './html/bound-html.js';
export { type OutlineElement, outlineText } from './html/outline.js';
export {
  type HtmlTree,
  rebuildDescription,
  type RebuildOptions,
} from './html/rebuild-description.js';
export { decodeBody } from './http/decode-body.js';
export { createDocument } from './http/document.js';
export { defaultLimits } from './http/platform.js';
export { requestDocument } from './http/request.js';
export { readRetryAfter } from './http/retry-after.js';
export { applyMessages } from './i18n/apply-messages.js';
export { detailMessages } from './i18n/detail-messages.js';
export { languages, matchLanguage } from './i18n/load-messages.js';
export { isShownField } from './i18n/posting-facts.js';
export { readListItem } from './posting/read/text/list-item.js';
export { currentStatus } from './posting/model/time.js';
export { placeText, type PostingTexts } from './i18n/posting-texts.js';
export { wordQuestions } from './i18n/word-questions.js';
export { applyTarget, type ApplyTarget } from './posting/model/apply-target.js';
export { boundPosting } from './posting/model/bound-posting.js';
export { createPosting } from './posting/model/create-posting.js';
export { separateSummary, fullDescription } from './posting/model/description.js';
export {
  postingSchema,
  type Area,
  type CustomValue,
  type HiringOrganization,
  type PostingStatus,
  type Workplace,
  hiringOrganizationSchema,
  placeSchema,
  questionSchema,
  salarySchema,
  sectionSchema,
} from './posting/model/posting.js';
export { isPast, timeOf } from './posting/model/time.js';
export { vacancyOf } from './posting/model/vacancy.js';
export { readDate } from './posting/read/date.js';
export { inSlashOrder, slashOrderOf, type SlashOrder } from './posting/read/slash-order.js';
export { employmentTypesOfTitle, readEmploymentTypes } from './posting/read/employment-type.js';
export { htmlToText } from './posting/read/text/html.js';
export { readIdentifier } from './posting/read/identifier.js';
export { primaryLanguage, readLanguage } from './posting/read/language.js';
export { lexMarkdown } from './posting/read/text/lex-markdown.js';
export { markdownToHtml } from './posting/read/text/markdown.js';
export { foldKey, payPartsOf, placePartsOf } from './posting/read/object-parts.js';
export { readSalaryText, salaryFromParts, salaryUnit } from './posting/read/pay/salary.js';
export { countryCode } from './posting/read/places/country.js';
export { placeFromParts, readPlaces, type PlaceReading } from './posting/read/places/place.js';
export { hasRegionCodes, regionCode } from './posting/read/places/region-code.js';
export { safeUrl } from './posting/read/safe-url.js';
export { repairMojibake } from './posting/read/text/repair-mojibake.js';
export { readText } from './posting/read/text/text.js';
export { isMachineName, sectionKind } from './posting/read/section-kind.js';
export {
  closedMark,
  closedStatement,
  invitation,
  isNotHiring,
  poolTitle,
  statusOf,
} from './posting/read/status.js';
export { readWorkplace, workplaceOfTitle } from './posting/read/workplace.js';
export { ReportCollector, type FeedIssue, type Severity } from './report/report.js';
export { askedFirst } from './search/asked-first.js';
export {
  countChoices,
  type FacetOption,
  type FacetResult,
  kindsWith,
  offerRemote,
  perChoice,
  reachOf,
  type RemoteOffer,
} from './search/facets/count-choices.js';
export { type FacetIndex, indexFacet } from './search/facets/facet-index.js';
export { feedIndex } from './search/feed-index.js';
export { IncrementalTask } from './search/incremental-task.js';
export {
  groupPositions,
  type Grouping,
  placeGrouping,
  valueGrouping,
} from './search/group-postings.js';
export { oneVersionEach } from './search/list-postings.js';
export {
  findNear,
  type NearSpelling,
  nearSpellings,
  NearWords,
  toleratedEdits,
  type SpelledWord,
} from './search/text/near-spellings.js';
export { parseSearch, type SearchPart } from './search/text/parse-search.js';
export {
  emptyQuery,
  hasFilters,
  isFacetName,
  type FacetName,
  type Sort,
  sorts,
} from './search/query.js';
export { PositionSet } from './search/position-set.js';
export { countriesOfRegion } from './search/places/regions.js';
export { searchIndex } from './search/index-search.js';
export type { IndexResult, SearchIndex } from './search/search-index.js';
export { combineTerms } from './search/text/combine-terms.js';
export { SearchTerms, type Synonyms } from './search/text/search-terms.js';
export { type Fitting, RankedPositions } from './search/text/ranked-positions.js';
export { readSynonyms } from './search/text/synonyms.js';
export { visitWords } from './search/text/visit-words.js';
export { isLetter, spellingsOf } from './search/text/words.js';
export {
  betweenSpellings,
  longestCompound,
  type MatchMode,
  ranksOfWords,
  type WordMatch,
  WordMatcher,
} from './search/text/word-matcher.js';
export { defaultPrefix } from './search/url-prefix.js';
export { readUrlState, writeUrlState } from './search/url-state.js';
export { loadSource } from './sources/registry.js';
export { sourceOfUrl } from './sources/source-of-url.js';
export { sourceIds, type SourceId } from './sources/source.js';
export { descriptionFault } from './structured-data/job-posting.js';
export type { RuleFinding } from './structured-data/job-posting.js';
export { readFlag } from './posting/read/flag.js';
