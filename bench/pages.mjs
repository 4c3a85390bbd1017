// What a run of `open-roles pages` costs when nothing has changed since the one before it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 5000);
const bin = fileURLToPath(new URL('../cli/bin/open-roles.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'open-roles-bench-'));

/** Prints what a process has used, as the last line of standard error. */
const measuring = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\n' + (user + system)); });",
)}`;

function run() {
  const args = ['pages', 'in', '--out', 'out', '--site', 'https://mill.example/jobs/', '--quiet'];
  const script = `"${process.execPath}" --import "${measuring}" "${bin}" ${args.join(' ')} 2>&1 >/dev/null || true`;
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'caches') };
  const told = execFileSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return Number(told.trimEnd().split('\n').at(-1));
}

try {
  mkdirSync(join(folder, 'in'));
  for (let number = 0; number < count; number += 1) {
    const text = `---\ntitle: Baker ${number}\ncompany: Mill\ndate: 2026-11-01\nlocation: Oslo, Norway\n---\n\n## What you do\n\n${'You bake bread, and you sell it. '.repeat(30)}\n\n- early\n- late\n`;
    writeFileSync(join(folder, 'in', `baker-${number}.md`), text);
  }
  const first = run();
  const second = run();
  console.log(
    `an unchanged second run of pages, ${count} files: ${(second / first).toFixed(2)} of the first`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
