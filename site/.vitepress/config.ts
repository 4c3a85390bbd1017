// The documentation site: `npm run docs` serves it while it is written, `npm run docs:build` writes it to
// docs-static/. Its pages are the documents of the repository where they stand, so that they are read there too.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Documents outside of `docs`, and the pages that they are. */
const others: Readonly<Record<string, string>> = {
  'cli/README.md': 'command-line.md',
  'examples/README.md': 'hosts/examples.md',
  'CHANGELOG.md': 'changes.md',
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'reporting.md',
};

/** The page of a document, both as paths; `undefined` where the site has none. */
function pageOf(document: string): string | undefined {
  if (document.startsWith('docs/') && document.endsWith('.md'))
    return document.slice('docs/'.length).replace(/README\.md$/, 'index.md');
  return others[document];
}

/** The title of a document: its first heading. */
const titleOf = (document: string): string =>
  /^# (.+)$/m.exec(readFileSync(`${root}/${document}`, 'utf8'))?.[1]?.replaceAll('`', '') ??
  document;

/** An entry for each document, under its own title. */
const entries = (...documents: string[]): DefaultTheme.SidebarItem[] =>
  documents.map((document) => ({
    text: titleOf(document),
    link: `/${(pageOf(document) ?? '').replace(/(?:index)?\.md$/, '')}`,
  }));

export default defineConfig({
  title: 'Open Roles',
  description: 'A careers page in one script tag, fed by the job feed a company already has.',
  lang: 'en',
  srcDir: '..',
  srcExclude: [
    'README.md',
    '{bench,demo,dist,integrations,server,site,src,stories,test}/**',
    'examples/*/**',
    '{storybook-static,docs-static,artifacts,.changeset,.github}/**',
    'cli/*/**',
  ],
  rewrites: (document) => pageOf(document) ?? document,
  outDir: '../docs-static',
  cacheDir: '../node_modules/.cache/vitepress',
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]], // none: browsers ask for one otherwise
  metaChunk: true,
  vite: {
    configFile: false, // that of the script tag's build stands in the same folder
    resolve: { dedupe: ['lit'] },
  },
  markdown: {
    config(markdown) {
      // Links lead from file to file, as they do in the repository; to what has no page they are none.
      markdown.core.ruler.push('documents-as-pages', ({ tokens, env }) => {
        const { realPath, path } = env as { realPath?: string; path?: string };
        if (path === undefined) return; // a title alone
        const folder = posix.dirname(posix.relative(root, realPath ?? path));
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          if (token.type === 'code_inline') token.attrSet('v-pre', ''); // braces in it are no template
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (!href || /^(?:[a-z]+:|#|\/)/i.test(href)) continue;
          const [target = '', anchor] = href.split('#');
          const page = pageOf(posix.join(folder, target));
          if (page !== undefined) token.attrSet('href', `/${page}${anchor ? `#${anchor}` : ''}`);
          else token.attrs = null;
        }
      });
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/start' },
      { text: 'Examples', link: '/examples' },
      { text: 'Configurator', link: '/configurator' },
      { text: 'Reference', link: '/reference' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: entries(
          'docs/start.md',
          'docs/hosts.md',
          'docs/formats.md',
          'docs/elements.md',
          'docs/theming.md',
          'docs/applying.md',
          'docs/languages.md',
          'docs/security.md',
          'docs/troubleshooting.md',
        ),
      },
      {
        text: 'Beyond the page',
        items: entries(
          'docs/postings-in-files.md',
          'cli/README.md',
          'docs/static-pages.md',
          'docs/server.md',
        ),
      },
      {
        text: 'Choosing',
        items: entries(
          'docs/examples.md',
          'docs/configurator.md',
          'docs/comparison.md',
          'docs/migrating.md',
        ),
      },
      {
        text: 'Reference',
        items: entries(
          'docs/reference.md',
          'docs/core.md',
          'docs/warnings.md',
          'docs/checks.md',
          'examples/README.md',
        ),
      },
      {
        text: 'Inside',
        collapsed: true,
        items: entries(
          'docs/architecture.md',
          'docs/decisions/README.md',
          'CONTRIBUTING.md',
          'SECURITY.md',
          'CHANGELOG.md',
        ),
      },
    ],
  },
});
