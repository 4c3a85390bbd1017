import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A stretch of fixed text in a template. */
interface Quasi {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a template's white space may become, by the name of its tag. */
const shorten: Readonly<Record<string, (text: string) => string>> = {
  // A line break and its indentation is a space to HTML, in text as between attributes.
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  svg: (text) => text.replace(/\s*\n\s*/g, ' '),
  // Strings and empty custom properties never span lines, so only what stands around a line break goes.
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, keepLineBreaks)
      .replace(/\s*\n\s*/g, '\n')
      .replace(/(?<=[{};,])\n|\n(?=\})/g, '')
      .replace(/ \{/g, '{')
      .replace(/;\}/g, '}')
      .replace(/\n/g, ' '),
};

/** Writes every character that is not ASCII as the escape that stands for it in strings of code and JSON. */
export function escapeBeyondAscii(text: string): string {
  return text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function keepLineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '');
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fixed texts of all templates with one of the tags, in the order of the code. */
function findQuasis(node: unknown, code: string): (Quasi & { tag: string })[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown) => findQuasis(item, code));
  if (!isNode(node)) return [];
  const inside = Object.values(node).flatMap((value) => findQuasis(value, code));
  const { tag, quasi } = node;
  if (node['type'] !== 'TaggedTemplateExpression' || !isNode(tag) || !isNode(quasi)) return inside;
  const name = String(tag['name']);
  if (!Object.hasOwn(shorten, name)) return inside;
  return [...inside, ...quasisOf(quasi, code).map((one) => ({ ...one, tag: name }))];
}

/** Parsers disagree on whether the delimiters belong to a quasi: the expressions between tell. */
function quasisOf(template: Record<string, unknown>, code: string): Quasi[] {
  const quasis = Array.isArray(template['quasis']) ? template['quasis'].filter(isNode) : [];
  return quasis.flatMap(({ start, end, value }) => {
    if (typeof start !== 'number' || typeof end !== 'number' || !isNode(value)) return [];
    const text = String(value['raw']);
    const from = code.indexOf(text, start);
    return from < 0 || from + text.length > end
      ? []
      : [{ start: from, end: from + text.length, text }];
  });
}

const hasTemplates = (code: string): boolean => /(?:css|html|svg) ?`/.test(code);

/**
 * Takes the indentation out of the templates of markup and styles, and writes what is not ASCII in them
 * as escapes. The line breaks go behind the stretch they stood in, where they mean nothing: each line of
 * code keeps its number, so the source maps stay true.
 */
function shortened(code: string, program: unknown): string {
  let out = '';
  let at = 0;
  const quasis = findQuasis(program, code).sort((one, other) => one.start - other.start);
  for (const { start, end, text, tag } of quasis) {
    // Minifiers leave tagged templates as they are written; ours see what escapes stand for.
    const short = escapeBeyondAscii(shorten[tag]?.(text) ?? text);
    const delimiter = code.startsWith('${', end) ? '${' : '`';
    const breaks = text.split('\n').length - short.split('\n').length;
    out += code.slice(at, start) + short + delimiter + '\n'.repeat(breaks);
    at = end + delimiter.length;
  }
  return out + code.slice(at);
}

/** Shortens the templates of the elements in what is bundled. */
export function shortenTemplates(): Plugin {
  return {
    name: 'shorten-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\/components\/.*\.[jt]s$/.test(id) || !hasTemplates(code)) return undefined;
      return { code: shortened(code, this.parse(code)), map: null };
    },
  };
}

/** Shortens those of the built modules in a folder: what others bundle, and what static pages are written by. */
export function shortenModules(folder: string): Plugin {
  return {
    name: 'shorten-modules',
    buildStart() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, name);
        const code = name.endsWith('.js') ? readFileSync(file, 'utf8') : '';
        if (hasTemplates(code)) writeFileSync(file, shortened(code, this.parse(code)));
      }
    },
  };
}
