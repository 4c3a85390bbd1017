import type { Salary } from '../posting/model/posting.js';
import { cached } from './intl-cache.js';
import type { Catalogue, Message } from './message.js';
import { messages as english } from './messages.js';
import type { BaseKey, Messages } from './messages.js';
import { salaryText } from './salary-text.js';

const rightToLeftScripts = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/;

/** Units of time that days are told in: from how many days on, and how many each has. */
const relativeUnits = [
  ['year', 365, 365],
  ['month', 30, 30],
  ['week', 14, 7],
  ['day', 0, 1],
] as const;

/** The tag in its canonical form; English for what no engine can format in. */
function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * Words, numbers, dates and names in one language. Words that `messages` lacks are English.
 * Cheap to make: the formatters behind it are shared by the page.
 */
export class Localizer<Added extends string = never> {
  /** What words, numbers and dates are in: a canonical BCP 47 tag. */
  readonly language: string;
  /** The language of the page around the words: what they were to be in, had there been any. */
  readonly pageLanguage: string;
  readonly #messages: Partial<Messages>;
  readonly #english: Readonly<Record<string, Message>>;
  readonly #extended = new WeakMap<object, unknown>();
  #collator: Intl.Collator | undefined;

  /** `wanted`: the language of the page around the words, where it is another one. */
  constructor(
    language: string,
    messages: Partial<Messages> = {},
    fallback: Catalogue = english,
    wanted = language,
  ) {
    this.language = canonicalLanguage(language);
    this.#messages = messages;
    this.#english = fallback;
    this.pageLanguage = canonicalLanguage(wanted);
  }

  /** The language to mark the words with; absent where they are in that of the page (WCAG 2.2, 3.1.2). */
  get ownLanguage(): string | undefined {
    return this.language === this.pageLanguage ? undefined : this.language;
  }

  /**
   * The language to mark a text of a feed with among the words; absent where it is theirs. Where the feed
   * does not say, the text is taken to be in the language of the page.
   */
  feedLanguage(stated: string | undefined): string | undefined {
    const language = stated ?? this.pageLanguage;
    return language === this.language ? undefined : language;
  }

  /** The same language with one more English catalogue to fall back on; the same object for the same catalogue. */
  extend<More extends string>(catalogue: Catalogue<More>): Localizer<Added | More> {
    let extended = this.#extended.get(catalogue);
    if (extended === undefined) {
      const texts = { ...this.#english, ...catalogue };
      extended = new Localizer(this.language, this.#messages, texts, this.pageLanguage);
      this.#extended.set(catalogue, extended);
    }
    return extended as Localizer<Added | More>;
  }

  /** The text of `key`, its `{placeholders}` filled in and its plural chosen by `values.count`. */
  text(key: BaseKey | Added, values: Readonly<Record<string, string | number>> = {}): string {
    const own = (this.#messages as Readonly<Record<string, Message | undefined>>)[key];
    const message = own ?? this.#english[key] ?? '';
    const sentence =
      typeof message === 'string'
        ? message
        : (message[this.#plural(values['count'], own ? this.language : 'en')] ?? message.other);
    return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : (value ?? placeholder);
    });
  }

  /** A number with the separators of the language. */
  number(value: number): string {
    const { language } = this;
    return cached(`number|${language}`, () => new Intl.NumberFormat(language)).format(value);
  }

  /**
   * A day, or a month where no day is known, in the reader's language; `''` for what is no ISO date. A calendar date, and a time
   * without a zone, is that day everywhere; an instant is the day it falls on for the reader.
   */
  date(iso: string): string {
    const instant = /T[^T]*(Z|[+-]\d\d:?\d\d)$/i.test(iso);
    if (instant) return this.#formatDate(iso, true);
    // A feed has few days, and many postings of each.
    const day = iso.slice(0, 10);
    return cached(`day|${this.language}|${day}`, () => this.#formatDate(day, false));
  }

  #formatDate(iso: string, instant: boolean): string {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return '';
    const { language } = this;
    const isMonth = iso.length === 7;
    return cached(`date|${language}|${instant}|${isMonth}`, () => {
      const month = { month: 'short', year: 'numeric' } as const;
      const day = isMonth ? month : ({ ...month, day: 'numeric' } as const);
      return new Intl.DateTimeFormat(language, instant ? day : { ...day, timeZone: 'UTC' });
    }).format(date);
  }

  /** How far a day is from today: “today”, “3 days ago”, “in 2 months”. */
  daysFromNow(days: number): string {
    const [unit, , length] =
      relativeUnits.find(([, least]) => Math.abs(days) >= least) ?? relativeUnits[3];
    const { language } = this;
    const numeric = unit === 'day' ? 'auto' : 'always';
    return cached(
      `relative|${language}|${numeric}`,
      () => new Intl.RelativeTimeFormat(language, { numeric }),
    ).format(Math.trunc(days / length), unit);
  }

  /** The items as one phrase: “a, b and c”, “a, b or c”, or, as `unit`, “a, b, c”. */
  list(items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
    const { language } = this;
    if (items.length < 2) return items.join('');
    return cached(
      `list|${language}|${type}`,
      () => new Intl.ListFormat(language, { type, style: type === 'unit' ? 'short' : 'long' }),
    ).format(items);
  }

  /** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has no name. */
  country(code: string): string {
    const { language } = this;
    return cached(`country|${language}|${code}`, () => {
      try {
        return this.#names().of(code) ?? code;
      } catch {
        return code;
      }
    });
  }

  /** The pay as cards show it. Its `label` (for example the zone it holds for) is left to the caller. */
  salary(salary: Salary): string {
    return salaryText(salary, this);
  }

  /** Compares two texts for sorting, by the language's alphabet and numbers by value. */
  compare(one: string, other: string): number {
    const { language } = this;
    this.#collator ??= cached(
      `collator|${language}`,
      () => new Intl.Collator(language, { numeric: true }),
    );
    return this.#collator.compare(one, other);
  }

  /** Which way the language is written in its usual script. */
  get direction(): 'ltr' | 'rtl' {
    const script = new Intl.Locale(this.language).maximize().script ?? '';
    return rightToLeftScripts.test(script) ? 'rtl' : 'ltr';
  }

  #names(): Intl.DisplayNames {
    const { language } = this;
    return cached(`names|${language}`, () => new Intl.DisplayNames(language, { type: 'region' }));
  }

  #plural(count: string | number | undefined, language: string): Intl.LDMLPluralRule {
    return cached(`plural|${language}`, () => new Intl.PluralRules(language)).select(
      Number(count ?? 0),
    );
  }
}
