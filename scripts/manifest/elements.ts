// What a custom elements manifest says of the elements, as far as it is read here.

export interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  inheritedFrom?: unknown;
}

export interface Member extends Item {
  kind: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  /** The attribute that sets a property. */
  attribute?: string;
}

interface Lists {
  attributes: Item[];
  members: Member[];
  events: (Item & { type: { text: string } })[];
  slots: Item[];
  cssParts: Item[];
  cssProperties: Item[];
}

export interface Declaration extends Partial<Lists> {
  kind: string;
  name: string;
  description?: string;
  default?: string;
  superclass?: { name: string; package?: string };
  customElement?: boolean;
  tagName?: string;
}

export interface Module {
  kind: string;
  path: string;
  declarations?: Declaration[];
  exports?: { kind: string; name: string; declaration: { name: string; module?: string } }[];
}

export interface Manifest {
  modules: Module[];
}

/** An element, with a list of all that it may have. */
export interface Element extends Lists {
  name: string;
  tagName: string;
  description: string;
}

export const declarationsOf = ({ modules }: Manifest): Declaration[] =>
  modules.flatMap(({ declarations = [] }) => declarations);

export const elementsOf = (manifest: Manifest): Element[] =>
  declarationsOf(manifest)
    .filter(({ customElement }) => customElement)
    .map((element) => ({
      tagName: '',
      description: '',
      attributes: [],
      members: [],
      events: [],
      slots: [],
      cssParts: [],
      cssProperties: [],
      ...element,
    }));
