import {
  harmlessLength,
  harmlessTags,
  longestDescription,
  mostElements,
  widestRow,
} from '../posting/model/bounds.js';

/** How much of a description may still come. What is taken in is taken off. */
export interface DescriptionRoom {
  characters: number;
  elements: number;
}

/** The room for one description, with all of its sections. */
export function descriptionRoom(): DescriptionRoom {
  return { characters: longestDescription, elements: mostElements };
}

/**
 * Takes HTML in as it is where that is harmless, with all that came before it. So is nearly every
 * description: only for others `boundHtml` has to be loaded.
 */
export function takeAsIs(html: string, room: DescriptionRoom): boolean {
  const characters = room.characters - html.length;
  if (longestDescription - characters > harmlessLength) return false;
  const elements = room.elements - (html.match(/<[a-z]/gi)?.length ?? 0);
  if (mostElements - elements > harmlessTags) return false;
  Object.assign(room, { characters, elements });
  return true;
}

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
