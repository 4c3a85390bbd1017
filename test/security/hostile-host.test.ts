import '../support/setup.js';
import { expect } from '@open-wc/testing';
import createDOMPurify from 'dompurify';
import { renderWith } from '../../components/internal/html/rich-text.js';
import {
  createNativeEngine,
  createPurifierEngine,
  type HtmlEngine,
} from '../../components/internal/html/engines.js';
import { written } from './structure.js';

const attack =
  '<p>Kept<img src=x onerror=alert(1)></p><a href="javascript:alert(1)">link</a><svg onload=alert(1)></svg>';
const options = { base: 'https://careers.example/', headingLevel: 3 };

/** Lines of text are fine as well: failing closed is what must hold. */
async function expectHarmless(engine: HtmlEngine | undefined): Promise<void> {
  const html = written(await renderWith(engine, attack, options));
  expect(html).to.match(/Kept/);
  expect(html).to.not.match(/onerror|javascript:|<svg|<img/);
}

/** What pages have done to the platform, each with its undoing. */
const hosts: [string, () => () => void][] = [
  [
    'replaced window.Element',
    () => {
      const real = window.Element;
      Object.assign(window, { Element: function Element() {} });
      return () => void Object.assign(window, { Element: real });
    },
  ],
  [
    'replaced Array.from',
    () => {
      const real = Array.from;
      Object.assign(Array, { from: () => [] });
      return () => void Object.assign(Array, { from: real });
    },
  ],
  [
    'gave all arrays a toJSON',
    () => {
      Object.assign(Array.prototype, { toJSON: () => 'taken' });
      return () => void Reflect.deleteProperty(Array.prototype, 'toJSON');
    },
  ],
  [
    'extended all objects with settings of sanitisers',
    () => {
      const members = {
        ALLOWED_TAGS: ['img', 'svg'],
        ADD_TAGS: ['svg'],
        ADD_ATTR: ['onerror'],
        ALLOWED_URI_REGEXP: /.*/,
        removeElements: ['p'],
        removeAttributes: [],
        dataAttributes: true,
        each: () => undefined,
      };
      for (const [name, value] of Object.entries(members)) {
        Object.defineProperty(Object.prototype, name, {
          value,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
      return () => {
        for (const name of Object.keys(members)) Reflect.deleteProperty(Object.prototype, name);
      };
    },
  ],
  [
    'set up its own DOMPurify to let everything through',
    () => {
      createDOMPurify.setConfig({
        ADD_ATTR: ['onerror'],
        ADD_TAGS: ['svg'],
        ALLOW_UNKNOWN_PROTOCOLS: true,
      });
      createDOMPurify.addHook('afterSanitizeAttributes', (node) =>
        node.setAttribute('onclick', 'alert(1)'),
      );
      return () => {
        createDOMPurify.clearConfig();
        createDOMPurify.removeAllHooks();
      };
    },
  ],
  [
    'took setHTML away',
    () => {
      const real = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
      Reflect.deleteProperty(Element.prototype, 'setHTML');
      return () => {
        if (real) Object.defineProperty(Element.prototype, 'setHTML', real);
      };
    },
  ],
  [
    'made setHTML write what it is given',
    () => {
      const real = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
      Object.defineProperty(Element.prototype, 'setHTML', {
        configurable: true,
        value(this: Element, html: string) {
          this.append(new DOMParser().parseFromString(html, 'text/html').body);
        },
      });
      return () => {
        Reflect.deleteProperty(Element.prototype, 'setHTML');
        if (real) Object.defineProperty(Element.prototype, 'setHTML', real);
      };
    },
  ],
];

describe('descriptions on a page that', () => {
  for (const [what, change] of hosts) {
    it(`${what} stay harmless`, async () => {
      const undo = change();
      try {
        await expectHarmless(createNativeEngine());
        await expectHarmless(await createPurifierEngine());
      } finally {
        undo();
      }
    });
  }

  it('broke the platform after the sanitiser was made stay harmless', async () => {
    const native = createNativeEngine();
    const purifier = await createPurifierEngine();
    for (const [, change] of hosts) {
      const undo = change();
      try {
        await expectHarmless(native);
        await expectHarmless(purifier);
      } finally {
        undo();
      }
    }
  });

  it('let through by a sanitiser that does nothing are rebuilt without it', async () => {
    const parse = (html: string): HTMLElement =>
      new DOMParser().parseFromString(html, 'text/html').body;
    await expectHarmless({ name: 'native', parse, reread: (html) => parse(html).innerHTML });
  });
});
