// What VS Code is told of CSS: elements share tokens and parts, and each is to be offered once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@custom-elements-manifest/analyzer';

interface Named {
  name: string;
}

/** What VS Code reads of CSS, as far as it is changed here. */
interface CssData {
  properties: Named[];
  pseudoElements: Named[];
}

const byName = (items: Named[]): Named[] => [
  ...new Map(items.map((item) => [item.name, item])).values(),
];

/** A plugin that takes repeated names out of the custom data of `outdir`. */
export const namesOnce = ({ outdir }: { outdir: string }): Plugin => ({
  name: 'names-once',
  packageLinkPhase() {
    const file = join(outdir, 'vscode.css-custom-data.json');
    const data = JSON.parse(readFileSync(file, 'utf8')) as CssData;
    const once = {
      ...data,
      properties: byName(data.properties),
      pseudoElements: byName(data.pseudoElements),
    };
    writeFileSync(file, JSON.stringify(once, undefined, 2));
  },
});
