#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/command-line.js', import.meta.url);
if (existsSync(main)) {
  const { runCommandLine } = await import(main.href);
  // `exitCode` instead of `exit()`: what is still being written to a pipe arrives.
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  // Only in a checkout: what is published is built.
  console.error('open-roles: not built yet. Run "npm run build" at the root of the repository.');
  process.exitCode = 1;
}
