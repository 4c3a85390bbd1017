import type { ComplexAttributeConverter, PropertyDeclaration } from 'lit';
import { property as reactive, type PropertyDecorator } from 'lit/decorators.js';

const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
  toAttribute: (value) => (value ? '' : null),
};

/**
 * Lit's `@property`, whose values can be taken back: frameworks write `undefined` or `null` for what a
 * page leaves out, and an attribute may go. A property with `useDefault` then has the value again that
 * its class gives it, any other one `undefined`. An attribute that is there or not is off where it says `false`,
 * which frameworks write for what is bound to it.
 */
export function property(options?: PropertyDeclaration): PropertyDecorator {
  const isOnOrOff = options?.type === Boolean && { converter: booleanAttribute };
  const decorate = reactive({ ...options, ...isOnOrOff });
  const decorator = (prototype: object, name: PropertyKey): PropertyDescriptor => {
    decorate(prototype, name);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    let initial: unknown; // the first value is the one that the class gives
    return {
      ...descriptor,
      set(value: unknown) {
        if (options?.useDefault) initial ??= value;
        descriptor?.set?.call(this, value ?? initial);
      },
    };
  };
  return decorator as PropertyDecorator;
}
