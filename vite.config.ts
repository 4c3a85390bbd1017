import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The script tag's build: one entry that registers every element, with everything that few pages
 * need in chunks beside it, loaded relative to the script.
 */
export default defineConfig({
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
