import '../job-list/define.js'; // rendered inside <job-board>
import { defineElement } from '../internal/define-element.js';
import { JobBoardElement } from './job-board.js';

defineElement('job-board', JobBoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'job-board': JobBoardElement;
  }
}
