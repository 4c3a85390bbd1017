import type { LoadedFeed } from 'open-roles/core';
import type { BoardRequest, RenderedBoard } from '../../render.js';
import type { PageTexts } from '../pages/page-texts.js';
import type { BoardAddress } from './board-address.js';

/** What a view of a board is made from. */
export interface ShownBoard {
  request: BoardRequest;
  address: BoardAddress;
  loaded: LoadedFeed;
  texts: PageTexts;
}

/** A board with its view; `nothing` where nothing is known. */
export interface BoardView extends Pick<RenderedBoard, 'title' | 'status'> {
  view: unknown;
  /** The posting that is shown in place of the list. */
  posting?: string;
  jsonLd?: string | undefined;
  error?: RenderedBoard['error'];
}
