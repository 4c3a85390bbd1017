import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Gives Lit's Trusted Types policy a name of our own: a page with a copy of Lit may allow `lit-html`
 * once only, and would refuse the second, which throws while the script loads. Refused all the same,
 * the script still runs wherever Trusted Types are not enforced.
 */
function ownLitPolicy(): Plugin {
  const call = /([\w$]+)\.createPolicy\((["'])lit-html\2,(\{[^}]*\})\)/;
  return {
    name: 'own-lit-policy',
    transform(code, id) {
      if (!id.includes('/lit-html/') || !call.test(code)) return undefined;
      return code.replace(
        call,
        '(()=>{try{return $1.createPolicy("open-roles-lit",$3)}catch{return undefined}})()',
      );
    },
  };
}

/**
 * The script tag's build: one entry that registers every element, with everything that few pages
 * need in chunks beside it, loaded relative to the script.
 */
export default defineConfig({
  plugins: [ownLitPolicy()],
  build: {
    target: 'es2022',
    outDir: here('dist/cdn'),
    emptyOutDir: true,
    sourcemap: true,
    // Chunks are small and fetched on demand: preload helpers would cost more than they save.
    modulePreload: false,
    lib: { entry: { 'open-roles': here('components/define.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
