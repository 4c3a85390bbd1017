// What the types of an element say in every framework: its properties and listeners, under the names that the
// framework gives them.
import type { Element, Member } from './elements.js';

/** The modules of a folder, by path. */
export type Modules = Record<string, string>;

const doc = (text = ''): string =>
  `  /** ${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*/', '*\\/')} */\n`;

/** A name where an object or a type has it as a key. */
export const key = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/** The name of an element without `Element`, as components and their types are called. */
export const componentName = ({ name }: Element): string => name.replace(/Element$/, '');

/** The properties that a page can set. */
export const settable = ({ members }: Element): Member[] =>
  members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

/** `jobs-load` as the property of a component that listens to it: `onJobsLoad`. */
export const listenerName = (event: string): string =>
  `on${event.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Properties of an element, each under the name that it is given and with the type that is made of its own. */
export function propertyTypes(
  { name: className }: Element,
  properties: Member[],
  named: (property: Member) => string = ({ name }) => name,
  typed: (type: string) => string = (type) => type,
): string[] {
  return properties.map((property) => {
    const type = typed(`${className}['${property.name}']`);
    return `${doc(property.description)}  ${key(named(property))}?: ${type} | undefined;`;
  });
}

/** The listeners of an element, each under the name that its event is given. */
export function listenerTypes({ events }: Element, named: (event: string) => string): string[] {
  return events.map(({ name, type, description }) => {
    const listener = `((event: ${type.text}) => void) | undefined`;
    return `${doc(description)}  ${key(named(name))}?: ${listener};`;
  });
}

/** An import of the classes of these elements and of their events. */
export function importClasses(elements: Element[]): string {
  const names = elements.flatMap(({ name, events }) => [
    name,
    ...events.map(({ type }) => type.text),
  ]);
  const lines = [...new Set(names)].sort().map((name) => `  ${name},\n`);
  return `import type {\n${lines.join('')}} from '../components/index.js';\n`;
}

/** An interface of these rows, with the sentence that says what it is. */
export const declareInterface = (sentence: string, name: string, rows: string[]): string =>
  `/** ${sentence} */\nexport interface ${name} {\n${rows.join('\n')}\n}\n`;
