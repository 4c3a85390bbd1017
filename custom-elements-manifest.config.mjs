// custom-elements.json: the public face of every element, for editors, frameworks and Storybook.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { createJiti } from 'jiti';

const scripts = createJiti(import.meta.url);
const { frameworks } = await scripts.import('./scripts/manifest/frameworks.ts');
const { namesOnce } = await scripts.import('./scripts/manifest/names-once.ts');
const { publicFace } = await scripts.import('./scripts/manifest/public-face.ts');

const outdir = 'dist/editors';

export default {
  globs: [
    'components/*/*.ts',
    'components/internal/feed/{feed-element,feed-events}.ts',
    '!components/internal/!(base-event|form-settings).ts',
    '!components/*/define.ts',
    '!components/*/*.styles.ts',
    'src/{apply,search,sources}/*.ts', // the words that attributes take
  ],
  outdir: '.',
  litelement: true,
  plugins: [
    publicFace(),
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, hideLogs: true }),
    namesOnce({ outdir }),
    frameworks(),
  ],
};
