// Types of the elements for JSX: for any framework (jsx.d.ts), and for React 19 (react.d.ts).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@custom-elements-manifest/analyzer';
import { elementsOf, type Element, type Manifest } from './elements.js';

const doc = (text = ''): string =>
  `  /** ${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*/', '*\\/')} */\n`;
const key = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
const propsName = ({ name }: Element): string => name.replace(/Element$/, 'Props');

/** Attributes under their own names, properties that have none, and listeners. */
function props(element: Element): string {
  const { name: className, tagName, members, events } = element;
  const fields = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, attribute, description }) => {
      return `${doc(description)}  ${key(attribute ?? name)}?: ${className}['${name}'] | undefined;`;
    });
  const listeners = events.map(({ name, type, description }) => {
    return `${doc(description)}  ${key(`on${name}`)}?: ((event: ${type.text}) => void) | undefined;`;
  });
  return `/** What \`<${tagName}>\` takes. */
export interface ${propsName(element)} {\n${[...fields, ...listeners].join('\n')}\n}`;
}

function jsxTypes(elements: Element[]): string {
  const types = new Set(
    elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]),
  );
  const rows = (value: (element: Element) => string): string =>
    elements.map((element) => `  '${element.tagName}': ${value(element)};`).join('\n');
  return `import type {
${[...types]
  .sort()
  .map((name) => `  ${name},`)
  .join('\n')}
} from '../components/index.js';

${elements.map(props).join('\n\n')}

/** What each element takes: its attributes, properties and listeners. */
export interface OpenRolesProps {
${rows(propsName)}
}

/** The class of each element. */
export interface OpenRolesElements {
${rows(({ name }) => name)}
}
`;
}

function reactTypes(elements: Element[]): string {
  return `import type { HTMLAttributes, RefAttributes } from 'react';
import type { OpenRolesElements, OpenRolesProps } from './jsx.js';

/** What an element takes in React: its own, and what every HTML element takes. */
export type ReactProps<Tag extends keyof OpenRolesProps> = OpenRolesProps[Tag] &
  Omit<HTMLAttributes<OpenRolesElements[Tag]>, keyof OpenRolesProps[Tag]> &
  RefAttributes<OpenRolesElements[Tag]> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName }) => `      '${tagName}': ReactProps<'${tagName}'>;`).join('\n')}
    }
  }
}
`;
}

/** A plugin that writes the types into `outdir`, each beside a module without content. */
export const jsxTypesPlugin = ({ outdir }: { outdir: string }): Plugin => ({
  name: 'jsx-types',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    const elements = elementsOf(customElementsManifest);
    mkdirSync(outdir, { recursive: true });
    const files = { jsx: jsxTypes(elements), react: reactTypes(elements) };
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(outdir, `${file}.d.ts`), text);
      writeFileSync(join(outdir, `${file}.js`), 'export {};\n');
    }
  },
});
