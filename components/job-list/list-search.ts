/**
 * What a list needs so that its reader can search. The list loads it beside its feed: the first cards
 * do not wait for it.
 */
import '../job-filters/define.js'; // rendered inside <job-list>

export { PostingSearch } from '../internal/posting-search.js';
export { PresetCheck } from './preset-check.js';
