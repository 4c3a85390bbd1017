import type { LitElement } from 'lit';
import { loadPart } from '../../src/errors/load-part.js';
import type * as columns from './row-columns.js';
import { currentStatus } from '../../src/posting/model/time.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type Layout, usualLayout } from './card-fields.js';
import { Loader } from '../internal/loader.js';
import { memoize } from '../internal/memoize.js';

/** Gives an element what rows need, once it has any. */
export class RowsLoader extends Loader<typeof columns> {
  /** Known before anything is shown, and the same whatever the reader asks for. */
  layout: Layout = 'list';

  /** Of all postings of a feed: not to be asked again with every letter that a reader types. */
  readonly #columnsOf = memoize(
    (module: typeof columns, ...given: Parameters<typeof columns.columnsOf>) =>
      module.columnsOf(...given),
  );

  constructor(host: LitElement) {
    super(host, async () => {
      const [{ rowsStyles }, module] = await loadPart(
        Promise.all([import('./rows.styles.js'), import('./row-columns.js')]),
      );
      const { shadowRoot } = host;
      const { styleSheet } = rowsStyles;
      if (!shadowRoot || !styleSheet)
        throw new Error('This browser takes no further style sheets.');
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
      return module;
    });
  }

  /** Lays postings out as the page wants, or by how many are open, of which a server may have a `total` elsewhere. Where rows do not come, as a list. */
  choose(wanted: Layout | undefined, postings: readonly Posting[], total?: number): void {
    const now = new Date();
    const open = wanted ? [] : postings.filter((one) => currentStatus(one, now) !== 'closed');
    this.layout = wanted ?? usualLayout(total ?? open.length);
    if (this.layout === 'rows') void this.load();
    if (this.status === 'failed') this.layout = 'list';
  }

  /** Whether what the layout needs is yet to come. */
  get isAwaited(): boolean {
    return this.layout === 'rows' && this.status === 'loading';
  }

  /** What rows have columns for. */
  columns(
    ...given: Parameters<typeof columns.columnsOf>
  ): ReturnType<typeof columns.columnsOf> | undefined {
    if (this.layout !== 'rows' || !this.value) return undefined;
    return this.#columnsOf(this.value, ...given);
  }
}
