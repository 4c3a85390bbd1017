import { widestRow } from '../posting/model/bounds.js';

/** Counts the cells of the rows of tables, each for all the columns and rows that it spans. */
export class RowRoom {
  readonly #taken = new WeakMap<object, number>();

  /** Takes a cell into its row, where that has room for it. */
  takeIn(row: object, columns: number, rows: number): boolean {
    const taken = (this.#taken.get(row) ?? 0) + columns * rows;
    if (taken > widestRow) return false;
    this.#taken.set(row, taken);
    return true;
  }
}
