import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { cdnManifest } from './scripts/cdn-manifest.js';
import { minifyTwice } from './scripts/minify-twice.js';
import {
  escapeBeyondAscii,
  shortenModules,
  shortenTemplates,
} from './scripts/shorten-templates.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

/**
 * Gives Lit's Trusted Types policy a name of our own: a page with a copy of Lit may allow `lit-html`
 * once only, and would refuse the second, which throws while the script loads. Refused all the same,
 * the script still runs wherever Trusted Types are not enforced; where they are it says so, and ends.
 */
function ownLitPolicy(): Plugin {
  const refusal =
    'The Content-Security-Policy of the page lacks "trusted-types open-roles open-roles-lit".';
  const call = /([\w$]+)\.createPolicy\((["'])lit-html\2,(\{[^}]*\})\)/;
  return {
    name: 'own-lit-policy',
    transform(code, id) {
      if (!id.includes('/lit-html/') || !call.test(code)) return undefined;
      const named = `(()=>{try{return $1.createPolicy("open-roles-lit",$3)}catch{try{document.createElement("p").innerHTML=" "}catch{throw new Error(${JSON.stringify(refusal)})}return undefined}})()`;
      // One expression becomes another in place: the line numbers stand, so the map does too.
      return { code: code.replace(call, named), map: null };
    },
  };
}

/**
 * Leaves out the mark by which Lit reads what standard decorators note, which ours are not: pages that freeze the
 * platform's own objects let nobody add it, and the script would end there.
 */
function withoutDecoratorMetadata(): Plugin {
  const mark = 'Symbol.metadata??=Symbol("metadata"),';
  return {
    name: 'without-decorator-metadata',
    transform(code, id) {
      if (!id.includes('/reactive-element/') || !code.includes(mark)) return undefined;
      return { code: code.replace(mark, ' '.repeat(mark.length)), map: null };
    },
  };
}

/** Lets modules name what is their own: pages add names to all objects, which would count as exports and end the script. */
function exportOwnNames(): Plugin {
  const loop = 'for (var name in all)';
  return {
    name: 'export-own-names',
    renderChunk(code) {
      if (!code.includes(loop)) return undefined;
      // In its place, on the same line: the map stays true.
      return { code: code.replace(loop, 'for (var name of Object.keys(all))'), map: null };
    },
  };
}

/**
 * Makes nothing of what a module exports that exports nothing. The bundler's helper for it is in a file of its own,
 * which browsers would ask for when they have the list, before they show any of it.
 */
function makeNoEmptyNamespace(): Plugin {
  const call = /\/\* @__PURE__ \*\/ __exportAll\(\{\}\)/;
  const helper = /^import \{ \w+ as __exportAll \} from [^;\n]+;/m;
  return {
    name: 'make-no-empty-namespace',
    renderChunk(code) {
      if (!call.test(code)) return undefined;
      // In their place, on the same lines: the map stays true.
      const rest = code.replace(call, '{}').replace(helper, '');
      return rest.includes('__exportAll') ? undefined : { code: rest, map: null };
    },
  };
}

/** What the elements of the first postings need, to the last import: one file. */
const loadedFirst = new Set<string>();

function findLoadedFirst(): Plugin {
  return {
    name: 'find-loaded-first',
    buildEnd() {
      const follow = (id: string): void => {
        if (loadedFirst.has(id)) return;
        loadedFirst.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(follow);
      };
      follow(here('components/load-elements.ts'));
    },
  };
}

/** Writes what is not ASCII in the sources that maps hold as escapes: then every built file is ASCII. */
function asciiMaps(): Plugin {
  return {
    name: 'ascii-maps',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.map'))
          file.source = escapeBeyondAscii(String(file.source));
      }
    },
  };
}

/** The language of a file of words; `undefined` for any other file. */
const languageOf = (id: string): string | undefined =>
  /\/i18n\/locales\/([\w-]+)\.[jt]s$/.exec(id)?.[1];

/** The languages of the single file, besides English: all would make it half as large again. */
const languagesOfSingle = ['de', 'es', 'fr'];

/** Leaves the words of other languages out. A page in one of these reads English, and the console says why. */
function leaveLanguagesOut(): Plugin {
  return {
    name: 'leave-languages-out',
    load(id) {
      const language = languageOf(id);
      if (language === undefined || languagesOfSingle.includes(language)) return undefined;
      const message = `open-roles.single.js has no words in "${language}". [open-roles: docs/warnings.md#language-left-out]`;
      return `console.warn(${JSON.stringify(message)}); export const messages = undefined;`;
    },
  };
}

/**
 * The script tag's builds. The default one registers list and board at once and keeps what few pages
 * need in chunks beside it, loaded relative to the script. `--mode single` writes everything into one
 * file, for pages that pin it with Subresource Integrity. That one is a function: in a tag that has lost
 * its `type="module"`, as builders drop it, its names would take the place of the page's own, of `$` even.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const entry = single
    ? { 'open-roles.single': here('components/define.ts') }
    : {
        'open-roles': here('components/script-tag.ts'),
        analytics: here('components/analytics/analytics.ts'),
      };
  return {
    plugins: [
      ownLitPolicy(),
      withoutDecoratorMetadata(),
      findLoadedFirst(),
      shortenTemplates(),
      shortenModules(here('dist/components')),
      shortenModules(here('cli/dist/pages')),
      ...(single ? [leaveLanguagesOut()] : []),
      exportOwnNames(),
      makeNoEmptyNamespace(),
      minifyTwice(),
      asciiMaps(),
      cdnManifest(version, single),
    ],
    build: {
      target: 'es2022',
      outDir: here('dist/cdn'),
      emptyOutDir: !single,
      sourcemap: true,
      // Chunks are small and fetched on demand: preload helpers would cost more than they save.
      modulePreload: false,
      lib: { entry, name: 'openRoles', formats: [single ? 'iife' : 'es'] },
      rolldownOptions: {
        // Thorough minifying takes its time; what the package imports when asked is grouped here.
        checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
        output: {
          minify: false, // by the plugin
          comments: false,
          // What loads together is one request, and compresses better than many. A group takes along
          // what its modules import: what others need without the rest has a group of its own.
          codeSplitting: !single && {
            groups: [
              { name: 'list', test: (id: string) => loadedFirst.has(id), priority: 3 },
              {
                name: 'shared',
                test: /\/(?:country|country-data|region-code|region-data|fold|repeat|nest-styles|idle-time)\./,
                priority: 2,
              },
              {
                name: 'surroundings',
                test: /\/internal\/(?:a11y\/announcer|ui\/ground-controller)\./,
                priority: 2,
              },
              { name: 'rows', test: /\/job-card\/(?:rows\.styles|row-columns)\./, priority: 2 },
              {
                name: 'applying',
                test: /\/(?:internal\/attribution|kept-applications|form-settings|download-text)\./,
                priority: 2,
              },
              {
                name: 'description',
                test: /\/(?:model\/description|html\/description-room)\./,
                priority: 2,
              },
              { name: 'routing', test: /\/query-routing\./, priority: 1 },
              {
                name: 'search',
                test: /\/job-filters\/(?!bar\/)|\/(?:list-search|page-dialog|posting-search|job-list.filters)\./,
              },
              { name: 'board', test: /\/(?:job-board|job-detail(?!\/qr-code)|structured-data)\// },
            ],
          },
          entryFileNames: '[name].js',
          // Of an element's definition by the name of the element. Those of languages have no hash: the first
          // file names all of them, and hashes do not compress.
          chunkFileNames: ({ name, facadeModuleId }) =>
            languageOf(facadeModuleId ?? '') === undefined
              ? `chunks/${name === 'define' ? (facadeModuleId?.split('/').at(-2) ?? name) : name}-[hash].js`
              : `chunks/[name]-${version}.js`,
        },
      },
    },
  };
});
