// The elements in JSX: their types for any framework (jsx.d.ts), and for React components, with the types of the
// tags themselves (react/).
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

const componentName = ({ name }: Element): string => name.replace(/Element$/, '');

/** `jobs-load` as the property of a component that listens to it: `onJobsLoad`. */
const listenerName = (event: string): string =>
  `on${event.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** What a component takes: properties under their own names, and listeners. */
function componentProps(element: Element): string {
  const fields = element.members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, description }) => {
      return `${doc(description)}  ${name}?: ${element.name}['${name}'] | undefined;`;
    });
  const listeners = element.events.map(({ name, type, description }) => {
    return `${doc(description)}  ${listenerName(name)}?: ((event: ${type.text}) => void) | undefined;`;
  });
  return [...fields, ...listeners].join('\n');
}

/** The component of an element, in a module of its own: an application bundles those that it uses. */
function component(element: Element): string {
  const { name: className, tagName, events } = element;
  const listeners = events.map(({ name }) => `    ${listenerName(name)}: '${name}',\n`).join('');
  return `'use client';
import { ${className} } from '../components/${tagName}/${tagName}.js';
import { createComponent } from '../components/react/create-component.js';

export const ${componentName(element)} = /* @__PURE__ */ createComponent({
  tagName: '${tagName}',
  displayName: '${componentName(element)}',
  elementClass: ${className},
  events: {
${listeners}  },
  define: () => import('../components/${tagName}/define.js'),
});
`;
}

function componentTypes(element: Element): string {
  const { name: className, tagName, events } = element;
  const name = componentName(element);
  const types = [className, ...new Set(events.map(({ type }) => type.text))].sort();
  return `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type {
${types.map((type) => `  ${type},`).join('\n')}
} from '../components/index.js';

/** What \`<${name}>\` takes beside what every HTML element takes. */
export interface ${name}Props {
${componentProps(element)}
}

/** \`<${tagName}>\` as a component of React. */
export declare const ${name}: ForwardRefExoticComponent<
  ${name}Props &
    Omit<HTMLAttributes<${className}>, keyof ${name}Props> &
    RefAttributes<${className}>
>;
`;
}

function componentsTypes(elements: Element[]): string {
  const exports = elements.map(({ tagName }) => `export * from './${tagName}.js';\n`).join('');
  return `import type { HTMLAttributes, RefAttributes } from 'react';
import type { OpenRolesElements, OpenRolesProps } from '../editors/jsx.js';

${exports}
/** What an element takes as a tag in React: its own, and what every HTML element takes. */
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

/** The modules of the components, by path. */
function reactModules(elements: Element[]): Record<string, string> {
  const modules: Record<string, string> = {
    'index.js': elements
      .map((element) => `export { ${componentName(element)} } from './${element.tagName}.js';\n`)
      .join(''),
    'index.d.ts': componentsTypes(elements),
  };
  for (const element of elements) {
    modules[`${element.tagName}.js`] = component(element);
    modules[`${element.tagName}.d.ts`] = componentTypes(element);
  }
  return modules;
}

function writeModules(folder: string, modules: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(modules)) writeFileSync(join(folder, path), text);
}

/** A plugin that writes the types into `editors`, beside a module without content, and the components into `react`. */
export const jsxPlugin = ({ editors, react }: { editors: string; react: string }): Plugin => ({
  name: 'jsx',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    const elements = elementsOf(customElementsManifest);
    writeModules(editors, { 'jsx.d.ts': jsxTypes(elements), 'jsx.js': 'export {};\n' });
    writeModules(react, reactModules(elements));
  },
});
