import type { ApplicationField } from '../../src/apply/application.js';
import { contentHeadLength, isProgramOrPage } from '../../src/apply/file-content.js';
import { fileExtension } from '../../src/apply/file-rules.js';
import { setFiles } from './form-controls.js';

/** The files that were chosen for each question, which browsers hold less firmly than applicants think. */
export class ChosenFiles {
  #files: ReadonlyMap<string, readonly File[]> = new Map();
  #disguised = new WeakSet<File>();

  /** By question, in the order in which they were chosen. */
  get files(): ReadonlyMap<string, readonly File[]> {
    return this.#files;
  }

  /** Those among them that are programs or web pages by another name, as far as that is known. */
  get disguised(): { has(file: File): boolean } {
    return this.#disguised;
  }

  /**
   * Takes what a control holds: in place of what was chosen before, or after it where the question takes
   * several. Returns whether there was anything to take.
   */
  choose({ id, multiple }: ApplicationField, input: HTMLInputElement): boolean {
    const chosen = [...(input.files ?? [])];
    const kept = this.#files.get(id) ?? [];
    const isNew = (file: File): boolean => !kept.some((other) => isSameFile(file, other));
    // Some browsers empty the control when its dialog is cancelled.
    const isCancelled = chosen.length === 0;
    const all = multiple || isCancelled ? [...kept, ...chosen.filter(isNew)] : chosen;
    if (isCancelled || all.length > chosen.length) setFiles(input, all);
    this.#hold(id, all);
    return !isCancelled;
  }

  /** Takes back one file. */
  remove({ id }: ApplicationField, file: File, input: HTMLInputElement | undefined): void {
    const rest = (this.#files.get(id) ?? []).filter((other) => other !== file);
    if (input) setFiles(input, rest);
    this.#hold(id, rest);
  }

  /** Forgets the files of one question. */
  release(id: string): void {
    this.#hold(id, []);
  }

  /** Forgets all of them. */
  clear(): void {
    this.#files = new Map();
  }

  /** Reads how files begin, since their names can say anything. Resolves to whether one more is found to be disguised. */
  async lookInto(files: readonly File[]): Promise<boolean> {
    let isFound = false;
    for (const file of files) {
      if (this.#disguised.has(file) || !(await isDisguised(file))) continue;
      this.#disguised.add(file);
      isFound = true;
    }
    return isFound;
  }

  #hold(id: string, files: readonly File[]): void {
    const others = [...this.#files].filter(([other]) => other !== id);
    this.#files = new Map(files.length > 0 ? [...others, [id, files]] : others);
  }
}

/** Browsers make a new object of a file each time that it is chosen. */
function isSameFile(one: File, other: File): boolean {
  return (
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
  );
}

/** A text may be about programs and web pages. One that cannot be read is asked about when it is sent. */
async function isDisguised(file: File): Promise<boolean> {
  if (/^(?:txt|md|csv)$/u.test(fileExtension(file.name))) return false;
  try {
    return isProgramOrPage(new Uint8Array(await file.slice(0, contentHeadLength).arrayBuffer()));
  } catch {
    return false;
  }
}
