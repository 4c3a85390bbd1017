// Writes the integrity line of the README: the script tag of the single file with its hash, after a
// build. Pages that pin the file copy it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = new URL('../README.md', import.meta.url);
const single = new URL('../dist/cdn/open-roles.single.js', import.meta.url);
const block = /(<!-- integrity -->\n)([\s\S]*?)(\n<!-- \/integrity -->)/;

/** The README's block for these bytes of the single file. */
export function integrityBlock(bytes) {
  const hash = createHash('sha384').update(bytes).digest('base64');
  return `
\`\`\`html
<script
  type="module"
  src="/open-roles/open-roles.single.js"
  integrity="sha384-${hash}"
></script>
\`\`\`
`;
}

/** What the README has between the markers; undefined where it has none. */
export function readIntegrityBlock() {
  return block.exec(readFileSync(readme, 'utf8'))?.[2];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(readme, 'utf8');
  if (!block.test(text)) throw new Error('README.md has no <!-- integrity --> block.');
  const fresh = integrityBlock(readFileSync(single));
  writeFileSync(
    readme,
    text.replace(block, (_, start, _old, end) => start + fresh + end),
  );
  console.log(`wrote the integrity of ${fileURLToPath(single)} to README.md`);
}
