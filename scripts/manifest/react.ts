// The elements as components of React, with the types of the tags themselves.
import {
  componentName,
  declareInterface,
  importClasses,
  listenerName,
  listenerTypes,
  propertyTypes,
  settable,
  type Modules,
} from './declarations.js';
import type { Element } from './elements.js';

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
  const { name: className, tagName } = element;
  const name = componentName(element);
  const sentence = `What \`<${name}>\` takes beside what every HTML element takes.`;
  const rows = [
    ...propertyTypes(element, settable(element)),
    ...listenerTypes(element, listenerName),
  ];
  return `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
${importClasses([element])}
${declareInterface(sentence, `${name}Props`, rows)}
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

export function reactModules(elements: Element[]): Modules {
  const modules: Modules = {
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
