import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['components/*/*.ts'],
  exclude: ['components/internal/**', '**/define.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    customElementVsCodePlugin({ outdir: 'dist/editors' }),
    customElementJetBrainsPlugin({ outdir: 'dist/editors' }),
    customElementJsxPlugin({ outdir: 'dist/editors', fileName: 'jsx.d.ts' }),
  ],
};
