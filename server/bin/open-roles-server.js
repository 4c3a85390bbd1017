#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  // Only in a checkout: what is published is built.
  console.error(
    'open-roles-server: not built yet. Run "npm run build" at the root of the repository.',
  );
  process.exitCode = 1;
}
