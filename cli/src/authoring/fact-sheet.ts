import type { Posting } from 'open-roles/core';
import type { CustomValue, SlashOrder } from 'open-roles/internal';
import type { Position } from '../position.js';

/** A fact that one source can state alone. */
export type FactField = Exclude<keyof Posting, 'id' | 'custom'>;

/** Where a fact stands, and how it is worded there. */
export interface Origin extends Position {
  text: string;
}

/** A date in the text that could be one of several days. */
export interface DoubtfulDate {
  field: 'datePosted' | 'validThrough';
  origin: Origin;
}

/** What one source says of a posting: its front matter, or its text. The first to state a fact wins. */
export class FactSheet {
  readonly origins = new Map<FactField, Origin>();
  readonly custom = new Map<string, CustomValue>();
  readonly doubtfulDates: DoubtfulDate[] = [];
  /** An address for questions. People apply there only where nothing says where to apply. */
  contactEmail?: { email: string; origin?: Origin };
  #facts: Readonly<Partial<Posting>> = {};
  readonly #surer: FactSheet | undefined;
  /** How the whole file writes days such as "11/12/2026". */
  readonly slashOrder: SlashOrder | undefined;

  /** `surer` is the source that wins where both state a fact. */
  constructor(slashOrder: SlashOrder | undefined, surer?: FactSheet) {
    this.slashOrder = slashOrder;
    this.#surer = surer;
  }

  /** The facts that this source states. */
  get facts(): Readonly<Partial<Posting>> {
    return this.#facts;
  }

  /** The facts that hold: those of the surer source, and of this one what that does not state. */
  get known(): Readonly<Partial<Posting>> {
    return { ...this.#facts, ...this.#surer?.known };
  }

  /** Whether a fact is known, from this source or a surer one. */
  has(field: FactField): boolean {
    return this.#facts[field] !== undefined || (this.#surer?.has(field) ?? false);
  }

  /** States a fact that this source has not stated yet. An empty list states nothing. */
  set<Field extends FactField>(
    field: Field,
    value: Posting[Field] | undefined,
    origin?: Origin,
  ): void {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
    if (this.#facts[field] !== undefined) return;
    this.#facts = { ...this.#facts, [field]: value };
    if (origin) this.origins.set(field, origin);
  }

  /** States an address for questions, where this source has not stated one yet. */
  setContactEmail(email: string | undefined, origin?: Origin): void {
    if (email !== undefined) this.contactEmail ??= { email, ...(origin && { origin }) };
  }

  /** States a custom field that this source has not stated yet. */
  setCustom(name: string, value: CustomValue | undefined): void {
    if (value !== undefined && value !== '' && !this.custom.has(name)) this.custom.set(name, value);
  }
}
