import { type Section } from 'open-roles/core';
import { closedStatement, isNotHiring, sectionKind } from 'open-roles/internal';
import type { Block } from './blocks.js';

interface OpenSection {
  kind: Section['kind'];
  heading: string;
  level: number;
  blocks: Block[];
}

/** The level of lines that are headings only by their look. */
const weakLevel = 7;

const equalOpportunity =
  /\bequal(?: employment)?[ -]opportunity employer\b|\bchancengleichheit\b|égalité des chances|igualdad de oportunidades/i;

const workPermission =
  /\b(?:must|need to|should) (?:be|have)\b[^.]*\b(?:authori[sz]ed|authori[sz]ation|eligible|right|permit|permission)\b[^.]*\bwork\b|\bmust have the right to (?:live|work)|arbeitserlaubnis|permis de travail|permiso de trabajo/i;

/**
 * The sections that headings, and lines that look like headings, divide a text into. Headings without a known
 * word give sections of the kind `other`; a heading with nothing below it gives none. Two things that people
 * write without a heading are told apart as well: permission to work, and equal opportunity.
 */
export function findSections(blocks: readonly Block[]): Section[] {
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  for (const [index, block] of blocks.entries()) {
    const next = headingOf(block, blocks[index + 1], open);
    if (next) {
      open = next;
      sections.push(open);
      continue;
    }
    const begun = headingLineOf(block);
    if (begun) {
      open = begun;
      sections.push(open);
      continue;
    }
    const alone = unheadedKind(block);
    if (alone && (open?.kind !== alone || hasEnded(open, block))) {
      sections.push({ kind: alone, heading: '', level: weakLevel, blocks: [block] });
      continue;
    }
    if (open && hasEnded(open, block)) open = undefined;
    open?.blocks.push(block);
  }
  return sections
    .filter((section) => section.blocks.some(({ kind, level }) => kind !== 'rule' && level === 0))
    .map(({ kind, heading, blocks: content }) => ({
      kind,
      heading,
      html: content.map(({ html }) => html).join('\n'),
    }));
}

/** The section that a block begins; `undefined` where it belongs to the open one. */
function headingOf(
  block: Block,
  following: Block | undefined,
  open: OpenSection | undefined,
): OpenSection | undefined {
  const level = block.kind === 'heading' ? block.level : weakLevel;
  const isWeak = level === weakLevel;
  if (isWeak && !looksLikeHeading(block, following)) return undefined;
  const heading = block.text.replaceAll('\n', ' ').replace(/\s*:$/, '');
  const kind = sectionKind(heading);
  if (isWeak && kind === undefined && (!block.isBold || open?.level !== weakLevel))
    return undefined;
  const isInside = open !== undefined && level > open.level;
  // "Required" below "Qualifications" is part of them; "Nice to have" is not.
  if (isInside && (kind === undefined || kind === open.kind)) return undefined;
  return { kind: kind ?? 'other', heading, level, blocks: [] };
}

/** A paragraph whose first line names a section: "How to apply?" and the answer on the next line. */
function headingLineOf(block: Block): OpenSection | undefined {
  const [first = '', ...rest] = block.text.split('\n');
  if (block.kind !== 'paragraph' || rest.length === 0 || first.length > 50 || !/[:?]$/.test(first))
    return undefined;
  const kind = sectionKind(first);
  const html = block.html.replace(
    /^<p>(?:<(?:strong|b|em)>)?[^<\n]*(?:<\/(?:strong|b|em)>)?\s*(?:<br\s*\/?>)?\s*\n?/,
    '<p>',
  );
  if (kind === undefined || html.length + first.length < block.html.length - 30) return undefined;
  const heading = first.replace(/\s*:$/, '');
  return { kind, heading, level: weakLevel, blocks: [{ ...block, html }] };
}

/** A short line in bold, or right above a list one with a colon or one that names a section: "What you'll do". */
export function looksLikeHeading(block: Block, following: Block | undefined): boolean {
  const { kind, text } = block;
  const longest = text.endsWith(':') ? 140 : 80;
  if (kind !== 'paragraph' || text.includes('\n') || text.length > longest) return false;
  if (closedStatement(text) || isNotHiring(text)) return false;
  if (block.isBold) return !/[.!]$/.test(text) && following !== undefined;
  if (following?.kind !== 'list') return false;
  const namesSection =
    text.length <= 50 && !/[.,;!]$/.test(text) && sectionKind(text) !== undefined;
  return namesSection || /[:?]$/.test(text);
}

/** A section under a mere line ends with its list, or at a rule. */
function hasEnded(open: OpenSection, block: Block): boolean {
  if (open.level !== weakLevel) return false;
  if (block.kind === 'rule') return true;
  return block.kind === 'paragraph' && open.blocks.some(({ kind }) => kind === 'list');
}

function unheadedKind(block: Block): Section['kind'] | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = block.text.replaceAll('\n', ' ');
  if (equalOpportunity.test(text)) return 'equal-opportunity';
  return text.length < 300 && workPermission.test(text) ? 'requirements' : undefined;
}
