// Writes the plugin for WordPress, as it is put into wp-content/plugins: `npm run build:wordpress`, after a build, into
// dist/wordpress/open-roles/.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const plugin = join(root, 'dist/wordpress/open-roles');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

rmSync(plugin, { recursive: true, force: true });
cpSync(join(root, 'integrations/wordpress'), plugin, {
  recursive: true,
  filter: (path) => !path.endsWith('README.md'), // WordPress has its own, readme.txt
});
cpSync(join(root, 'dist/cdn'), join(plugin, 'open-roles'), {
  recursive: true,
  filter: (path) => !/\.map$|\.single\.js$/.test(path),
});
for (const name of ['open-roles.php', 'readme.txt']) {
  const file = join(plugin, name);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/((?:Version|Stable tag): )0\.0\.0/, `$1${version}`),
  );
}
