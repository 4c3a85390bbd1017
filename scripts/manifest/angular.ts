// The elements as directives of Angular: each matches its tag and hands its inputs on to the element. They are
// declared as libraries of Angular are, for the application's own compiler to finish.
import {
  componentName,
  importClasses,
  key,
  propertyTypes,
  settable,
  type Modules,
} from './declarations.js';
import type { Element, Member } from './elements.js';

/** The version of the format that the declarations are written in, and that a compiler must know. */
const format = "minVersion: '17.1.0', version: '17.1.0', ngImport: core";

const isBoolean = ({ type }: Member): boolean => type?.text === 'boolean';

/** An input takes what the property takes, and a boolean one an attribute without a value too. */
function input(property: Member): string {
  const { name } = property;
  const transform = isBoolean(property) ? 'core.booleanAttribute' : 'null';
  return `    ${name}: { classPropertyName: '${name}', publicName: '${name}', isSignal: false, isRequired: false, transformFunction: ${transform} },\n`;
}

function directive(element: Element): string {
  const name = componentName(element);
  return `
export class ${name} extends ElementDirective {
  constructor() {
    super(() => import('../components/${element.tagName}/define.js'));
  }
  static ɵfac = core.ɵɵngDeclareFactory({ ${format}, type: ${name}, deps: [], target: core.ɵɵFactoryTarget.Directive });
  static ɵdir = core.ɵɵngDeclareDirective({ ${format}, type: ${name}, isStandalone: true, selector: '${element.tagName}', usesOnChanges: true, inputs: {
${settable(element).map(input).join('')}  } });
}
`;
}

function directiveTypes(element: Element): string {
  const name = componentName(element);
  const properties = settable(element);
  const inputs = properties.map(
    (property) => `    ${key(property.name)}: { alias: '${property.name}'; required: false };\n`,
  );
  const taken = properties
    .filter(isBoolean)
    .map((property) => `  static ngAcceptInputType_${property.name}: boolean | '' | undefined;\n`);
  return `
/** Gives \`<${element.tagName}>\` its properties as inputs, and defines it. */
export declare class ${name} implements core.OnChanges {
${propertyTypes(element, properties).join('\n')}
  ngOnChanges(changes: core.SimpleChanges): void;
${taken.join('')}  static ɵfac: core.ɵɵFactoryDeclaration<${name}, never>;
  static ɵdir: core.ɵɵDirectiveDeclaration<${name}, '${element.tagName}', never, {
${inputs.join('')}  }, {}, never, never, true, never>;
}
`;
}

/** What all directives do. An element is defined in the browser alone, and after the first rendering. */
const base = `import * as core from '@angular/core';

class ElementDirective {
  #element = core.inject(core.ElementRef).nativeElement;

  constructor(define) {
    core.afterNextRender(() => void define());
  }

  ngOnChanges(changes) {
    for (const [name, { currentValue }] of Object.entries(changes)) this.#element[name] = currentValue;
  }
}
`;

export const angularModules = (elements: Element[]): Modules => ({
  'angular.js': base + elements.map(directive).join(''),
  'angular.d.ts': `import * as core from '@angular/core';
${importClasses(elements)}${elements.map((element) => `import '../components/${element.tagName}/define.js';\n`).join('')}${elements.map(directiveTypes).join('')}`,
});
