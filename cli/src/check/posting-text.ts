import { readFile } from 'node:fs/promises';
import { decodeBody, type Posting, repairMojibake } from 'open-roles/core';
import { FrontMatterEntries } from '../authoring/front-matter/entries.js';
import type { FrontMatterField } from '../authoring/front-matter/keys.js';
import { splitFrontMatter, type SplitFile } from '../authoring/front-matter/front-matter.js';
import { type Place, type PostingIssue, PostingIssues } from '../authoring/posting-issues.js';

type FactField = keyof Posting;

/** The front matter fields that state a fact, the first that is there counts. */
const fieldsOf: Partial<Record<FactField, readonly FrontMatterField[]>> = {
  title: ['title', 'titleOrOrder'],
  status: ['status', 'closed', 'open'],
  hiringOrganization: ['company'],
  locations: ['location', 'locality', 'region', 'country'],
  applicantLocationRequirements: ['areas', 'location', 'country'],
  workplace: ['workplace', 'location'],
  employmentTypes: ['employmentType'],
  salaries: ['salary', 'salaryMin', 'salaryMax'],
  datePosted: ['datePosted', 'shown'],
  validThrough: ['validThrough', 'closed'],
  applyUrl: ['applyUrl', 'applyEmail'],
};

/** The file of one posting: what its author wrote, and where. */
export class PostingText {
  readonly file: string;
  readonly text: string;
  readonly split: SplitFile;
  readonly entries: FrontMatterEntries;
  readonly #issues: readonly PostingIssue[];
  readonly #locator: PostingIssues;

  /** `issues` are what reading the file found. @throws FrontMatterError */
  constructor(file: string, text: string, issues: readonly PostingIssue[]) {
    this.file = file;
    this.text = text;
    this.split = splitFrontMatter(text);
    this.entries = new FrontMatterEntries(this.split.values);
    this.#issues = issues;
    this.#locator = new PostingIssues(file, text);
  }

  /** Whether reading the file found this. */
  has(code: string): boolean {
    return this.#issues.some((issue) => issue.code === code);
  }

  /** The key of the front matter entry that states a fact. */
  keyOf(field: FactField): string | undefined {
    for (const name of fieldsOf[field] ?? []) {
      const [entry] = this.entries.of(name);
      if (entry) return entry.key;
    }
    return undefined;
  }

  /** Where a fact is stated: in front matter, or where the text was found to say it; else where the file begins. */
  placeOf(field: FactField, posting: Posting): Place {
    const key = this.keyOf(field);
    if (key !== undefined) return this.placeOfKey(key);
    const found = factPlace(this.#issues, field);
    if (found) return found;
    if (field === 'title') return this.placeOfText(posting.title, 1);
    return { line: field === 'description' ? this.#firstBodyLine() : 1, column: 1 };
  }

  /** Where a front matter key stands. */
  placeOfKey(key: string): Place {
    return this.#locator.locateKey(key);
  }

  /** Where a text stands, on or after a line. */
  placeOfText(text: string, line = this.split.bodyLine): Place {
    return this.#locator.locate(text, line);
  }

  /** The place of a position in the body. */
  placeInBody(offset: number): Place {
    const before = this.split.body.slice(0, offset).split('\n');
    const line = this.split.bodyLine + before.length - 1;
    return { line, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  #firstBodyLine(): number {
    const { body, bodyLine } = this.split;
    const index = body.split('\n').findIndex((line) => line.trim() !== '');
    return bodyLine + Math.max(0, index);
  }
}

/** Where the text was found to state a fact. */
export function factPlace(issues: readonly PostingIssue[], field: string): Place | undefined {
  const issue = issues.find(
    ({ code, message }) => code === 'fact-from-text' && message.startsWith(`${field}: `),
  );
  const { line, column } = issue ?? {};
  return line === undefined || column === undefined ? undefined : { line, column };
}

/** Reads the file of a posting as its reader did. */
export async function readPostingText(
  file: string,
  issues: readonly PostingIssue[],
): Promise<PostingText> {
  const decoded = decodeBody(await readFile(file), null).replace(/^\uFEFF/, '');
  const { text } = repairMojibake(decoded.replace(/\r\n?|\u2028|\u2029/g, '\n'));
  return new PostingText(file, text, issues);
}
