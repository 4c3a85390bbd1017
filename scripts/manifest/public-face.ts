// What of the sources a manifest tells: elements and events, with what pages can reach of them.
import type { AnalyzePhaseParams, Plugin } from '@custom-elements-manifest/analyzer';
import {
  declarationsOf,
  type Declaration,
  type Manifest,
  type Member,
  type Module,
} from './elements.js';

/** What a name of a type stands for, as texts. */
type Aliases = Map<string, string[]>;

const isPublic = ({ name, privacy }: Member): boolean =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** What events extend, and the modules of what public classes extend. */
const eventClasses = new Set(['BaseEvent', 'PostingEvent']);
const baseModules = new Set([
  'components/internal/base-event.ts',
  'components/internal/feed/feed-element.ts',
  'components/internal/form-settings.ts',
]);

/** The built file of a source file: the paths of a manifest are those of the package. */
const built = (path: string): string => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/**
 * A plugin: what the elements inherit is theirs; how they are built is nobody's business. Keeps elements
 * and events, drops the modules and members that no page can reach.
 */
export const publicFace = (aliases: Aliases = new Map()): Plugin => ({
  name: 'public-face',
  analyzePhase(params) {
    collectAlias(params, aliases);
  },
  packageLinkPhase({ customElementsManifest: manifest }: { customElementsManifest: Manifest }) {
    const constants = constantsOf(manifest);
    const keeps = ({ customElement, superclass }: Declaration): boolean =>
      customElement === true || eventClasses.has(superclass?.name ?? '');
    for (const module of manifest.modules) {
      const isBase = baseModules.has(module.path);
      const declarations = isBase ? [] : (module.declarations ?? []).filter(keeps);
      for (const declaration of declarations) tidy(declaration, constants, aliases);
      const names = new Set(declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(({ declaration }) =>
        names.has(declaration.name),
      );
      module.declarations = declarations;
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations?.length);
    for (const module of manifest.modules) {
      for (const { declaration } of module.exports ?? [])
        declaration.module = built(declaration.module ?? '');
      module.path = built(module.path);
    }
    manifest.modules.push(...manifest.modules.flatMap(definitions));
  },
});

/** The texts that properties have as their default by name. */
function constantsOf(manifest: Manifest): Map<string, string> {
  const constants = new Map<string, string>();
  for (const declaration of declarationsOf(manifest)) {
    if (declaration.kind !== 'variable') continue;
    if (declaration.default?.startsWith("'")) constants.set(declaration.name, declaration.default);
  }
  return constants;
}

/** The module that registers an element, which is not the one that holds its class. */
function definitions({ path, declarations = [] }: Module): Module[] {
  const elements = declarations.filter(({ customElement }) => customElement);
  return elements.map(({ name, tagName = '' }) => ({
    kind: 'javascript-module',
    path: path.replace(/[^/]+$/, 'define.js'),
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: path },
      },
    ],
  }));
}

/** Leaves out members that are not public, and where inherited ones came from. */
function tidy(declaration: Declaration, constants: Map<string, string>, aliases: Aliases): void {
  const members = (declaration.members ?? []).filter(isPublic);
  declaration.members = members.map(withoutOrigin);
  if (!declaration.customElement) {
    const isInherited = ({ inheritedFrom }: Member): boolean => inheritedFrom !== undefined;
    const own = members.filter((member) => !isInherited(member));
    declaration.members = [...members.filter(isInherited), ...own].map(withoutOrigin);
    declaration.superclass = { name: 'Event', package: 'global:' };
    return;
  }
  const {
    attributes = [],
    cssProperties = [],
    cssParts = [],
    slots = [],
    events = [],
  } = declaration;
  declaration.attributes = attributes.map(withoutOrigin);
  declaration.cssProperties = cssProperties.map(withoutOrigin);
  declaration.cssParts = cssParts.map(withoutOrigin);
  declaration.slots = slots.map(withoutOrigin);
  declaration.events = events.map(withoutOrigin);
  for (const item of [...declaration.members, ...declaration.attributes]) {
    if (item.type) item.type = { text: spelledOut(item.type.text, aliases) };
    const value = constants.get(item.default ?? '');
    if (value !== undefined) Object.assign(item, { type: { text: 'string' }, default: value });
  }
  for (const { type } of declaration.attributes) if (type) type.text = asAttribute(type.text);
  declaration.superclass = { name: 'LitElement', package: 'lit' };
}

function withoutOrigin<Item extends { inheritedFrom?: unknown }>(item: Item): Item {
  const copy = { ...item };
  delete copy.inheritedFrom;
  return copy;
}

/** Notes what `type A = 'b' | C` and `const d = ['e', 'f'] as const` stand for. */
function collectAlias(
  { ts, node }: Pick<AnalyzePhaseParams, 'ts' | 'node'>,
  aliases: Aliases,
): void {
  const texts = (nodes: readonly AnalyzePhaseParams['node'][]) =>
    nodes.map((part) => part.getText());
  if (ts.isTypeAliasDeclaration(node)) {
    aliases.set(
      node.name.text,
      texts(ts.isUnionTypeNode(node.type) ? node.type.types : [node.type]),
    );
  }
  if (!ts.isVariableDeclaration(node) || !node.initializer) return;
  const list = ts.isAsExpression(node.initializer) ? node.initializer.expression : undefined;
  if (list && ts.isArrayLiteralExpression(list)) {
    aliases.set(`(typeof ${node.name.getText()})[number]`, texts(list.elements));
  }
}

/** A type with its choices of words written out, for editors do not look names up. */
function spelledOut(text: string, aliases: Aliases): string {
  const wordsOf = (part: string): string[] => {
    const words = aliases.get(part)?.flatMap(wordsOf) ?? [];
    return words.length > 0 && words.every((word) => /^['`]/.test(word)) ? words : [part];
  };
  return text.split(' | ').flatMap(wordsOf).join(' | ');
}

/** The type of an attribute is what can be written in HTML. */
function asAttribute(text: string): string {
  const isWritten = (part: string): boolean => !/^(?:object|undefined|''|[A-Z]\w*)$/.test(part);
  const parts = text.split(' | ').filter(isWritten);
  return parts.map((part) => (part.startsWith('`') ? 'string' : part)).join(' | ');
}
