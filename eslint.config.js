import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const browserCode = ['src/**/*.ts', 'components/**/*.ts'];

/** The modules that do something when they are imported, as bundlers are told. */
const { sideEffects } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** One row of the import rules in docs/architecture.md: `target` may not import from `from`. */
const zone = (target, from, except) => ({ target, from, ...(except ? { except } : {}) });

/** Rooms in their order: each may import from those before it. */
const inOrder = (folder, rooms) =>
  rooms.slice(0, -1).map((room, index) =>
    zone(
      `${folder}/${room}`,
      rooms.slice(index + 1).map((later) => `${folder}/${later}`),
    ),
  );

const cliRooms = [
  'output',
  'authoring',
  'options',
  'inputs',
  'pages',
  'render',
  'check',
  'commands',
];

const serverRooms = [
  'database',
  'files',
  'http',
  'feeds',
  'postings',
  'receive',
  'manage',
  'deliver',
  'recruiter',
  'mock',
  'commands',
];

const unsafeHtml =
  'Untrusted HTML enters the DOM only in components/internal/html/rich-text.ts, as a sanitised fragment.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'coverage/**',
      'artifacts/**',
      'storybook-static/**',
      'docs-static/**',
      'examples/**/*.ts', // projects of their own, with packages of their own
      'custom-elements.json',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            zone('src', 'components'),
            zone('src/errors', 'src', ['./errors', './report']),
            zone('src/report', 'src', ['./report']),
            zone('src/http', 'src', ['./http', './report', './errors']),
            zone('src/posting', 'src', ['./posting', './http', './report', './errors']),
            zone('src/html', 'src', ['./html', './posting']),
            zone('src/sources', 'src', [
              './sources',
              './posting',
              './http',
              './report',
              './errors',
            ]),
            zone('src/feed', 'src', [
              './feed',
              './sources',
              './posting',
              './http',
              './report',
              './errors',
            ]),
            zone('src/i18n', 'src', ['./i18n', './posting', './errors']),
            zone('src/search', 'src', ['./search', './posting', './i18n']),
            zone('src/structured-data', 'src', ['./structured-data', './posting']),
            zone('src/apply', 'src', ['./apply', './posting', './http', './i18n', './errors']),
            zone(['src', 'components'], ['cli', 'server', 'stories', 'test', 'demo']),
            zone('cli', ['src', 'components', 'server', 'stories', 'test', 'demo']),
            zone('server', ['src', 'components', 'cli', 'stories', 'test', 'demo']),
            ...inOrder('cli/src', cliRooms),
            ...inOrder('server/src', serverRooms),
            zone('components/internal', 'components', ['./internal']),
            zone('components/job-card', 'components', ['./internal', './job-card']),
            zone('components/job-filters', 'components', ['./internal', './job-filters']),
            zone('components/job-list', 'components', [
              './internal',
              './job-list',
              './job-card',
              './job-filters',
            ]),
            zone('components/job-detail', 'components', ['./internal', './job-detail']),
            zone('components/apply-form', 'components', ['./internal', './apply-form']),
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: browserCode,
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // Elements register in their define.ts, so the class file has no tag to compare with.
      'wc/file-name-matches-element': 'off',
      'wc/no-self-class': 'off',
      // Fails on templates that end a line with an attribute (RangeError in its position lookup).
      'lit-a11y/tabindex-no-positive': 'off',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
          message: 'Host pages replace Array.from (Prototype.js, MooTools): spread instead.',
        },
        {
          selector: "CallExpression[callee.property.name='entries'][arguments.length=0]",
          message:
            'Host pages replace the entries of arrays (Prototype.js): forEach has the index.',
        },
        {
          selector:
            "CallExpression[callee.object.name='Promise'][callee.property.name='allSettled']",
          message: 'Host pages replace Promise by libraries without it: catch each.',
        },
        { selector: 'ForInStatement', message: 'Host pages extend prototypes: use for-of.' },
        {
          selector:
            'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
          message: unsafeHtml,
        },
        {
          selector: 'TemplateElement[value.raw=/\\.(textContent|innerText|innerHTML)=$/]',
          message: 'A server writes no properties: use the directive of texts, text().',
        },
        {
          selector: "ClassDeclaration[superClass.name='Event']",
          message: 'MooTools replaces Event: extend BaseEvent.',
        },
        {
          selector: "NewExpression[callee.name='Event']",
          message: 'MooTools replaces Event: use NativeEvent.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: "Import * as z from 'zod/mini': the full entry adds 18 kB." },
          ],
          patterns: [
            { group: ['lit/directives/unsafe-*', 'lit/static-html*'], message: unsafeHtml },
          ],
        },
      ],
      'no-console': 'error',
    },
  },
  {
    // Bundlers look through a module that has no effects, and miss what it imports for its effects;
    // modules of events are imported for their types.
    files: browserCode,
    ignores: sideEffects,
    rules: { 'import-x/no-unassigned-import': ['error', { allow: ['**/*.events.js'] }] },
  },
  {
    files: ['components/internal/warn.ts', 'components/script-tag.ts', 'src/errors/load-part.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      // chai's assertions are expressions, and tests reach into odd shapes on purpose.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.mjs'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='waitForSelector'][arguments.length=1] > :matches(Literal[value=/>>>|-p-text/], TemplateLiteral:has(TemplateElement[value.raw=/>>>|-p-text/]))",
          message:
            'Puppeteer hears no changes inside shadow roots: `visible: true` looks at every frame.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    extends: [tseslint.configs.disableTypeChecked],
  },
);
