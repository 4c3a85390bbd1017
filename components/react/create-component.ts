import { createComponent as createLitComponent } from '@lit/react';
import * as react from 'react';

/** An element as a component: its tag, its class, and its events by the names of their listeners. */
interface ElementOptions {
  tagName: string;
  displayName: string;
  elementClass: new () => HTMLElement;
  events: Readonly<Record<string, string>>;
  /** Registers the element. */
  define: () => Promise<unknown>;
}

/**
 * A component of React for an element. What a server rendered becomes an element only after React has taken
 * it over and set its properties: before, it would have nothing to show, and what it wrote into the page React
 * would take for a mistake.
 */
export function createComponent({
  define,
  ...options
}: ElementOptions): react.ForwardRefExoticComponent<object> {
  const Component: react.ElementType = createLitComponent({ react, ...options });
  const Defining = react.forwardRef<HTMLElement, object>((props, ref) => {
    react.useLayoutEffect(() => void define(), []);
    return react.createElement(Component, { ...props, ref });
  });
  Defining.displayName = options.displayName;
  return Defining;
}
