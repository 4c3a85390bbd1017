import type { ApplicationField } from './application.js';
import type { Answer, Answers } from './answers.js';
import type { PendingSubmission } from './submit-outcome.js';
import { jsonText, type JsonValue } from './json-text.js';

/** The part of `localStorage` that drafts need. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Days that a draft is kept on the device. */
export const draftDays = 7;

const prefix = 'open-roles:draft:';

/** Whether an answer may be kept on the device: text and choices, but none that are private. */
export function isDraftable(
  { group, type }: ApplicationField,
  answer: Answer | undefined,
): answer is string | readonly string[] {
  if (group === 'self-identification' || type === 'consent' || type === 'file') return false;
  return typeof answer === 'string' || Array.isArray(answer);
}

/** What is kept. */
interface KeptDraft {
  expires: number;
  answers: [string, string | string[]][];
  pending?: PendingSubmission;
}

/**
 * An applicant's unfinished answers to one posting, kept on this device for a week if the page's
 * author asked for it. Only text and choices: never files, agreements or self-identification
 * (ePrivacy Directive, Article 5(3); 41 CFR 60-741.42). Storage that is full, forbidden or broken is the same as an empty one.
 */
export class Draft {
  readonly #key: string;
  readonly #storage: DraftStorage;
  readonly #now: () => number;

  constructor(postingId: string, storage: DraftStorage, now: () => number = Date.now) {
    this.#key = prefix + postingId;
    this.#storage = storage;
    this.#now = now;
  }

  /** The kept answers, or `undefined` when there are none. Expired drafts of any posting are removed. */
  read(): Answers | undefined {
    try {
      this.#removeExpired();
      const draft = readDraft(this.#storage.getItem(this.#key));
      return draft && new Map(draft.answers);
    } catch {
      return undefined; // storage is not allowed
    }
  }

  /** The submission of an earlier visit whose end is not known. */
  readPending(): PendingSubmission | undefined {
    try {
      return readDraft(this.#storage.getItem(this.#key))?.pending;
    } catch {
      return undefined; // storage is not allowed
    }
  }

  /** Keeps the answers that may be kept, and what is being sent. Returns whether that worked. */
  write(
    fields: readonly ApplicationField[],
    answers: Answers,
    pending?: PendingSubmission,
  ): boolean {
    const kept: [string, string | readonly string[]][] = [];
    for (const field of fields) {
      const answer = answers.get(field.id);
      if (isDraftable(field, answer) && answer.length > 0) kept.push([field.id, answer]);
    }
    try {
      if (kept.length === 0) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, this.#serialize(kept, pending));
      return kept.length > 0;
    } catch {
      return false;
    }
  }

  /** Forgets the draft. */
  clear(): void {
    try {
      this.#storage.removeItem(this.#key);
    } catch {
      // Nothing could have been kept either.
    }
  }

  /** The applicant may never open the posting again that a draft belongs to. */
  #removeExpired(): void {
    // From the end: what is removed moves the ones after it.
    for (let index = this.#storage.length - 1; index >= 0; index -= 1) {
      const key = this.#storage.key(index);
      if (key?.startsWith(prefix) !== true) continue;
      const draft = readDraft(this.#storage.getItem(key));
      if (draft && draft.expires <= this.#now()) this.#storage.removeItem(key);
    }
  }

  #serialize(
    kept: [string, string | readonly string[]][],
    pending: PendingSubmission | undefined,
  ): string {
    const draft = new Map<string, JsonValue>([
      ['expires', this.#now() + draftDays * 86_400_000],
      ['answers', kept],
    ]);
    if (pending) draft.set('pending', new Map(Object.entries(pending)));
    return jsonText(draft);
  }
}

/** A kept draft; `undefined` for what is not ours. */
function readDraft(text: string | null): KeptDraft | undefined {
  try {
    const draft: unknown = JSON.parse(text ?? '');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('expires' in value && 'answers' in value)) return false;
  const { expires, answers } = value;
  const isPendingRead = !('pending' in value) || isPending(value.pending);
  return (
    isPendingRead &&
    typeof expires === 'number' &&
    Array.isArray(answers) &&
    answers.every(isAnswer)
  );
}

function isPending(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const texts = new Map(Object.entries(value));
  return ['key', 'name', 'email'].every((name) => typeof texts.get(name) === 'string');
}

function isAnswer(value: unknown): boolean {
  const pair: readonly unknown[] = Array.isArray(value) ? value : [];
  const [field, answer] = pair;
  return (
    pair.length === 2 &&
    typeof field === 'string' &&
    [answer].flat().every((one) => typeof one === 'string')
  );
}
