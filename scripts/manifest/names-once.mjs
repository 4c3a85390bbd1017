// What VS Code is told of CSS: elements share tokens and parts, and each is to be offered once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const byName = (items) => [...new Map(items.map((item) => [item.name, item])).values()];

/** A plugin that takes repeated names out of the custom data of `outdir`. */
export const namesOnce = ({ outdir }) => ({
  name: 'names-once',
  packageLinkPhase() {
    const file = join(outdir, 'vscode.css-custom-data.json');
    const { properties, pseudoElements, ...others } = JSON.parse(readFileSync(file, 'utf8'));
    const once = {
      ...others,
      properties: byName(properties),
      pseudoElements: byName(pseudoElements),
    };
    writeFileSync(file, JSON.stringify(once, undefined, 2));
  },
});
