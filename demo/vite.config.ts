// `npm run dev`: the demo from the sources, without a build; a page loads anew when a file is saved.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import type * as Applications from '../scripts/demo/demo-applications.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const demo = here('.');

/** Takes applications as `npm start` does. */
function takeApplications(): Plugin {
  return {
    name: 'take-applications',
    async configureServer(server) {
      // Loaded by Vite: with core and server as they are in the sources.
      const module = await server.ssrLoadModule(here('../scripts/demo/demo-applications.ts'));
      const { listener, close } = (module as typeof Applications).demoApplications({
        feed: here('jobs.json'),
        data: here('../applications'),
        log: (entry) => {
          server.config.logger.info(JSON.stringify(entry));
        },
      });
      server.httpServer?.once('close', () => void close());
      server.middlewares.use((request, response, next) => {
        if (request.url === '/applications') void listener(request, response);
        else next();
      });
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
      'open-roles-server': here('../server/src/index.ts'),
    },
  },
  cacheDir: here('../node_modules/.vite/demo'),
  optimizeDeps: { entries: [here('../components/script-tag.ts')] },
  server: { fs: { allow: [join(demo, '..')] } },
});
