// The elements as tags in the templates of Vue, Svelte and Solid: a declaration for each, which an application
// imports for its types.
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
import type { Element, Member } from './elements.js';

const propsName = (element: Element): string => `${componentName(element)}Props`;

const props = (element: Element, rows: string[]): string =>
  declareInterface(
    `What \`<${element.tagName}>\` takes beside what every HTML element takes.`,
    propsName(element),
    rows,
  );

const row = (element: Element, type: string): string => `    '${element.tagName}': ${type};\n`;

/** Vue sets a property where the element has one of that name, and an attribute elsewhere. */
function vueTypes(elements: Element[]): string {
  const interfaces = elements.map((element) =>
    props(element, [
      ...propertyTypes(element, settable(element)),
      ...listenerTypes(element, listenerName),
    ]),
  );
  const rows = elements.map((element) =>
    row(element, `DefineComponent<${propsName(element)} & HTMLAttributes>`),
  );
  return `import type { DefineComponent, HTMLAttributes } from 'vue';
${importClasses(elements)}
${interfaces.join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${rows.join('')}  }
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
`;
}

/**
 * Svelte sets a property where the element has one of that name. Everything else becomes an attribute, as
 * text: what is no text cannot be said there, nor can \`false\`.
 */
function svelteTypes(elements: Element[]): string {
  const hasOtherName = ({ name, attribute }: Member): boolean =>
    attribute !== undefined && attribute !== name;
  const interfaces = elements.map((element) =>
    props(element, [
      ...propertyTypes(element, settable(element)),
      ...propertyTypes(
        element,
        settable(element).filter(hasOtherName),
        ({ attribute = '' }) => attribute,
        (type) => `Written<${type}>`,
      ),
      ...listenerTypes(element, (event) => `on${event}`),
    ]),
  );
  const rows = elements.map((element) =>
    row(
      element,
      `${propsName(element)} & Omit<HTMLAttributes<${element.name}>, keyof ${propsName(element)}>`,
    ),
  );
  return `import type { HTMLAttributes } from 'svelte/elements';
${importClasses(elements)}
/** What of a value an attribute can say. */
type Written<Value> = Value extends string | number | true ? Value : never;

${interfaces.join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${rows.join('')}  }
}
`;
}

/** Solid sets the property that belongs to the name of an attribute; others it takes with \`prop:\`. */
function solidTypes(elements: Element[]): string {
  const hasAttribute = ({ attribute }: Member): boolean => attribute !== undefined;
  const interfaces = elements.map((element) =>
    props(element, [
      ...propertyTypes(
        element,
        settable(element).filter(hasAttribute),
        ({ attribute = '' }) => attribute,
      ),
      ...propertyTypes(element, settable(element), ({ name }) => `prop:${name}`),
      ...listenerTypes(element, (event) => `on:${event}`),
    ]),
  );
  const rows = elements.map(
    (element) =>
      `  ${row(element, `${propsName(element)} & Omit<JSX.HTMLAttributes<${element.name}>, keyof ${propsName(element)}>`)}`,
  );
  return `import type { JSX } from 'solid-js';
${importClasses(elements)}
${interfaces.join('\n')}
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${rows.join('')}    }
  }
}
`;
}

/** The types of each framework, beside a module without content. */
export const tagModules = (elements: Element[]): Modules => ({
  'vue.d.ts': vueTypes(elements),
  'vue.js': 'export {};\n',
  'svelte.d.ts': svelteTypes(elements),
  'svelte.js': 'export {};\n',
  'solid.d.ts': solidTypes(elements),
  'solid.js': 'export {};\n',
});
