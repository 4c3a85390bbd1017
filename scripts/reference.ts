// Writes docs/reference.md, every attribute, property, method, event, slot, part and custom property of
// each element, from custom-elements.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import {
  declarationsOf,
  elementsOf,
  type Element,
  type Item,
  type Manifest,
  type Member,
} from './manifest/elements.js';

export const referenceFile = fileURLToPath(new URL('../docs/reference.md', import.meta.url));
const manifestFile = new URL('../custom-elements.json', import.meta.url);

const order = ['job-board', 'job-list', 'job-filters', 'job-card', 'job-detail', 'apply-form'];
const feedAttributes = [
  'src',
  'format',
  'mapping',
  'organization',
  'custom-fields',
  'location-aliases',
  'max-feed-size',
  'loading',
  'fallback-href',
  'lang',
];

const readManifest = () => JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

/** The elements as the manifest has them, in the order of the documents. */
export function readElements(): Element[] {
  return elementsOf(readManifest()).sort(
    (a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName),
  );
}

const code = (text?: string): string => (text === undefined || text === '' ? '' : `\`${text}\``);
const cell = (text = ''): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const plain = (type?: { text: string }): string | undefined =>
  type?.text.replace(/ \| undefined$/, '');
const shown = (value?: string): string =>
  value === undefined || value === "''" ? '' : value.replaceAll("'", '');

type Row = (string | undefined)[];

/** A heading with a table below it; nothing where there are no rows. */
function table(heading: string, columns: string[], rows: Row[]): string {
  if (rows.length === 0) return '';
  const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |`;
  return `\n${heading && `### ${heading}\n\n`}${[columns, columns.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

function attributeRows(attributes: Item[]): Row[] {
  return attributes.map(({ name, type, default: value, description }) => [
    code(name),
    code(plain(type)),
    code(shown(value)),
    description,
  ]);
}

const fieldsOf = (members: Member[]): Member[] => members.filter(({ kind }) => kind === 'field');

function propertyRows(members: Member[]): Row[] {
  return fieldsOf(members)
    .filter(({ attribute }) => attribute === undefined)
    .map(({ name, type, readonly, description }) => [
      code(name),
      code(plain(type)),
      readonly ? 'read only' : '',
      description,
    ]);
}

const named = (items: Item[]): Row[] =>
  items.map(({ name, description }) => [code(name), description]);

function tokenRows(tokens: Item[]): Row[] {
  return tokens.map(({ name, default: value, description }) => [
    code(name),
    code(value),
    description,
  ]);
}

/** What the class of each event carries. */
function eventRows(events: Element['events']): Row[] {
  const classes = declarationsOf(readManifest());
  const types = new Map(events.map(({ name, type }) => [name, type.text]));
  return [...types].map(([name, type]) => {
    const { members = [] } = classes.find((declaration) => declaration.name === type) ?? {};
    const fields = fieldsOf(members).filter((field) => !field.static);
    const carried = fields.map((field) => `${code(field.name)}: ${code(field.type?.text)}`);
    return [code(name), code(type), carried.join(', ')];
  });
}

/** The tokens that every element has. */
function sharedTokens([first, ...others]: Element[]): Item[] {
  if (!first) return [];
  return first.cssProperties.filter(({ name }) =>
    others.every(({ cssProperties }) => cssProperties.some((token) => token.name === name)),
  );
}

function section(element: Element, shared: Item[]): string {
  const { tagName, description, attributes, members, events, slots, cssParts } = element;
  const isShared = ({ name }: Item): boolean => shared.some((token) => token.name === name);
  const own = attributes.filter(({ name }) => !feedAttributes.includes(name));
  const properties = members.filter(({ name }) => name !== 'feed' && name !== 'messages');
  const methods = members.filter((member) => member.kind === 'method' && member.description);
  return [
    `\n## \`<${tagName}>\`\n\n${description}\n`,
    table('Attributes', ['attribute', 'type', 'default', 'meaning'], attributeRows(own)),
    table('Properties', ['property', 'type', '', 'meaning'], propertyRows(properties)),
    table('Methods', ['method', 'does'], named(methods)),
    table(
      'Events',
      ['event', 'type', 'when'],
      events.map(({ name, type, description: when }) => [code(name), code(type.text), when]),
    ),
    table('Slots', ['slot', 'holds'], named(slots)),
    table('Parts', ['part', 'is'], named(cssParts)),
    table(
      'Custom properties of its own',
      ['custom property', 'default', 'is'],
      tokenRows(element.cssProperties.filter((token) => !isShared(token))),
    ),
  ].join('');
}

/** The text of docs/reference.md. */
export async function referencePage(elements = readElements()): Promise<string> {
  const [first] = elements;
  if (!first) throw new Error('custom-elements.json has no elements: run "npm run build".');
  const shared = sharedTokens(elements);
  const common = first.attributes.filter(({ name }) => feedAttributes.includes(name));
  const given = first.members.filter(({ name }) => name === 'feed' || name === 'messages');
  const text = [
    `# Reference

Every name that a page can use, as the elements themselves declare it. Written by \`npm run generate\`
after a build. Attributes of type \`boolean\` are false unless they are there; every attribute is also a
property, in camel case.
`,
    '\n## Every element\n',
    table('Attributes', ['attribute', 'type', 'default', 'meaning'], attributeRows(common)),
    table('Properties', ['property', 'type', '', 'meaning'], propertyRows(given)),
    table('Custom properties', ['custom property', 'default', 'is'], tokenRows(shared)),
    '\n## Events\n\nWhat each carries. All types can be imported from `open-roles`.\n',
    table('', ['event', 'class', 'carries'], eventRows(elements.flatMap(({ events }) => events))),
    ...elements.map((element) => section(element, shared)),
  ].join('');
  const options = await prettier.resolveConfig(referenceFile);
  return prettier.format(text, { ...options, parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(referenceFile, await referencePage());
  console.log(`wrote ${referenceFile}`);
}
