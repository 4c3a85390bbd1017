import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class TextDirective extends Directive {
  #shown: string | undefined;

  render(value: string): unknown {
    return value;
  }

  override update(_part: unknown, [value]: [string]): unknown {
    return value === this.#shown ? noChange : document.createTextNode((this.#shown = value));
  }
}

/**
 * The text of an element that may change: `<bdi>${text(title)}</bdi>`. It never becomes markup, neither in a
 * browser nor on a server. Browsers that translate a page put elements of their own in the place of its text nodes, and
 * what is written to those afterwards nobody sees: each text gets a node of its own, and one that has not
 * changed keeps its translation.
 */
export const text = directive(TextDirective);
