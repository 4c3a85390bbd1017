// What of the sources a manifest tells: elements and events, with what pages can reach of them.

const isPublic = ({ name, privacy }) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** The built file of a source file: the paths of a manifest are those of the package. */
const built = (path) => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/**
 * A plugin: what the elements inherit is theirs; how they are built is nobody's business. Keeps elements
 * and events, drops the modules and members that no page can reach.
 */
export const publicFace = () => ({
  name: 'public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const constants = constantsOf(manifest);
    const keeps = ({ customElement, superclass }) => customElement || superclass?.name === 'Event';
    for (const module of manifest.modules) {
      const isBase = module.path === 'components/internal/feed-element.ts';
      module.declarations = isBase ? [] : module.declarations.filter(keeps);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(({ declaration }) =>
        names.has(declaration?.name),
      );
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
    for (const module of manifest.modules) {
      for (const declaration of module.declarations) tidy(declaration, constants);
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
function tidy(declaration, constants) {
  declaration.members = (declaration.members ?? []).filter(isPublic).map(withoutOrigin);
  if (!declaration.customElement) return;
  for (const list of ['attributes', 'cssProperties', 'cssParts', 'slots', 'events']) {
    declaration[list] = (declaration[list] ?? []).map(withoutOrigin);
  }
  for (const item of [...declaration.members, ...declaration.attributes]) {
    const value = constants.get(item.default);
    if (value !== undefined) Object.assign(item, { type: { text: 'string' }, default: value });
  }
  declaration.superclass = { name: 'LitElement', package: 'lit' };
}

function withoutOrigin(member) {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'inheritedFrom'));
}
