// The package as npm would publish it, unpacked where a project would have it installed.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command to its end and resolves to what it printed; what it complained of is in the error. */
export function run(command, args, options = {}) {
  return execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
    ...options,
  });
}

/** Links a package of the repository, with everything it needs in turn, into a project; the one of `owner`, where it has its own. */
function link(project, name, owner = root) {
  const target = join(project, 'node_modules', name);
  if (existsSync(target)) return;
  mkdirSync(join(target, '..'), { recursive: true });
  const own = join(owner, 'node_modules', name);
  symlinkSync(existsSync(own) ? own : join(root, 'node_modules', name), target, 'junction');
}

/**
 * Packs a package of the repository and installs it into a project, without a network: what it needs
 * is a link to that of the repository, unless it is there already.
 */
function install(project, name) {
  const options = ['--json', '--ignore-scripts', '--pack-destination', project];
  // The root is no workspace of its own.
  const which = name === 'open-roles' ? [] : ['-w', name];
  const [{ filename, files }] = JSON.parse(run(npm, ['pack', ...which, ...options]));
  const modules = join(project, 'node_modules');
  mkdirSync(modules, { recursive: true });
  run('tar', ['-xzf', filename, '-C', 'node_modules'], { cwd: project });
  // A tarball's folder is called `package`, whatever the package is called.
  const folder = join(modules, name);
  renameSync(join(modules, 'package'), folder);
  const owner = name === 'open-roles' ? root : join(root, 'cli');
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const needed of Object.keys(dependencies)) link(project, needed, owner);
  return { folder, tarball: join(project, filename), files: files.map(({ path }) => path) };
}

/**
 * Installs the package, as npm would publish it, into a new project in the folder `below`, with links to
 * the packages of `others` and, where asked for, the `commandLine` beside it.
 * Returns `project`, the `folder` of the package in it, the `tarball`, its `files`, the same of
 * `commandLine`, and `remove`.
 */
export function installPackage({ others = [], commandLine = false, below = tmpdir() } = {}) {
  mkdirSync(below, { recursive: true });
  const project = mkdtempSync(join(below, 'open-roles-package-'));
  const installed = install(project, 'open-roles');
  for (const name of others) link(project, name);
  return {
    project,
    ...installed,
    commandLine: commandLine ? install(project, 'open-roles-cli') : undefined,
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** Every file below a folder, with `/` between its names. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The files that a built module imports at once, itself included; followed only where `followed` says. */
export function staticImports(entry, followed = /./) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, target] of code.matchAll(
      /^(?:import|export)\b[^'";]*?['"](\.{1,2}\/[^'"]+)['"]/gm,
    )) {
      const path = resolve(dirname(file), target);
      if (followed.test(path.replaceAll('\\', '/'))) visit(path);
    }
  };
  visit(entry);
  return [...found];
}
