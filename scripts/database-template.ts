// Makes server/dist/database.tar.gz: an empty embedded database, which a first start unpacks instead of
// making one. It is made once for a version of the database and kept beside the installed packages.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'server/dist/database.tar.gz');
const manifest = join(root, 'node_modules/@electric-sql/pglite/package.json');
const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
const kept = join(root, `node_modules/.cache/open-roles-server/pglite-${version}-small-log.tar.gz`);

try {
  await copyFile(kept, target);
} catch {
  // Its log is kept in pieces of 1 MB instead of 16 MB: the first is written when the template is unpacked.
  const database = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
  await database.exec('checkpoint');
  const archive = Buffer.from(await (await database.dumpDataDir('gzip')).arrayBuffer());
  await database.close();
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, archive);
  await writeFile(target, archive);
}
