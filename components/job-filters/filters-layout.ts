import { oneOf, readAttribute } from '../internal/read-attribute.js';

/** Where the facets stand: in a column beside the results, or each behind a button of a row. */
export type FiltersLayout = 'side' | 'bar';

const isFiltersLayout = oneOf<FiltersLayout>('side', 'bar');

/** Whether the facets of some controls stand in a row. */
export function isBar(controls: {
  readonly localName: string;
  readonly filtersLayout: string;
}): boolean {
  const { filtersLayout } = controls;
  return (
    readAttribute(controls, 'filters-layout', filtersLayout, isFiltersLayout, 'side') === 'bar'
  );
}
