import {
  harmlessLength,
  harmlessTags,
  longestDescription,
  mostElements,
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
