// Writes the version of package.json into the sources, where the elements carry it. Part of
// `npm run version`, which also turns the collected changes into the change log.
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const target = new URL('../components/internal/version.ts', import.meta.url);
const text = readFileSync(target, 'utf8');
writeFileSync(target, text.replace(/version = '[^']*'/, `version = '${version}'`));
