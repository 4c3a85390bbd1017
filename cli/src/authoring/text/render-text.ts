import { readListItem, sectionKind } from 'open-roles/internal';
import { factName, isLabelledLine } from '../prose/fact-words.js';
import { readMessageField } from '../prose/message-field.js';
import { webAddresses } from '../prose/read-fact.js';
import type { LinedText } from './lined-text.js';
import { RenderingBuilder, type Rendering } from './rendering.js';

interface Line {
  text: string;
  number: number;
}

/**
 * Plain text as HTML, by its layout: a first line that stands alone or above facts is the title; a short line above others, or
 * one that names a section, is a heading;
 * lines below it are a list; lines broken at the same width are one paragraph.
 */
export function renderText({ text, lines }: LinedText): Rendering {
  const builder = new RenderingBuilder();
  const groups = groupsOf(text, lines);
  let wasHeading = false;
  for (const [index, group] of groups.entries()) {
    const [first, ...rest] = group;
    if (!first) continue;
    const following = rest[0] ?? groups[index + 1]?.[0];
    const below = rest.length > 0 ? rest : (groups[index + 1] ?? []);
    const isAlone = rest.length === 0 || below.some((line) => isLabelledLine(line.text));
    const isTitle = index === 0 && isAlone && isTitleLine(first);
    const isHeading =
      following !== undefined && (isTitle || isHeadingLine(first.text, following.text));
    if (isHeading) {
      // A heading right below a heading is part of it.
      const level = wasHeading && sectionKind(first.text) === undefined ? 3 : 2;
      const heading = escape(first.text.trim().replace(/:$/, ''));
      builder.append(`<h${level}>${heading}</h${level}>\n`, first.number);
    }
    const content = isHeading ? rest : group;
    appendContent(builder, content, isHeading);
    wasHeading = isHeading && content.length === 0;
  }
  return builder.build();
}

function groupsOf(text: string, lines: readonly number[]): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      if (open.length > 0) groups.push(open);
      open = [];
    } else open.push({ text: line.trimEnd(), number: lines[index] ?? 1 });
  }
  if (open.length > 0) groups.push(open);
  return groups.map(withColons);
}

/** A label and its value in columns, as tabs, ideographic or several spaces part them. */
const columns = /^(\s*[^\s:：](?:[^:：]{0,38}?[^\s:：])?)(?:\t\s*|\u3000+| {3,})(?=\S)/u;

/** Lines in two columns, of which one is surely a fact, as "label: value". */
function withColons(group: Line[]): Line[] {
  const labels = group.map(({ text }) => columns.exec(text)?.[1]?.trim());
  const isFacts = labels.some((label) => label !== undefined && factName(label) !== undefined);
  return isFacts
    ? group.map((line) => ({ ...line, text: line.text.replace(columns, '$1: ') }))
    : group;
}

function isTitleLine(line: Line): boolean {
  return (
    line.text.length <= 70 &&
    !readMessageField(line.text) &&
    readListItem(line.text)?.tag !== 'ul' &&
    !/[.?;,:]$/.test(line.text) &&
    !isLabelledLine(line.text)
  );
}

/** "Required for: April", which states something about the job. */
const pair = /^[^:：]{2,40}[:：]\s*[^\s:：]/u;

function isHeadingLine(line: string, following: string): boolean {
  const text = line.trim();
  if (isLabelledLine(text) || (pair.test(text) && pair.test(following.trim()))) return false;
  if (text.length > 70 || readMessageField(text) || readListItem(line)) return false;
  if (sectionKind(text) !== undefined && text.length <= 50 && !/[.!;,]$/.test(text)) return true;
  if (/[.!?;,]$/.test(text)) return false;
  if (text.endsWith(':')) return true;
  const isCapitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
  const isShort = text.length <= 40 && following.trim().length > text.length;
  return (
    isCapitals ||
    (isShort && isTitleCase(text)) ||
    (isShort && readListItem(following)?.tag === 'ul')
  );
}

/** "Work Setup", "Application Process": each longer word with a capital. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}

function appendContent(builder: RenderingBuilder, lines: readonly Line[], isBelow: boolean): void {
  const [first] = lines;
  if (!first) return;
  const isList = lines.some(({ text }) => readListItem(text));
  if (isList) appendMarkedList(builder, lines);
  else if (isBelow && lines.length > 1 && !isWrapped(lines)) {
    builder.append('<ul>\n', first.number);
    for (const { text, number: line } of lines) builder.append(`<li>${linked(text)}</li>\n`, line);
    builder.append('</ul>\n', first.number);
  } else if (isWrapped(lines)) {
    builder.append(`<p>${lines.map(({ text }) => linked(text)).join('\n')}</p>\n`, first.number);
  } else {
    builder.append('<p>', first.number);
    for (const [index, { text, number: line }] of lines.entries()) {
      builder.append(`${index === 0 ? '' : '<br>\n'}${linked(text)}`, line);
    }
    builder.append('</p>\n', first.number);
  }
}

/** A list with its own signs; lines without one continue the item before, or stand above the list. */
function appendMarkedList(builder: RenderingBuilder, lines: readonly Line[]): void {
  let open: string | undefined;
  for (const { text, number: line } of lines) {
    const item = readListItem(text);
    const tag = item?.tag;
    const content = linked(item?.text ?? text);
    if (tag === undefined) {
      builder.append(open === undefined ? `<p>${content}</p>\n` : `\n${content}`, line);
      continue;
    }
    const close = open === undefined ? '' : '</li>\n';
    const change = open === tag ? '' : `${open === undefined ? '' : `</${open}>\n`}<${tag}>\n`;
    builder.append(`${close}${change}<li>${content}`, line);
    open = tag;
  }
  if (open !== undefined) builder.append(`</li>\n</${open}>\n`, lines.at(-1)?.number ?? 1);
}

/** Whether lines end where the width ended, and not where the thought did. */
function isWrapped(lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1).map(({ text }) => text.length);
  const longest = Math.max(...full, 0);
  if (full.length === 0 || longest < 50 || longest > 130) return false;
  return (
    full.every((length) => length > longest * 0.7) &&
    lines.slice(1).some(({ text }) => /^\p{Ll}/u.test(text))
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text as HTML, in which addresses are links, as in Markdown. */
function linked(text: string): string {
  let end = 0;
  const parts: string[] = [];
  const line = text.trim();
  for (const { 0: url, index } of line.matchAll(webAddresses)) {
    const escaped = escape(url).replaceAll('"', '&quot;');
    parts.push(escape(line.slice(end, index)));
    end = index + url.length;
    parts.push(`<a href="${escaped}">${escaped}</a>`);
  }
  return [...parts, escape(line.slice(end))].join('');
}
