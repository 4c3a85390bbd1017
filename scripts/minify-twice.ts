import { minify as minifyFast, type Plugin } from 'vite';
import { minify as minifyThoroughly } from 'terser';

/**
 * Minifies what the script tag loads by two tools, one after the other: together they leave about 2 %
 * less to fetch than either. In `renderChunk`, so that the names of chunks tell of what is in them.
 * What comes out is ASCII, for pages that take a script for the encoding of their own; tagged templates
 * are left as they are, and `shortenTemplates` has seen to ours.
 */
export function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async renderChunk(source, { fileName }) {
      const fast = await minifyFast(fileName, source, { module: true, sourcemap: true });
      const [error] = fast.errors;
      if (error) throw new Error(`${fileName}: ${error.message}`);
      const { code = '', map } = await minifyThoroughly(fast.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 2 },
        format: { ascii_only: true },
        sourceMap: { content: JSON.stringify(fast.map) },
      });
      return { code, map: typeof map === 'string' ? map : null };
    },
  };
}
