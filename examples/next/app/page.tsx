import { renderBoard } from 'open-roles-cli/render';
import jobs from '../public/jobs.json';
import { Careers } from './careers';

/** On the server: it writes the postings into the page, where they stand until the board has them. */
export default async function Page() {
  const { html } = await renderBoard({ url: '/', feed: jobs, headingLevel: 2 });
  return (
    <main>
      <h1>Work on the water</h1>
      <Careers html={html} />
    </main>
  );
}
