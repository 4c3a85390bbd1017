// Static pages for the tests: a feed with every trap in it, and a folder to write it to.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { makeFolder, openRoles } from './command-line.mjs';
import { storedApplications } from './server.mjs';

const { createDemo } = await createJiti(import.meta.url).import('../../../scripts/demo-server.ts');

export const site = 'https://slackwater.example/jobs/';

const posting = (id, title, more) => ({
  id,
  title,
  status: 'open',
  locations: [],
  applicantLocationRequirements: [],
  employmentTypes: [],
  salaries: [],
  description: `<p>What ${id} is about.</p>`,
  tags: [],
  custom: {},
  ...more,
});

const oslo = [{ name: 'Oslo', locality: 'Oslo', country: 'NO' }];

/** Everything that pages can get wrong. */
export const trickyFeed = {
  version: '1',
  organization: { name: 'Net & "Knot" <Ltd>' },
  language: 'en',
  postings: [
    posting('complete', 'Rigger', {
      locations: oslo,
      datePosted: '2026-11-02',
      dateModified: '2026-11-05T08:00:00+01:00',
      description:
        '<h1>Ropes</h1><h4>Big ones</h4><ul>loose<li>one</li><ul><li>deeper</li></ul></ul><li>stray</li>' +
        '<b><p>bold block</p></b><p>para <div>inside</div></p><table><tr><td>cell</td></tr></table>' +
        '<h2><p>heading block</p></h2><dt>term</dt><dd>detail</dd><a href="/more">more</a>' +
        '<p>Call \t\n<a href="tel:+47 22 00 00">+47 22-00 00</a></p><pre>two  \nlines</pre>' +
        '<p>5 &lt; 6 &amp;amp; "quotes" <a href="https://net.example/a?b=1&amp;c=2">link <a href="https://net.example/2">twice</a></a></p>' +
        '<details><p>no summary</p></details><figcaption>alone</figcaption><img src="x.png" alt="A drawing of a knot">',
      url: 'https://ats.example/postings/complete',
      directApply: true,
      custom: { clearance: '</script><script>alert(1)</script>' },
    }),
    posting('hostile"><img src=x onerror=alert(1)>', '"Quoted" & co, 5 < 6', {
      description:
        '<p onclick="alert(1)">hello <script>alert(1)</script><a href="javascript:alert(1)">bad link</a>' +
        '<svg><style><img src=x onerror=alert(1)></style></svg><iframe srcdoc="<p>x</p>"></iframe><form><input name="q">inside form</form>' +
        '<p style="position:fixed" class="c" id="main">styled</p><x-y>foreign</x-y></p><!-- </script> -->',
      applyUrl: 'javascript:alert(1)',
      locations: [{ name: '"><b>here', country: 'NO' }],
      tags: ['<i>tag</i>'],
      datePosted: '2026-11-02',
    }),
    posting('closed', 'Sailmaker', {
      status: 'closed',
      locations: oslo,
      datePosted: '2026-10-01',
      applyUrl: 'https://ats.example/closed',
    }),
    posting('expired', 'Caulker', {
      locations: oslo,
      datePosted: '2025-10-01',
      validThrough: '2025-12-01',
      applyUrl: 'https://ats.example/expired',
    }),
    posting('pool', 'People who like knots', {
      status: 'talent-pool',
      datePosted: '2026-10-01',
      applyEmail: 'knots@net.example',
    }),
    posting('undated', 'Netmaker', { locations: oslo, applyUrl: 'https://ats.example/undated' }),
    posting('draft', 'Not yet', { custom: { draft: true } }),
    posting('ar', 'صانع شباك', {
      language: 'ar',
      locations: oslo,
      datePosted: '2026-11-03',
      applyUrl: 'https://ats.example/ar',
      description: '<p>نصنع الشباك.</p>',
    }),
    posting('de', 'Netzmacherin', {
      language: 'de',
      locations: oslo,
      datePosted: '2026-11-04',
      applyUrl: 'https://ats.example/de',
    }),
    posting('../up', 'Same', { applyUrl: 'https://ats.example/up' }),
    posting('..-up', 'Same', { applyUrl: 'https://ats.example/up2' }),
    posting('A1', 'Case', { applyUrl: 'https://ats.example/a1' }),
    posting('a1', 'Case', { applyUrl: 'https://ats.example/a1b' }),
    posting('employed', 'Rigger of ropes, lines and cables for ships of every size', {
      applyUrl: 'https://ats.example/employed',
    }),
    posting('long', `Rigger of ropes${', ropes'.repeat(12)} and more ropes`, {
      applyUrl: 'https://ats.example/long',
    }),
    posting('sections', 'Splicer', {
      locations: oslo,
      datePosted: '2026-11-06',
      description: '',
      applyUrl: 'https://ats.example/sections',
      sections: [
        { kind: 'about', heading: 'Who we <are>', html: '<p>Three of us.</p>' },
        { kind: 'benefits', heading: '', html: '<ul><li>Rope</li></ul>' },
      ],
    }),
  ],
};

/** Writes a feed to a file and its pages to a folder beside it. */
export async function writePages(folder, feed, args = []) {
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
  return openRoles(
    ['pages', 'feed.json', '--out', 'out', '--site', site, '--report', 'report.json', ...args],
    { cwd: folder },
  );
}

/** The files below a folder that end so, with forward slashes. */
export function filesIn(folder, ending = '') {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** The page of a posting, by its id in the feed of the folder. */
export function pageOf(out, id) {
  const { postings } = JSON.parse(readFileSync(join(out, 'jobs.json'), 'utf8'));
  const { url } = postings.find((other) => other.id === id);
  const path = decodeURIComponent(new URL(url).pathname.slice(new URL(site).pathname.length));
  return { path, url, html: readFileSync(join(out, path, 'index.html'), 'utf8') };
}

/** Writes the pages of a feed with forms, serves them, and takes applications, under the policy that the README recommends. */
export async function startPages(feed) {
  const folder = makeFolder();
  const { status, stderr } = await writePages(folder.path, feed, [
    '--apply-action',
    '/applications',
  ]);
  assert.equal(status, 0, stderr);
  const out = join(folder.path, 'out');
  mkdirSync(join(folder.path, 'dist'), { recursive: true });
  symlinkSync(out, join(folder.path, 'demo'));
  symlinkSync(join(out, 'open-roles'), join(folder.path, 'dist/cdn'));
  const data = join(folder.path, 'applications');
  const { server, applications, close } = createDemo({ root: folder.path, data });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    out,
    /** The stored applications, whole. */
    applications: async () => storedApplications((await applications.open()).folder),
    address: (id) => `${origin}/${encodeURI(pageOf(out, id).path)}`,
    async stop() {
      await close();
      folder.remove();
    },
  };
}
