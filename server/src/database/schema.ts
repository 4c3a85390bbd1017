import type { ColumnType, Generated } from 'kysely';

/** JSON: objects when read, text when written. */
type Json<T> = ColumnType<T, string, string>;

/** The tables, as `migrations.ts` makes them. */
export interface Schema {
  applications: {
    id: string;
    reference: string;
    posting_id: string;
    posting_title: string;
    received_at: Generated<Date>;
    idempotency_key: string | null;
    name: string;
    email: string;
    /** In the order of the form. */
    answers: Json<StoredValues[]>;
    /** Whether the questions of the posting were known and its answers checked against them. */
    is_checked: boolean;
  };
  files: {
    id: string;
    application_id: string;
    /** Counts the files of an application in the order in which they were sent. */
    position: Generated<number>;
    field: string;
    name: string;
    media_type: string;
    size: number;
    digest: string;
  };
  /** Nothing in it leads back to an application. */
  self_identifications: {
    id: string;
    posting_id: string;
    month: string;
    answers: Json<unknown>;
  };
  idempotency_keys: {
    key: string;
    fingerprint: string;
    application_id: string;
    answer: Json<StoredAnswer>;
  };
  deliveries: {
    id: string;
    application_id: string;
    target: string;
    state: Generated<DeliveryState>;
    attempts: Generated<number>;
    due_at: Generated<Date>;
    error: string | null;
    updated_at: Generated<Date>;
  };
  /** When a place that wants time between two applications may get the next one. */
  delivery_turns: {
    target: string;
    next_at: Date;
  };
  /** Idempotency keys whose first request is at work, by the copy of the server that has it, for a limited time. */
  keys_in_flight: {
    key: string;
    holder: string;
    ends_at: Date;
  };
  /** What came from one address within a minute; the key is made of the address and does not hold it. */
  rate_limits: {
    key: string;
    count: number;
    ends_at: Date;
  };
  /** The postings that were imported last; earlier ones are gone. */
  imports: {
    id: Generated<number>;
    imported_at: Generated<Date>;
    postings: number;
    /** The language whose words the index has. */
    language: string;
    /** The search engine that has the index, by its name; null where the database has it. */
    engine: string | null;
  };
  /** Files in the store that no application names: still arriving, or to be removed. */
  unclaimed_files: {
    id: string;
    since: Generated<Date>;
  };
}

/**
 * What was sent under one name. Not a member of an object: JavaScript puts those that are called by a number before
 * all others.
 */
export type StoredValues = [name: string, values: string[]];

/** What the applicant was told, and is told again when the same application comes again. */
export interface StoredAnswer {
  id: string;
  reference: string;
  message?: string;
}

/** Whether an application has arrived at a place: not yet, yes, or not after all tries. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed';
