// `npm run dev`: the demo from the sources, without a build; a page loads anew when a file is saved.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connect, defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const demo = here('.');

/** What `scripts/demo/receive-application.mjs` exports, loaded with the core as it is in the sources. */
interface Receiver {
  applicationReceiver(options: {
    feed: string;
    data: string;
    log: (line: string) => void;
  }): Connect.SimpleHandleFunction;
}

/** Takes applications as `npm start` does. */
function takeApplications(): Plugin {
  return {
    name: 'take-applications',
    async configureServer(server) {
      const receiver = await server.ssrLoadModule(here('../scripts/demo/receive-application.mjs'));
      const receive = (receiver as unknown as Receiver).applicationReceiver({
        feed: here('jobs.json'),
        data: here('../applications'),
        log: (line) => {
          server.config.logger.info(line);
        },
      });
      server.middlewares.use('/applications', receive);
    },
  };
}

/** Loads pages anew for what no script imports: their feed. */
function reloadForFeeds(): Plugin {
  return {
    name: 'reload-for-feeds',
    hotUpdate({ file, server }) {
      if (file.startsWith(demo) && file.endsWith('.json')) server.ws.send({ type: 'full-reload' });
    },
  };
}

export default defineConfig({
  root: demo,
  plugins: [takeApplications(), reloadForFeeds()],
  resolve: {
    alias: {
      '/open-roles/open-roles.js': here('../components/script-tag.ts'),
      '/open-roles/open-roles.single.js': here('../components/define.ts'),
      'open-roles/core': here('../src/core.ts'),
      'open-roles/internal': here('../src/internal.ts'),
    },
  },
  cacheDir: here('../node_modules/.vite/demo'),
  optimizeDeps: { entries: [here('../components/script-tag.ts')] },
  server: { fs: { allow: [join(demo, '..')] } },
});
