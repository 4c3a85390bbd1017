// A WordPress of its own from Debian's packages: files, database and server in one folder, gone at the end.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const source = '/usr/share/wordpress';

/** What is missing, or `false`. */
export function missingOfWordpress() {
  const lacks = ['mariadbd', 'mariadb-install-db', 'php'].filter(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
  );
  if (!existsSync(source)) lacks.push(source);
  return lacks.length > 0 && `${lacks.join(', ')} not installed`;
}

export const password = 'a ferry leaves at nine';

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Serves a WordPress with the plugin of this archive installed as an upload is, and switched on, and a user for each role, named like it. */
export async function startWordpress(plugin) {
  const folder = mkdtempSync(join(tmpdir(), 'open-roles-wordpress-'));
  const [data, socket, site] = ['data', 'db.sock', 'site'].map((name) => join(folder, name));
  const user = userInfo().username;
  const quiet = { stdio: 'ignore' };
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    quiet,
  );
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=32M',
      '--performance-schema=OFF',
    ],
    quiet,
  );
  const ask = (sql) =>
    spawnSync('mariadb', ['--no-defaults', '-u', 'root', '-S', socket, '-e', sql]);
  while (ask('CREATE DATABASE IF NOT EXISTS wordpress').status !== 0) {
    if (database.exitCode !== null) throw new Error('The database did not start.');
    await wait(200);
  }

  const origin = `http://127.0.0.1:${await freePort()}`;
  cpSync(source, site, { recursive: true, dereference: true });
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: origin,
    WP_SITEURL: origin,
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: join(folder, 'debug.log'),
  };
  const defined = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php\n${defined.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire ABSPATH . 'wp-settings.php';\n`,
  );

  /** Runs PHP in the site, and resolves to what it prints. */
  const php = (code, before = '') => {
    const file = join(folder, 'run.php');
    writeFileSync(
      file,
      `<?php ${before} $_SERVER['HTTP_HOST'] = '127.0.0.1'; require '${site}/wp-load.php'; ${code}`,
    );
    return execFileSync('php', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  };
  php(
    `require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Larkspur Ferries', 'administrator', 'a@example.org', true, '', '${password}');`,
    `define('WP_INSTALLING', true);`,
  );
  const installed = php(`require ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
    require ABSPATH . 'wp-admin/includes/plugin.php'; require ABSPATH . 'wp-admin/includes/file.php';
    echo json_encode((new Plugin_Upgrader(new Automatic_Upgrader_Skin()))->install('${plugin}'));`);
  if (installed !== 'true') throw new Error(`The plugin was not installed: ${installed}`);
  php(`require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('open-roles/open-roles.php');
    foreach (['editor', 'author'] as $role)
      wp_insert_user(['user_login' => $role, 'user_pass' => '${password}', 'user_email' => "$role@example.org", 'role' => $role]);`);

  const server = spawn('php', ['-S', new URL(origin).host, '-t', site], {
    ...quiet,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  while (!(await fetch(`${origin}/wp-login.php`).catch(() => undefined))) await wait(100);

  return {
    origin,
    site,
    php,
    log: constants.WP_DEBUG_LOG,
    async stop() {
      process.kill(-server.pid);
      database.kill();
      await new Promise((resolve) => database.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
