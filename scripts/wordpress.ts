// Writes the plugin for WordPress: `npm run build:wordpress`, after a build, into dist/wordpress/open-roles/, as it stands in
// wp-content/plugins, and dist/wordpress/open-roles.zip, as administrators upload it.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipArchive } from './zip-archive.js';

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

const files = readdirSync(plugin, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
  .sort();
writeFileSync(
  `${plugin}.zip`,
  zipArchive(
    files.map((file) => ({
      path: `open-roles/${relative(plugin, file).replaceAll(sep, '/')}`,
      content: readFileSync(file),
    })),
  ),
);
