import { renderBoard } from 'open-roles-cli/render';

/** Where the feed is: a file of this site here, else the address of the company's feed. */
const feedPath = '/jobs.json';

export default {
  /** Answers with the careers page: the list, or the posting that the address asks for. Files beside it are answered before. */
  async fetch(request, { ASSETS }) {
    const url = new URL(request.url);
    if (url.pathname !== '/') return new Response('Not found', { status: 404 });
    const feed = await ASSETS.fetch(new URL(feedPath, url)).then((answer) => answer.json());
    const { html, title, jsonLd, status } = await renderBoard({ url, feed, headingLevel: 2 });
    return new Response(careersPage({ html, title, jsonLd }), {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'max-age=60' },
    });
  },
};

const careersPage = ({ html, title, jsonLd }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/open-roles/open-roles.js"></script>
    ${jsonLd ? `<script type="application/ld+json">${jsonLd}</script>` : ''}
  </head>
  <body>
    <main>
      <h1>Work on the water</h1>
      <job-board src="${feedPath}" heading-level="2" no-structured-data>${html}</job-board>
    </main>
  </body>
</html>
`;

/** A title is text of the feed. */
const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
