// What of the sources a manifest tells: elements and events, with what pages can reach of them.

const isPublic = ({ name, privacy }) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** The built file of a source file: the paths of a manifest are those of the package. */
const built = (path) => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/**
 * A plugin: what the elements inherit is theirs; how they are built is nobody's business. Keeps elements
 * and events, drops the modules and members that no page can reach.
 */
export const publicFace = (aliases = new Map()) => ({
  name: 'public-face',
  analyzePhase({ ts, node }) {
    collectAlias(ts, node, aliases);
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    const constants = constantsOf(manifest);
    const keeps = ({ customElement, superclass }) => customElement || superclass?.name === 'Event';
    for (const module of manifest.modules) {
      const isBase = module.path === 'components/internal/feed/feed-element.ts';
      module.declarations = isBase ? [] : module.declarations.filter(keeps);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(({ declaration }) =>
        names.has(declaration?.name),
      );
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
    for (const module of manifest.modules) {
      for (const declaration of module.declarations) tidy(declaration, constants, aliases);
      for (const entry of module.exports)
        entry.declaration.module = built(entry.declaration.module);
      module.path = built(module.path);
    }
    manifest.modules.push(...manifest.modules.flatMap(definitions));
  },
});

/** The texts that properties have as their default by name. */
function constantsOf({ modules }) {
  const variables = modules.flatMap(({ declarations }) =>
    declarations.filter(({ kind, default: value }) => kind === 'variable' && /^'/.test(value)),
  );
  return new Map(variables.map(({ name, default: value }) => [name, value]));
}

/** The module that registers an element, which is not the one that holds its class. */
function definitions({ path, declarations }) {
  return declarations
    .filter(({ customElement }) => customElement)
    .map(({ name, tagName }) => ({
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
function tidy(declaration, constants, aliases) {
  declaration.members = (declaration.members ?? []).filter(isPublic).map(withoutOrigin);
  if (!declaration.customElement) return;
  for (const list of ['attributes', 'cssProperties', 'cssParts', 'slots', 'events']) {
    declaration[list] = (declaration[list] ?? []).map(withoutOrigin);
  }
  for (const item of [...declaration.members, ...declaration.attributes]) {
    if (item.type) item.type = { text: spelledOut(item.type.text, aliases) };
    const value = constants.get(item.default);
    if (value !== undefined) Object.assign(item, { type: { text: 'string' }, default: value });
  }
  for (const { type } of declaration.attributes) type.text = asAttribute(type.text);
  declaration.superclass = { name: 'LitElement', package: 'lit' };
}

function withoutOrigin(member) {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'inheritedFrom'));
}

/** Notes what `type A = 'b' | C` and `const d = ['e', 'f'] as const` stand for. */
function collectAlias(ts, node, aliases) {
  const texts = (nodes) => nodes.map((part) => part.getText());
  if (ts.isTypeAliasDeclaration(node)) {
    aliases.set(node.name.text, texts(node.type.types ?? [node.type]));
  }
  const list = ts.isVariableDeclaration(node) ? node.initializer?.expression : undefined;
  if (list && ts.isArrayLiteralExpression(list)) {
    aliases.set(`(typeof ${node.name.text})[number]`, texts(list.elements));
  }
}

/** A type with its choices of words written out, for editors do not look names up. */
function spelledOut(text, aliases) {
  const wordsOf = (part) => {
    const words = aliases.get(part)?.flatMap(wordsOf) ?? [];
    return words.length > 0 && words.every((word) => /^['`]/.test(word)) ? words : [part];
  };
  return text.split(' | ').flatMap(wordsOf).join(' | ');
}

/** The type of an attribute is what can be written in HTML. */
function asAttribute(text) {
  const isWritten = (part) => !/^(?:object|undefined|''|[A-Z]\w*)$/.test(part);
  const parts = text.split(' | ').filter(isWritten);
  return parts.map((part) => (part.startsWith('`') ? 'string' : part)).join(' | ');
}
