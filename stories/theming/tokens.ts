import { elements } from '../../.storybook/manifest.js';

/** A public custom property, and the elements that have it. */
export interface Token {
  name: string;
  description: string;
  standard: string;
  tags: readonly string[];
}

/** All public custom properties, those that every element has first. */
export const tokens: readonly Token[] = collectTokens();

function collectTokens(): Token[] {
  const found = new Map<string, Token>();
  for (const { tagName = '', cssProperties = [] } of elements) {
    for (const { name, description = '', default: standard = '' } of cssProperties) {
      const known = found.get(name) ?? { name, description, standard, tags: [] };
      found.set(name, { ...known, tags: [...known.tags, tagName] });
    }
  }
  return [...found.values()].sort((one, other) => other.tags.length - one.tags.length);
}

/** The colour that a token has by itself, where it is one: what tokens stand for in it is written out. */
export function colourOf({ standard }: Token): string | undefined {
  if (standard === 'none') return 'transparent';
  const colour = standard.replaceAll(
    /var\((--[\w-]+)\)/g,
    (_, name) => tokens.find((token) => token.name === name)?.standard ?? '',
  );
  return colour !== 'inherit' && CSS.supports('color', colour) ? colour : undefined;
}
