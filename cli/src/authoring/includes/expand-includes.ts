import { primaryLanguage } from 'open-roles/internal';
import type { Position } from '../../position.js';
import { type LinedText, LinedTextBuilder } from '../text/lined-text.js';
import { type IssueCollector, shortened } from '../issue-collector.js';
import type { SourceText } from '../source-text.js';

/** The texts that postings include, by name: the path below their folder without extension, in lower case. */
export type Partials = ReadonlyMap<string, string>;

interface Setting {
  partials: Partials | undefined;
  language: string | undefined;
  source: SourceText;
  issues: IssueCollector;
  /** What is left out without a word in its place, as it is written, and where: reported at the end. */
  notes: LeftOut[];
  instructions: LeftOut[];
  /** What is not there to be included: reported where it is wanted first. */
  missing: Set<string>;
}

interface LeftOut {
  text: string;
  line: number;
}

const maxDepth = 8;

const extension = /\.(?:mdx?|markdown|html?|txt)$/i;

const code =
  '^ {0,3}(?<fence>`{3,}(?!`)|~{3,}(?!~))[^\\n]*\\n[\\s\\S]*?(?:^ {0,3}\\k<fence>[`~]*[ \\t]*$|$(?![\\s\\S]))|(?<!`)(?<ticks>`+)(?!`)[^`\\n](?:[^`\\n]|(?!\\k<ticks>)`)*\\k<ticks>(?!`)';
const comment = '<!--[\\s\\S]*?(?:-->|$(?![\\s\\S]))';
/** What Liquid, Nunjucks, Hugo, Handlebars and MDX have for notes that no reader is to see; one has an end soon. */
const note =
  '\\{%-?\\s*comment\\b[^%]{0,200}%\\}[\\s\\S]{0,20000}?\\{%-?\\s*endcomment\\s*-?%\\}|\\{#(?![\\w-]+\\})[\\s\\S]{0,20000}?#\\}|\\{\\{-?\\s*/\\*[\\s\\S]{0,20000}?\\*/\\s*-?\\}\\}|\\{\\{!(?:--[\\s\\S]{0,20000}?--|[^{}]{0,2000})\\}\\}|\\{\\s*/\\*[\\s\\S]{0,20000}?\\*/\\s*\\}';
/** What Kramdown and others write behind a heading or below a paragraph: "{#id}", "{: .class}". */
const attributeList = '\\{:?(?:[#.][\\w-]+|(?<=:)[^{}\\n]*)(?:\\s[^{}\\n]*)?\\}(?=[ \\t]*$)';
/** Hugo's shortcodes, Liquid's tags, and values that a site generator would fill in. */
const shortcode = '\\{\\{[<%]-?\\s*(?<hugo>[^{}]*?)-?[>%]\\}\\}';
const liquid = '\\{%-?\\s*(?<liquid>(?:[^%{\\n]|%(?!\\})|\\{(?!%))*?)-?%\\}';
const variable =
  '\\{\\{-?\\s*(?<variable>[A-Za-z$_][\\w$.]*(?:\\s*\\|[^{}]*|\\s+[^{}]*)?)\\s*-?\\}\\}';
/** A custom element, or a component of Vue, Astro or MDX. */
const tag =
  '<(?<name>[a-z][a-z\\d]*(?:-[a-z\\d]+)+|[A-Z][A-Za-z\\d.]*)(?<attributes>(?:\\s(?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*?)?)(?<slash>/?)>(?:(?<inner>[^<]*)(?<end></\\k<name>\\s*>))?';
const closing = '</(?<closed>[a-z][a-z\\d]*(?:-[a-z\\d]+)+|[A-Z][A-Za-z\\d.]*)\\s*>';
const module = '^(?:import|export) [\\s\\S]*?(?=\\n[ \\t]*\\n|$(?![\\s\\S]))';
const expression = '\\{[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*\\}';

const markdownHtml = new Set(
  'A ABBR ADDRESS ARTICLE ASIDE B BLOCKQUOTE BODY BR BUTTON CAPTION CENTER CITE CODE COL DD DEL DETAILS DIV DL DT EM FIGURE FONT FOOTER FORM H1 H2 H3 H4 H5 H6 HEAD HEADER HR HTML I IFRAME IMG INPUT INS LABEL LI LINK MAIN META NAV O OL P PRE Q S SCRIPT SECTION SMALL SPAN STRIKE STRONG STYLE SUB SUP TABLE TBODY TD TEXTAREA TFOOT TH THEAD TITLE TR U UL VIDEO'.split(
    ' ',
  ),
);

/**
 * Fills in what a posting includes by custom tags and shortcodes. What is not there is left out
 * and reported: a reader never sees the tag, and no note to editors. Code is left alone.
 */
export function expandIncludes(
  body: string,
  firstLine: number,
  setting: Omit<Setting, 'notes' | 'instructions' | 'missing'> & { isModule: boolean },
): LinedText {
  const notes: LeftOut[] = [];
  const instructions: LeftOut[] = [];
  const text = expand(body, firstLine, { ...setting, notes, instructions, missing: new Set() });
  const { issues, source } = setting;
  const note = summed(notes, 'is a note to editors and was left out', source);
  if (note) issues.add('info', 'note-left-out', note.message, note.at);
  const what = 'is for a site generator and was left out; the text around it stays';
  const instruction = summed(instructions, what, source);
  if (instruction) issues.add('warning', 'shortcode-left-out', instruction.message, instruction.at);
  return text;
}

/** One message for all that was left out, at the first. */
function summed(
  [first, ...others]: readonly LeftOut[],
  what: string,
  source: SourceText,
): { message: string; at: Position } | undefined {
  if (!first) return undefined;
  const more = others.length === 0 ? '' : ` So were ${others.length} more.`;
  const [line = ''] = first.text.trim().split('\n');
  return {
    message: `"${shortened(line)}" ${what}.${more}`,
    at: source.locate(line, first.line),
  };
}

function expand(
  body: string,
  firstLine: number,
  setting: Setting & { isModule: boolean },
): LinedText {
  const builder = new LinedTextBuilder(firstLine);
  const plain = [code, `(?<comment>${comment})`, `(?<note>${note})`, `(?<list>${attributeList})`];
  const alternatives = [...plain, shortcode, liquid, variable, tag, closing];
  if (setting.isModule) alternatives.unshift(module, `(?<expression>${expression})`);
  const pattern = new RegExp(alternatives.join('|'), 'gm');
  const closings = lastClosings(body);
  let position = 0;
  let line = firstLine;
  for (const match of body.matchAll(pattern)) {
    const before = body.slice(position, match.index);
    builder.append(before, line);
    line += count(before);
    const [whole] = match;
    const replaced = replace(match, closings, line, setting);
    if (replaced === undefined) builder.append(whole, line);
    else appendIncluded(builder, replaced, line);
    line += count(whole);
    position = match.index + whole.length;
  }
  builder.append(body.slice(position), line);
  return builder.build();
}

/** Where each tag is closed for the last time. */
function lastClosings(body: string): ReadonlyMap<string, number> {
  return new Map(
    [...body.matchAll(/<\/([a-z][\w.-]*)/gi)].map(({ 1: name = '', index }) => [name, index]),
  );
}

/** A list continues the list before it; anything else stands alone, or it would join the text before. */
function appendIncluded(builder: LinedTextBuilder, text: string, line: number): void {
  const isBlock = text.includes('\n') || /^(?:[-*+]|\d+[.)]|#{1,6}) /.test(text);
  if (!isBlock) {
    builder.append(text, line, true);
    return;
  }
  const isList = /^(?:[-*+]|\d+[.)]) /.test(text);
  const isAtStart = builder.text === '' || builder.text.endsWith('\n');
  builder.append(`${isList && isAtStart ? '' : '\n\n'}${text}\n\n`, line, true);
}

/** What stands in the place of a match; `undefined` to leave it. */
function replace(
  match: RegExpExecArray,
  closings: ReadonlyMap<string, number>,
  line: number,
  setting: Setting,
): string | undefined {
  const [whole] = match;
  const { hugo, liquid: logic, name, closed, comment: hidden, note: told } = match.groups ?? {};
  const value =
    match.groups?.['variable'] ?? match.groups?.['expression'] ?? match.groups?.['list'];
  if (hidden !== undefined || told !== undefined) {
    if (/[\p{L}\p{N}]/u.test(whole)) setting.notes.push({ text: whole, line });
    // The parser takes out what HTML has for notes: it ends lists and paragraphs.
    return told === undefined ? undefined : '';
  }
  if (name !== undefined) return replaceTag(match, closings, line, setting);
  if (closed !== undefined) return markdownHtml.has(closed) ? undefined : '';
  const statement = hugo ?? logic;
  if (statement !== undefined) return replaceShortcode(whole, statement, line, setting);
  if (value !== undefined) {
    setting.instructions.push({ text: whole, line });
    return '';
  }
  return /^(?:import|export) /.test(whole) ? '' : undefined;
}

function replaceTag(
  match: RegExpExecArray,
  closings: ReadonlyMap<string, number>,
  line: number,
  setting: Setting,
): string | undefined {
  const [whole] = match;
  const { name = '', attributes = '', slash, inner = '', end } = match.groups ?? {};
  if (markdownHtml.has(name)) return undefined;
  const isPaired = slash !== '' || end !== undefined;
  const isClosed = (closings.get(name) ?? -1) > match.index;
  if (/^[A-Z]/.test(name) && !isPaired && attributes.trim() === '') {
    // `Map<String>` in a text about programming is no component, unless it is closed further on.
    return isClosed ? '' : `&lt;${whole.slice(1)}`;
  }
  const named =
    /\b(?:section-name|section|name|partial|include|file|src|path|slug|id)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(
      attributes,
    );
  const wanted = named?.[1] ?? named?.[2] ?? dashed(name);
  const partial = findPartial(wanted, setting);
  if (partial !== undefined) return include(partial, wanted, line, setting);
  if (inner.trim() !== '' || (!isPaired && isClosed)) return inner;
  reportMissing(whole.split('\n')[0] ?? '', wanted, line, setting);
  return '';
}

function replaceShortcode(
  whole: string,
  statement: string,
  line: number,
  setting: Setting,
): string {
  const words = statement.match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? [];
  const [verb = '', target = ''] = words.map((word) => word.replace(/^["']|["']$/g, ''));
  const isInclude = /^(?:include\w*|partial\w*|render|snippet|component|readfile)$/i.test(verb);
  const wanted = isInclude ? target.replace(/^.*=/, '').replace(/^["']|["']$/g, '') : verb;
  const partial = wanted.startsWith('/') && !isInclude ? undefined : findPartial(wanted, setting);
  if (partial !== undefined) return include(partial, wanted, line, setting);
  if (isInclude) reportMissing(whole, wanted, line, setting);
  else if (!/^(?:\/|end|raw)/.test(verb)) setting.instructions.push({ text: whole, line });
  return '';
}

function include(partial: string, name: string, line: number, setting: Setting): string {
  return expandPartial(partial, line, setting, [name]).trim();
}

/** Partials include others; circles end. */
function expandPartial(
  text: string,
  line: number,
  setting: Setting,
  path: readonly string[],
): string {
  const partials = new Map(setting.partials);
  for (const name of path) for (const key of keysOf(name, setting.language)) partials.delete(key);
  if (path.length > maxDepth) return '';
  return expand(text.replace(/^---\n[\s\S]*?\n---\n/, ''), line, {
    ...setting,
    partials,
    isModule: false,
  }).text;
}

function keysOf(name: string, language: string | undefined): string[] {
  const key = name
    .toLowerCase()
    .replace(extension, '')
    .replace(/^[./]+/, '');
  const base = key.split('/').at(-1) ?? key;
  const names = base === key ? [key] : [key, base];
  const localised =
    language === undefined ? [] : names.map((each) => `${each}.${primaryLanguage(language)}`);
  return [...localised, ...names, ...names.map((each) => `_${each}`)];
}

function findPartial(name: string, { partials, language }: Setting): string | undefined {
  return keysOf(name, language)
    .map((key) => partials?.get(key))
    .find((text) => text !== undefined);
}

function reportMissing(tagText: string, name: string, line: number, setting: Setting): void {
  const { source, issues, partials } = setting;
  const file = extension.test(name) ? name : `${name}.md`;
  const advice = partials
    ? `The folder of --partials has no file "${file}".`
    : `Give the folder that holds "${file}" with --partials DIR.`;
  const message = `The include "${name}" was left out. ${advice}`;
  if (setting.missing.has(name)) return;
  setting.missing.add(name);
  issues.add('warning', 'include-missing', message, source.locate(tagText, line));
}

function dashed(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

function count(text: string): number {
  return text.split('\n').length - 1;
}
