import { renderBoard } from 'open-roles-cli/render';
import jobs from '../../public/jobs.json';

/** What stands in the board until it has its postings. */
export default defineEventHandler(async () => {
  const { html } = await renderBoard({ url: '/', feed: jobs, headingLevel: 2 });
  return { html };
});
