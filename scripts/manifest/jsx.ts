// The elements as tags in JSX, for any framework that has it: attributes under their own names, properties that
// have none, and listeners.
import {
  componentName,
  declareInterface,
  importClasses,
  listenerTypes,
  propertyTypes,
  settable,
  type Modules,
} from './declarations.js';
import type { Element } from './elements.js';

function props(element: Element): string {
  const sentence = `What \`<${element.tagName}>\` takes.`;
  return declareInterface(sentence, `${componentName(element)}Props`, [
    ...propertyTypes(element, settable(element), ({ name, attribute }) => attribute ?? name),
    ...listenerTypes(element, (event) => `on${event}`),
  ]);
}

/** The types, beside a module without content. */
export function jsxModules(elements: Element[]): Modules {
  const rows = (value: (element: Element) => string): string[] =>
    elements.map((element) => `  '${element.tagName}': ${value(element)};`);
  const types = [
    importClasses(elements),
    ...elements.map(props),
    declareInterface(
      'What each element takes: its attributes, properties and listeners.',
      'OpenRolesProps',
      rows((element) => `${componentName(element)}Props`),
    ),
    declareInterface(
      'The class of each element.',
      'OpenRolesElements',
      rows(({ name }) => name),
    ),
  ];
  return { 'jsx.d.ts': types.join('\n'), 'jsx.js': 'export {};\n' };
}
