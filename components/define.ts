/** Registers every element. Importing this module is the only thing to do. */
import './apply-form/define.js';
import './job-board/define.js';
import './job-card/define.js';
import './job-detail/define.js';
import './job-filters/define.js';
import './job-list/define.js';
