/**
 * One reader-visible text: a sentence with `{placeholders}`, or one sentence per plural category
 * of `Intl.PluralRules`, chosen by the value of `count`.
 */
export type Message = string | PluralMessage;

/** A text that depends on `count`; `other` stands in for every category that is left out. */
export interface PluralMessage {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** Texts by key. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, Message>>;
