// `npm start`: builds the script tag's files if they are missing or older than the sources, then serves
// the demo on PORT (4173), or the next free port.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoServer, listen } from './demo-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist/cdn/open-roles.js');
const sources = ['src', 'components', 'vite.config.ts', 'package-lock.json'];

function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function needsBuild() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return sources.some((path) => newest(join(root, path)) > built);
}

if (needsBuild()) {
  console.log('Building…');
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
}

const server = createDemoServer({ log: (line) => console.log(line) });
const address = await listen(server, Number(process.env.PORT ?? 4173));
console.log(`Careers page: ${address}/`);
console.log(`More pages:   ${address}/list.html, ${address}/states.html, ${address}/embed.html`);
console.log('Applications are kept in applications/. Stop with Ctrl+C.');
