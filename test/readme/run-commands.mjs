// Runs the two commands of the README as a newcomer does: each in a clean clone of what is committed here,
// in which nothing is installed and nothing built. The first is to print an address where a real browser
// sees cards, without a warning on the way; the second is to pass. Needs git, Node and npm, nothing else.
//   node test/readme/run-commands.mjs
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'open-roles-readme-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** How long the first command may take, in milliseconds: installing and building on a slow machine. */
const patience = 15 * 60_000;

/** The README's commands, as its first block for the shell has them. */
function readCommands() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, block] = /```sh\n([^]*?)```/.exec(readme);
  return block
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));
}

/** Clones what is committed here. */
function clone(name) {
  const target = join(folder, name);
  // A machine that tests may have fetched the repository as another user, which git takes for an attack.
  const trust = join(folder, 'gitconfig');
  writeFileSync(trust, '[safe]\n\tdirectory = *\n');
  execFileSync('git', ['clone', '--quiet', root, target], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: trust },
  });
  return target;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a command for the shell in a group of its own, so that all that it starts can be ended. */
function start(command, cwd, options) {
  const child = spawn('sh', ['-c', command], { cwd, detached: true, ...options });
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of the group have ended.
    }
  };
  process.once('exit', end);
  return { child, ended: once(child, 'close'), end };
}

/** Resolves to the address that the first command prints, and what it printed until then. */
function printedAddress({ child, ended }) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text) => {
      process.stdout.write(text);
      output += text;
      const [address] = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+\S*/.exec(output) ?? [];
      if (address) resolve({ address, output });
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    ended.then(([status]) => reject(new Error(`it ended with ${status} and printed no address`)));
    const late = () => reject(new Error(`it printed no address in ${patience / 60_000} minutes`));
    setTimeout(late, patience).unref();
  });
}

/** The warnings of npm that are of this repository's making: not those of the machine's own settings. */
function warningsIn(output) {
  const lines = output.split('\n').filter((line) => /^npm warn/i.test(line));
  // What the machine's own settings hold is none of the product's business.
  return lines.filter((line) => !/Unknown (?:env|user|global) config/.test(line));
}

/** Runs the first command until it serves, and looks at what it serves. */
async function proveStart(command) {
  const checkout = clone('start');
  const server = start(command, checkout, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(await freePort()) },
  });
  try {
    const { address, output } = await printedAddress(server);
    const warnings = warningsIn(output);
    if (warnings.length > 0) throw new Error(`npm warns:\n${warnings.join('\n')}`);
    execFileSync(process.execPath, ['test/readme/see-cards.mjs', address], {
      cwd: checkout,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  } finally {
    server.end();
    await server.ended;
    rmSync(checkout, { recursive: true, force: true });
  }
}

/** Runs the second command, whose last line counts the tests. */
async function proveTests(command) {
  const { ended } = start(command, clone('test'), { stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await ended;
  process.exitCode = status ?? 1;
}

const proofs = [proveStart, proveTests];
for (const [index, command] of readCommands().entries()) {
  console.log(`── ${command}, in a clean clone`);
  try {
    await proofs[index](command);
  } catch (error) {
    console.log(`\nfailed: ${command}: ${error.message}`);
    console.log('tests: 0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
    break;
  }
}
