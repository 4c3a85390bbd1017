import '../../components/job-board/define.js';
import type { JobBoardElement } from '../../components/job-board/job-board.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of a board set. */
export type BoardArgs = Partial<JobBoardElement>;

/** What all stories of the board share. The address of the story is not the board's to write in. */
export const jobBoard = {
  component: 'job-board',
  render: renderElement('job-board'),
  args: { routing: 'none' },
} as const;

/** Lets a story begin at the address of a posting, and gives the address back afterwards. */
export function beginAt(id: string): () => () => void {
  return () => {
    history.replaceState(history.state, '', `#role=posting--${id}`);
    return () => history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
  };
}
