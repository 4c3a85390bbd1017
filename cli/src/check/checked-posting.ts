import type { Posting } from 'open-roles/core';
import type { HiringOrganization, Severity } from 'open-roles/internal';
import type { PostingReading } from '../authoring/compose-posting.js';
import type { Position } from '../position.js';

/** A posting that is checked, and where it came from. */
export interface CheckedPosting {
  posting: Posting;
  /** The file or address. */
  file: string;
  /** The employer of the whole feed. */
  organization?: HiringOrganization;
  /** What its author wrote where; absent for postings of feeds. */
  reading?: PostingReading;
}

/** What a check found. */
export interface Finding {
  severity: Severity;
  code: string;
  message: string;
  /** The fact that it is about, which tells the place in the file. */
  field?: keyof Posting;
  /** The place itself, where it is known. */
  at?: Position;
}

/** A text of a posting as a finding quotes it. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
