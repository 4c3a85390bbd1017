import type { FacetName, Sort } from '../../src/search/query.js';
import { defaultPrefix } from '../../src/search/url-prefix.js';
import { FeedElement } from '../internal/feed/feed-element.js';
import { property } from '../internal/property.js';
import { defaultControls } from '../job-filters/read-controls.js';
import type { Layout } from '../job-card/card-fields.js';

/** What a list and a board share: which postings are listed, and how. */
export abstract class ListingElement extends FeedElement {
  /** The controls to show, in order, separated by spaces; `none` hides them. A facet that all postings have alike leaves no choice and is left out. */
  @property({ useDefault: true }) filters = defaultControls;

  /** Where the facets stand: in a column where there is room (`side`), or each behind a button of a row under the search (`bar`). */
  @property({ attribute: 'filters-layout', useDefault: true }) filtersLayout: 'side' | 'bar' =
    'side';

  /** Filters that always hold and that the reader cannot lift, as a query string. */
  @property({ useDefault: true }) preset = '';

  /** What readers write, and what is looked for besides: a JSON object like `{ "HR": ["People Operations", "Human Resources"] }`, or `#id` of a `<script type="application/json">` in the page. */
  @property() synonyms: string | Readonly<Record<string, string | readonly string[]>> | undefined;

  /** Groups the postings by a facet. */
  @property({ attribute: 'group-by', useDefault: true }) groupBy: FacetName | '' = '';

  /** The order until the reader chooses another. */
  @property({ useDefault: true }) sort: Sort = 'featured';

  /** How many postings are shown before the reader asks for more. */
  @property({ attribute: 'page-size', type: Number, useDefault: true }) pageSize = 20;

  /** A `list`, aligned `rows`, or a `grid`; where absent a list, and rows from 30 open postings on. */
  @property({ reflect: true }) layout: Layout | undefined;

  /** What a card shows, in order, separated by spaces: `locations`, `salary`, `custom.<name>` and so on; by itself what its layout has room for, without what all postings have alike. */
  @property({ useDefault: true }) fields = '';

  /** Readers may save postings on this device: the only thing that is kept there. */
  @property({ type: Boolean, useDefault: true }) save = false;

  /** The level of the headings, from 2 to 6. */
  @property({ attribute: 'heading-level', type: Number, useDefault: true }) headingLevel = 3;

  /** What the names of the parameters in the address begin with. */
  @property({ attribute: 'param-prefix', useDefault: true }) paramPrefix = defaultPrefix;
}
