// The command line as its users run it, and folders for it to work in.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder that is gone after the tests. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'open-roles-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What runs remember of each other is nobody else's. */
const caches = mkdtempSync(join(tmpdir(), 'open-roles-caches-'));
process.on('exit', () => rmSync(caches, { recursive: true, force: true }));

/** Runs the command line; `input` is what it is piped. */
export function openRoles(args, { cwd, nodeOptions = [], input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const bin = join(root, 'cli/bin/open-roles.js');
    const env = { ...process.env, XDG_CACHE_HOME: caches };
    const child = spawn(process.execPath, [...nodeOptions, bin, ...args], { cwd, env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.stdin.end(input);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
