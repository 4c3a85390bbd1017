// What frameworks need to know of the elements, written from the manifest.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@custom-elements-manifest/analyzer';
import { angularModules } from './angular.js';
import type { Modules } from './declarations.js';
import { elementsOf, type Element, type Manifest } from './elements.js';
import { jsxModules } from './jsx.js';
import { reactModules } from './react.js';
import { tagModules } from './tags.js';

/** The modules of each folder of the package. */
const folders: Record<string, (elements: Element[]) => Modules> = {
  'dist/editors': jsxModules,
  'dist/react': reactModules,
  'dist/frameworks': (elements) => ({ ...tagModules(elements), ...angularModules(elements) }),
};

/** A plugin that writes the modules of the frameworks. */
export const frameworks = (): Plugin => ({
  name: 'frameworks',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    const elements = elementsOf(customElementsManifest);
    for (const [folder, modules] of Object.entries(folders)) {
      mkdirSync(folder, { recursive: true });
      for (const [path, text] of Object.entries(modules(elements)))
        writeFileSync(join(folder, path), text);
    }
  },
});
